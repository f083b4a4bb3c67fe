"""What one may ask of the form of an answer, and for whom it is: pieces that go together in any way, so that no list is learned by heart.

{m} is a small number, {n} a larger one; the other slots are those that phrasings share (material.py).
"""

from __future__ import annotations

from s2a_filter.material.pool import Pool, lines

SHAPES = Pool(
    "shapes of an answer",
    lines("""
a table with {m} rows
a table with two columns
a small table
one table, no text
a list of {m}
a numbered list
a list with what to buy
a checklist that I can print
{m} bullet points
{m} points, most important first
one sentence
one short sentence
one sentence for each
two sentences
two sentences and an example
a paragraph
one paragraph of about {n} words
two short paragraphs
three paragraphs in a neutral voice
about {n} words in flowing prose
{n} words or fewer
a short account, of no more than {n} words
a short summary
a rough outline
a headline and three lines of text
a title and a first sentence
a draft of half a page
one page
a single number
a rough number
the number with its unit
the exact number of bytes
the figures and their source
the median and the range
the date only
the day and the month, no year
the name and nothing else
a name and a year
a yes or a no
a yes or no and one reason
the letter of the right option
the answer first, then the reason
the arithmetic, step by step
the formula and the result
two significant figures
the result in metric units
the result to the nearest ten
the code only
a snippet of {m} or {m2} lines
a function with a short comment
one command that I can paste
a regular expression and a test for it
a diff
JSON with the keys "a" and "b"
a CSV with a header
a short script for the shell
a diagram made of plain characters
an example from everyday life
{m} examples
a picture that a child understands
a comparison with something I know
a plan for {m} weeks
a timetable by the hour
a shopping list
a list of questions for the {e}
the pros and the cons
one argument for and one against
the strongest counterexample
a plain answer
the short version
the long version
an honest estimate
your best guess and how sure you are of it
the main point
a first idea, no more
the botanist's answer and the cook's
the usual advice and the exceptions
the first step only
the steps in order
a reply that I can send as it is
a polite reply
a toast of {m} lines
a rhyme
a caption of at most {n} words
a message that fits on a card
"""),
    least=12,
)

# {x} a shape, {X} with a capital.
ASKS = Pool(
    "asking for a shape",
    lines("""
{X}, please.
{X} please.
{X} will do.
{X} will do nicely.
{X} would help.
{X} would be best.
{X} would be nice, thanks.
{X} would be great.
{X} is enough.
{X} is all I need.
{X} is fine.
Just {x}.
Just {x}, please.
Only {x}, please.
I'd like {x}.
I would like {x}, if that is possible.
I'd be grateful for {x}.
I should be glad of {x}.
I only need {x}.
I need {x}.
I'm after {x}.
What I want is {x}.
What I need is {x}.
All I want is {x}.
All I ask for is {x}.
Could I have {x}?
Can I get {x}?
Give me {x}.
Make it {x}.
Let me have {x}.
As {x}, if you can.
In the form of {x}, please.
End with {x}.
Please finish with {x}.
Start with {x}.
At the end I want {x}.
Put {x} at the top.
On the very last line put {x}.
Add {x}.
Then {x}.
Also {x}.
{X}.
"""),
    least=6,
)

# Goes on behind an asking, before its mark.
REASONS = Pool(
    "reasons for a shape",
    lines("""
, because a script reads it
, because I have to read it aloud
, because it goes on a poster
, because my screen is small
, as I'm reading this on my phone
, as I have to sign it
, since it goes into a spreadsheet
, since I can't print in colour
, so that I can check it
, so that I can paste it into an e-mail
, so that my {r} can follow it
, so no tables
, so nothing longer than a screenful
, no bullet points
, no preamble
, no jargon
, no more than {n} words
, nothing else
, and nothing longer than a screenful
, and say so if you aren't sure
, and leave out the history
, and don't invent references
, in plain words
, in British spelling
, in English and in French
, in a friendly tone
, in the present tense
, in my voice
, if there is one
, if you know it
, for a class of {n}
, for the wall of an exhibition
, for a school newspaper
, for the minutes
, and keep the names as they are
, and where the evidence is thin, say so
, with no dates other than years
, with the source in brackets
, without technical terms
, without any apology
"""),
    least=6,
)

AUDIENCES = Pool(
    "for whom an answer is",
    lines("""
It's for my {r}, who left school at {m2}.
It's for my {r}, who hates being talked down to.
It's for my {r}, who has never used a computer.
It's for my {r}, who is {m} and can just read.
It's for my class, most of whom speak {m} languages at home.
It's for people who have never been to {c}.
It's for the wall of a waiting room.
It's for a talk of {m} minutes.
My {r} is {m2}, so word it in a way that a child can read.
My {r} is going to read it, and is nearly blind.
My {r} will read it to the family, so it should be fit for all ages.
The reader is a {e} and knows the basics.
The readers are between fourteen and eighteen.
The readers are farmers, most of whom are older than sixty.
The audience are first-year students.
The jury has two minutes for each text.
We'll read it aloud on {d}.
I'm an {i} with {m2} years on the job, so you can use technical terms.
I work as a {job}, so I know the basics.
I've done this for {n} years, so skip the basics.
I'm new to this, so explain every term.
I know nothing about {f}, so go slowly.
I'm at about A2 in German.
I'm reading this on my phone while I stand in a queue.
I have to explain it to my {r} tonight.
I'm going to print it and hang it on the fridge.
English isn't my first language.
Assume that I know what a {x} is.
Assume that nobody there has heard of {t}.
Take it that I've read the manual.
Use words that a {m2}-year-old knows.
You may assume that I know school mathematics.
It will be read by a machine.
It goes to my landlord, so it has to be polite.
It goes into a report that {N} signs.
It has to be understood by somebody who is in a hurry.
It will stand beside a photograph.
It should suit somebody who can't see colours.
"""),
    least=6,
)

# What there is not, or may not be: it narrows the answer of almost any request for advice or help.
LIMITS = Pool(
    "limits of the one who asks",
    lines("""
No {x} in the house, and the shops are closed.
There is no {x} here.
We don't have a {x}.
I haven't got a car.
I can't lift anything heavy.
I don't want to spend more than {n} euros.
I can spend {n} dollars at most.
I've got {m} hours.
I have until {d}.
It has to be done by {d}.
It has to work without the internet.
Our security people don't let us install anything.
My boss won't allow anything that costs money.
My {r} is allergic to nuts.
My {r} can't climb stairs.
My {r} doesn't eat meat.
We've got a baby of {m} months.
We are {m2} people.
I'm in {c}, if that matters.
I live on the fifth floor without a lift.
I've already tried the obvious thing.
I've already tried it twice, no luck.
I tried that with {n} as well.
It happens only on {d}s.
It began when we moved to {c}.
It began about the time when the neighbours got a {x}.
The same thing happened in {mon}.
Mine is from {y}, by the way, in case it makes a difference.
Mine has {m} of them.
The reason is that the machine was down for {m} days.
The oven is broken.
The last one lasted {m} years.
The landlord has to agree.
Nothing that needs a drill.
Nothing that smells.
White ones rather than coloured ones.
Rather a cheap one than a good one.
The smaller, the better.
Second-hand is fine.
I don't mind if it takes longer.
I don't want to offend anybody.
I'd rather not call anyone.
"""),
    least=6,
)
