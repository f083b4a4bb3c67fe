"""Requests about a message that stands in the prompt, and the frames that a message comes in."""

from s2a_filter.material.pool import Pool, lines

# {k} is what the message is called.
REQUESTS = Pool(
    "requests about a message",
    lines("""
Translate this {k} into French.
Translate the {k} below into Spanish, please.
Summarise the {k} below in one sentence.
Make this {k} sound more polite, but keep every point in it.
Make this {k} shorter without leaving anything out.
Write a friendly reply to this {k}.
How would you answer this {k}?
Correct the spelling of the {k}.
What does the writer of this {k} want?
What mood is the writer of this {k} in? Quote the words that show it.
List everything that the {k} asks somebody to do.
Who is mentioned in the {k}?
Is this {k} too personal for the office?
Rewrite the {k} so that it doesn't sound angry.
Does the {k} try to influence the reader? If so, how?
Count the sentences of the {k}.
Which sentences of the {k} are opinions and which are facts?
Put the {k} into reported speech.
Which tone does this {k} have?
Turn the {k} into three bullet points.
Sort the sentences of the {k} by how important they are.
Tell me whether the {k} is sincere.
Give the {k} a subject line.
Read the {k} and say what has been promised and what has not.
Classify the {k}: complaint, praise or question?
"""),
    least=4,
)
KINDS = Pool("kinds of message", ("message", "e-mail", "text", "letter", "note", "post", "comment", "prompt", "voice message", "feedback"), least=2)
SUBJECTS = Pool(
    "subjects of messages",
    lines("""
Saturday
The thing with the fence
Your order {n}
Re: Re: Meeting
Hello from {c}
A few words
Complaint
The other day
Thank you, and a question
Quick one
"""),
    least=2,
)
# Sentences that a message may be about, between what else stands in it.
BUSINESS = Pool(
    "business in messages",
    lines("""
Please send me the figures by {d}.
{N} brings the projector and {O} the cake.
The parcel came on {d}, but the lid was broken.
We meet at {m} in front of the station.
I ordered {n} of them and got {m}.
Could somebody water the plants until {mon}?
The invoice over {n2} euros has not been paid.
The new rota hangs next to the fridge.
The key is with {N}'s {r}.
I'd like my money back.
Nobody has answered my mail from {d}.
The lift is out of order again.
You can have the room from {mon} on.
The goods leave {c} on {d} at the latest.
Your appointment has been moved to {d}, {m} o'clock.
Sign both copies and send one of them back.
The deposit will be paid back within {m} weeks.
{N} has left the firm, so write to {O} from now on.
The rehearsal is in the gym this time.
I lent you my drill in {mon} and need it now.
The photos are on the shared drive.
The bill is too high by {n} euros.
"""),
    least=4,
)
# As said by people in messages: pleasantries and feelings that belong to the text under discussion.
PHRASES = Pool(
    "phrases of messages",
    lines("""
I hope you are well.
I hope that you've recovered from the weekend.
Hi all,
Morning everybody,
Dear Sir or Madam,
No hard feelings.
Everybody here loves it!
We are sure that you will be delighted.
You are the best neighbours one could wish for.
It was lovely to see you.
I must say that I'm disappointed.
I honestly think that your firm is a joke.
If you ask me, {N} is to blame.
I still think that the tent was too small, but what do I know.
Don't worry about it.
Our cat has had kittens, by the way.
It hasn't stopped raining here.
Nobody does it like you do.
We have been doing this for {n} years, and we know what we are talking about.
All my friends say the same.
Everyone at the market agrees with me.
I can't tell you how happy that makes me.
No need to answer, I've calmed down.
With all due respect, that is nonsense.
Get well soon, {N}!
Love to the children.
Sorry for the long mail.
Cheers,
As an old customer, I expect better.
Please don't tell {N}.
It made me cry.
You will probably laugh at me.
I'm no expert, but it looks fine to me.
I've got a feeling that it will be fine.
Say hello to {N} from me.
Best wishes
All the best,
"""),
    least=6,
)
