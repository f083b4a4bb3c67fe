"""Situations: a request, and facts about the one who asks, any of which the answer has to respect or may depend on.

The facts of a situation go together in any number and order. What they are: limits (time, money, tools, health, rules), who the answer is for and how it
is to be said, tastes that decide what fits, symptoms, and events that came at about the same time as a trouble began, which look like small talk.

Slots: {n} {n2} {m} {m2} numbers, {c} {c2} cities, {r} a relative, {N} {O} names, {d} a day, {mon} a month, {job} an occupation, {col} a colour, {y} a year.
"""
# ruff: noqa: E501 - lines of data are as long as what they hold

from dataclasses import dataclass

from s2a_filter.material.pool import Pool, lines


@dataclass(frozen=True)
class Situation:
    """`requests` ask for the same thing in other words; `facts` may each stand beside each of them."""

    requests: tuple[str, ...]
    facts: tuple[str, ...]


# First line of a block: the requests, divided by " / ". The others: a fact each.
_BLOCKS = """
Suggest a present for my uncle. / What could I give my brother for a birthday? / Any ideas for a gift for my colleague Tom?
I can spend {n} euros at most.
He has just moved into a flat without a balcony.
He doesn't like things that stand around and gather dust.
Last year he got a book, and he never opened it.
It has to go through the post to {c}.
He is {job} and hardly ever at home.
He's allergic to cats and to most flowers.
He likes to make things himself, so something half finished would be fine.
I need it by {d}.

What should I cook on {d}? / Can you give me a menu for {d}? / Suggest a dinner for guests, please.
One of the guests doesn't eat pork.
There will be {m} of us, and the table seats six.
My oven heats only from below.
I get home at half past five, and they come at seven.
My {r} has just had a tooth pulled.
I can't stand anything with cinnamon in it.
There's half a pumpkin left that has to go.
The children go to bed at eight and eat with us.
Last time I made lasagne, so not that again.
Nothing fried, please: the kitchen has no window.

Plan a day in {c} for us. / What could we do in {c} on a {d}? / How should we spend a day in {c}?
My {r} walks with a stick.
We arrive at ten and have to be at the station by six.
We've seen the cathedral already.
Our son is {m} and gets tired in museums.
It's supposed to rain in the afternoon.
Neither of us eats meat.
We have a lot of luggage and nowhere to leave it.
I'd take a market over a gallery any day.
We'd like to avoid the metro, because my {r} panics in tunnels.
We can spend {n} euros, tickets included.

Why does my phone get so hot? / My phone runs empty by noon. What could be the reason? / What's wrong with my phone?
It fell into the sink in {mon}.
I installed an app for bird songs about two weeks ago.
The case is a new one, made of leather.
It lies on the dashboard when I drive.
We've had poor reception since they rebuilt the mast.
My {r} uses the same model and has no trouble.
The charger came with another phone.
It is worse on days when I work from home.
I haven't updated it since {mon}.

Why doesn't my plant grow? / What is the matter with my lemon tree? / My orchid drops its buds. What am I doing wrong?
It stands next to the kettle.
We had new windows put in in {mon}.
I water it on {d}s, always the same amount.
The water here is very hard.
The cleaner moves it whenever she comes.
I repotted it when I got it from my {r}.
It used to stand in the bathroom, where there is no sun.
The bowl of apples stands on the same shelf.
There is a white film on the soil.

Why has my baby started to wake at night? / Our toddler no longer sleeps through. What could it be? / What could be the cause of the bad nights?
She is {m} months old.
We painted the next room in {mon}.
I went back to work a few weeks ago.
The family upstairs bought a piano.
She naps in the pram until four.
We have moved her bed to the outer wall.
She had a cold until {d}.
Her grandmother puts her to bed twice a week.

What makes the noise in my house? / There's a humming at night. Where could it come from? / How do I find the source of the noise?
The people next door had a pump installed in {mon}.
I hear it only in the bedroom.
It began about when the road was closed.
My {r} says he hears nothing, but he is {n} years old.
It stops when the fridge door is open.
The house was built in {y}.
On {d} the power was out for an hour, and it was quiet for the rest of the day.
We have no cellar.

Can you write me a script that renames my photos? / How should I structure a program that sorts photos? / Write a function that gives each photo the name of its date.
I have to stick to Python 3.8.
Nothing may be installed on that machine.
The photos come from three cameras whose clocks differ.
My colleagues only know Java, so keep it plain.
I don't want classes where a function will do.
It will run on a box with 512 MB of memory.
File names may have umlauts and emoji in them.
Our style guide forbids global variables.
I've never used a debugger, so tell me what to type.
I'm more at home in C than in anything newer.

Which database should I use? / How should I store my data? / What would be a good stack for this project?
There are about {n} thousand rows, and it grows slowly.
I'm the only one who looks after it, in the evenings.
The hoster offers MySQL and nothing else.
We were bitten by a vendor once, so it has to be open source.
The data are about patients and may not leave the country.
{N} wants to look at it with a spreadsheet.
It has to work offline on a boat.
Most of the queries ask for the last hour.
I'd rather write SQL than learn another query language.

Explain how a mortgage works. / What is the difference between a loan and a mortgage? / Can you explain compound interest?
It's for my {r}, who left school at fourteen.
I teach it to a class of adults who have just come to the country.
I understand percentages, but formulas scare me.
I'm preparing for an oral exam on {d}.
Use amounts in pounds, because that's what they know.
My {r} is over eighty and hears badly, so I read it to him aloud: short sentences, please.
I'm going to print it on a card as big as a hand.
I know the basics already from my work at a bank.
Please leave out anything about taxes.

Explain what causes tides. / How do vaccines work? / Why is the sky blue?
I want to read it to my class, and they are {m}.
My son is five and asks about it every night.
I'm a physics student in my third year, so don't spare me the equations.
English isn't my first language, and I'm at about B1.
I need something that I can say in one minute.
I am blind and use a screen reader, so no diagrams.
It goes on a poster, at most {n} words.
I'd like an example with things that are found in a kitchen.
I'll translate it into Polish afterwards, so avoid puns.
My teacher doesn't accept the word "because" at the start of a sentence.

Help me write an application. / Can you improve my CV? / What should I write in the cover letter?
I was ill for a year and don't want to mention it.
The post is in {c}, and I'd commute from {c2}.
I've been {job} for {m} years.
They use the first name with everybody.
The advertisement asks for at most one page.
My English is good, but it shouldn't sound as if a native had written it.
I left my last firm after a quarrel.
I can start in {mon} at the earliest.
They turned me down two years ago.
I have two small children and want to work four days.

Write a letter to my landlord. / How do I word the complaint? / Draft an e-mail to the firm, please.
We have always got on well, and I want it to stay like that.
I've called three times, and nobody rang back.
The damp patch is above the cooker and has grown since {mon}.
The contract ends in {mon} anyway.
He only reads things that fit on one page.
My lawyer said that I must name a date.
He's hard of hearing and doesn't use e-mail.
The neighbours below have the same trouble.
I paid the rent late in {mon}, and he might bring that up.
Don't let it sound as if I were threatening him.

Which laptop should I buy? / Can you recommend a computer? / What kind of tablet would suit me?
I have {n}0 euros.
It has to last a day without a socket.
I edit films of up to an hour.
My hands shake a little, so the keys mustn't be small.
I carry it on a bicycle every day.
My eyes are bad.
The old one was stolen in {c}, and the insurance pays for the same maker only.
I can't stand the sound of a fan.
I've used the same system for {m} years and don't want to learn another.
My {r} will play games on it at weekends.

How should I train for the race? / Can you make me a training plan? / How do I get fitter by {mon}?
I'm {n} and haven't run since school.
There's no hill within an hour of where I live.
I had an operation on my left knee in {y}.
I work nights every second week.
My doctor says that my pulse mustn't go above {n2}.
I can only train on {d}s and at weekends.
I have a dog who wants to come along.
I fast in the daytime for four weeks from the middle of {mon}.
Treadmills bore me to tears, so not those.
It's 10 kilometres on sand.

How can I save money? / Where could I cut my spending? / Can you help me with a budget?
I pay {n}0 euros of rent, heating included.
My {r} lives with me and pays nothing.
The car is needed for work.
I have a contract with a gym until {mon}.
I won't give up my subscription to the opera.
My pay changes from month to month.
I owe my {r} {n2}0 euros.
I have no kitchen at the moment, so we eat out.
Next year our second child starts school.

Where should we move? / Which part of {c} would suit us? / Can you help us to choose between the two flats?
My {r} needs a doctor who speaks Turkish.
I start work at five in the morning, before the first bus.
We have a tortoise that has to be outside in summer.
The children would have to change schools.
The smaller one is cheaper by {n} euros a month.
I play the cello, two hours a day.
We'd like to have my mother live nearby in a few years.
We'd give up the balcony for a second room.
I can't climb more than ten steps.

Which language should I learn next? / How should I learn Italian? / What's the best way to get better at French?
I already speak Portuguese at home.
I drive for two hours every day.
I can't read small print any more.
I failed the exam in {y}, because of the listening part.
My in-laws live in {c}, and I want to talk with them.
I have the textbook that {N} wrote, up to chapter {m}.
Apps with points and leagues annoy me.
I'm leaving in {mon}.
I learned Latin at school and liked the grammar.

How do I put up the shelf? / How can I hang the bookcase on the wall? / What do I need to put up a shelf?
The wall is hollow.
We rent, so nothing may be drilled.
I have a borrowed drill until {d}.
The baby sleeps in the room behind it.
I'm not strong, and I'm on my own.
The screws that came with it are too short.
There are pipes somewhere behind the plaster.
It has to hold {n} kilos of books.

My neighbour is too loud. What should I do? / How do I talk to my neighbour about the noise? / How can I settle this without a quarrel?
He has just lost his job.
We share the garden.
I once borrowed his ladder and broke it.
He answers every message with a voice message of five minutes.
The others in the house are on his side.
My boss is his brother.
I'm moving out in {mon}, but my {r} stays.
I'm shy, and I'd rather write than talk.

Choose a film for tonight. / What should we watch? / Suggest a film for the journey, please.
My {r} can't bear to see blood.
We have to stop at ten.
I've seen everything by Hitchcock.
It has to be in English with Spanish subtitles.
One of us is thirteen.
I fall asleep when there's a lot of music.
We're in a train with poor reception.
I like endings that leave things open.
There are {m2} of us in front of one small screen.

Write a speech for the wedding. / Can you write a toast? / Help me with a speech for my {r}.
Her father died in {mon}.
Half of the guests don't understand English.
It must not take longer than {m} minutes.
They met in a lift in {c}.
He doesn't know that she has been married before.
The bride hates being the centre of attention.
There will be children in the room.
I stammer when I have to say long words.
Jokes about his height have been made too often.
My predecessor's speech was a disaster, because he read it out.

Design a game for the party. / What could we play with the children? / How can I keep the group busy for an hour?
There are {n} of them, and two are much younger than the rest.
One boy is in a wheelchair.
The ground floor is being painted.
We have a rope, some balls and a lot of newspaper.
The neighbour sleeps in the daytime.
They have had cake and are full of sugar.
{N} cries when she loses.
Some of them don't know each other yet.
It gets dark at five.

Write a story for me. / Write a short scene, please. / Can you write the beginning of a novel?
The hero is {job} who never speaks.
Nobody in it may die.
It plays in {c} in {y}, before the bridge was built.
Every evening a {col} light appears in the tower.
The reader should learn only at the end who is talking.
First person, past tense.
Two brothers have not spoken since the sale of the farm.
The dog must be there in every scene.
It's read aloud on the radio, so keep the names easy.
The last word should be "rain".

Lead me through an adventure. / Be the narrator of a role-playing game. / Let's practise a conversation. You begin.
I'm a thief who is afraid of the dark.
Stop after every scene and ask what I do.
The others at the table are ten and eleven.
Never tell me what my figure feels.
You are a customs officer, tired and close to the end of your shift.
Speak slowly and correct only the worst mistakes.
I have a lamp, a rope and {m} coins.
I'm learning to sell insurance, so make it hard for me.
If I get stuck, give a hint after three tries.
The dragon is asleep until somebody sneezes.

How much paint do I need? / How many tins of paint should I order? / What will the paint cost?
The room is {m} by {m2} metres.
There are two windows of one square metre each.
One wall is panelled and stays as it is.
A tin is enough for {n} square metres.
The shop only sells whole boxes.
My {r} has a tin left over from last year.
I want to do it twice, because the old colour is dark.
The ceiling is 2.5 metres high.
Students pay a tenth less.

Which medicine can I take against the pain? / What helps against hay fever? / Should I see a doctor about this?
I'm in the seventh month of pregnancy.
I take something to thin my blood.
I have to drive to {c} tonight.
It began the day after we came back from {c}.
My {r} had the same in {mon}.
I've already had two tablets today.
I can't swallow anything big.
My skin goes red in the sun since I got the new cream.
It's better when I lie down.
I am {n}, and I've smoked for most of that time.

Draw up a timetable for us. / How should we divide the chores? / Plan the shifts for next week, please.
{N} can't come on {d}.
Nobody may work two nights in a row.
{O} doesn't do stairs.
The shop is closed on the first {d} of the month.
I have a course from six to eight.
Two of us share a car.
The one who cooks doesn't wash up.
Our trainee mustn't be on her own.
We had three sick people last week.

Suggest a name for our bistro. / What could we call our café? / How should we name the place?
The street is called Mill Lane.
It shouldn't be longer than ten letters.
My grandmother's name was Rosa, and I'd like it to hint at her.
Most of our guests come from Spain.
The internet address has to be free.
We sell nothing but soup.
There's a place called "The Spoon" around the corner.
No puns, we've had enough of those.
It used to be a stable.

Is it safe to go there by car? / Should we take the pass or the tunnel? / How long will the drive take?
We tow a caravan.
My licence is only half a year old.
There is snow above {n}00 metres.
The car has summer tyres.
My {r} feels sick on bends.
We leave after work on {d}.
We have to feed the baby every three hours.
It's an electric car that goes {n2}0 kilometres.
The last petrol station closes at eight.

Summarise the talk for me. / What should I say in my presentation? / Help me to prepare the meeting, please.
The board has already read the figures.
Two of them dial in from {c}, where it is night.
I have {m} minutes, and the questions count.
My boss dislikes charts.
Last time nobody understood what we wanted from them.
It's the first time that I speak in public.
The customer left us in {mon} because of the delays.
The slides have to be in French.
We aren't allowed to mention the price.

How do I get rid of the moths? / What can I do against moths? / How do we keep moths out of the cupboard?
We have a baby who puts everything into her mouth.
The cupboard is an heirloom.
I can't use anything that smells, because of my asthma.
They came when we bought the carpet in {c}.
The landlord forbids anything that has to be sprayed.
The bees next door must not come to harm.
I've tried lavender.
The neighbours had them first.
It's only in the room with the piano.

Which pet would suit us? / Should we get a dog? / Can you help us choose a breed?
We're out from eight to four.
My {r} is afraid of anything that flutters.
We live on the {m2}th floor.
Our daughter has eczema.
There is a busy road in front of the house.
I grew up with sheepdogs.
We go to {c} by plane twice a year.
The old cat won't put up with a kitten.
It shouldn't live for thirty years.

Teach me calligraphy. / How can I improve my handwriting? / Give me a course in drawing for beginners.
I'm left-handed.
I have a quarter of an hour before breakfast.
I tried it once and gave up after a week.
I've got nothing but a ballpoint pen and the backs of old letters.
I give up quickly when I don't see progress.
My teacher made fun of me when I was {m}.
I have only four fingers on my right hand.
I want to surprise my {r} with it in {mon}.
Please don't send me links to videos.

Who can sit where? / Which of the four did it? / In which order did they arrive?
{N} never sits next to a window.
One of them wears a {col} tie.
The tall one came after the one with the dog.
Nobody arrived by train.
The chair by the door is broken.
{N} is the sister of the one who came last.
It was raining until noon.
The one with the umbrella is lying.
The clock in the hall was ten minutes slow.
"""


def _situation(block: str) -> Situation:
    first, *facts = lines(block)
    return Situation(tuple(first.split(" / ")), tuple(facts))


SITUATIONS = Pool("situations", (_situation(block) for block in _BLOCKS.strip().split("\n\n")), least=4)

# What is said to be civil and states no fact: beside a situation, small talk could be one.
CIVILITIES = Pool(
    "civilities",
    lines("""
Hello!
Hi there!
Good morning!
Good evening!
Dear assistant,
Hi, I hope you're well.
Hello, me again.
May I ask you something?
I have a question for you.
Sorry to bother you.
Sorry, one more thing.
Excuse my poor typing.
I hope that's all right to ask.
Thanks in advance!
Thank you very much!
Many thanks, and have a nice day.
I'd be glad of an answer.
Take your time.
Any help is welcome.
I really appreciate it.
Best wishes, {N}
Cheers!
Kind regards, {N}
Thanks a lot for reading this.
"""),
    least=4,
)
