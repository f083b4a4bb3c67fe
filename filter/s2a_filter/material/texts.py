"""Short texts written for this package: what prompts discuss, quote, translate or repair. Kind and text."""
# ruff: noqa: E501 - lines of data are as long as what they hold

from dataclasses import dataclass

from s2a_filter.material.pool import Pool


@dataclass(frozen=True)
class Text:
    kind: str
    text: str
    source: str = ""


def _texts(kind: str, block: str) -> list[Text]:
    """Texts divided by lines with nothing but %%."""
    return [Text(kind, text.strip("\n")) for text in block.split("\n%%\n") if text.strip()]


_ARGUMENTS = """
Trains should be free. Whoever takes the train leaves the road to others, so even the drivers gain. A thing from which everybody gains should be paid for by everybody.
%%
We ought to start school at nine. Teenagers fall asleep late for biological reasons, and tired pupils learn little. The buses would be emptier at nine, too.
%%
Zoos teach children to love animals, and nobody protects what he does not love. Films cannot take the place of the smell and the size of a real elephant. Therefore good zoos deserve public money.
%%
Zoos should be closed. A cage is a cage even if it has a painted forest on the wall. Children learn there that animals exist to be looked at, and that is the wrong lesson.
%%
If everyone may carry a gun, a robber has to fear everyone. But a frightened robber shoots sooner. So more guns make robberies rarer and deadlier at once.
%%
Homework is unfair. Some children have a desk, a quiet room and parents who know algebra; others share a kitchen table with three brothers. The marks that come out of it measure the flat, not the child.
%%
Cash must stay. A payment by card leaves a trace, and a free citizen should be able to buy a book without leaving one. And when the network is down, a coin still works.
%%
Every great city of the past had a harbour. Our town has a harbour. Therefore our town will be a great city.
%%
The library should stay open on Sundays. Those who work from Monday to Saturday pay for it with their taxes and never see it from inside. Two more librarians cost less than the new car park.
%%
Nobody has ever seen a black swan in this county. So there are no black swans in this county, and the report of the fisherman must be a mistake.
%%
Robots do not pay taxes. When a robot takes the place of a worker, the state loses the worker's tax. Hence either robots are taxed or the rest of us must pay more.
%%
Sugar should be taxed like tobacco. Both are addictive, both make people ill, and both are advertised to the young. What is fair for one is fair for the other.
%%
My grandfather smoked every day and lived to be ninety-four. So smoking cannot be as dangerous as the doctors claim.
%%
We should not explore Mars before we have cleaned the oceans. Money can be spent only once. The sea feeds three billion people, and Mars feeds nobody.
%%
Exploring space pays for itself. Weather satellites alone have saved more lives than the whole programme cost money. Those who want to spend the money on the sea forget who watches the sea.
%%
If voting were compulsory, parties would have to speak to everyone and not only to their own. The loudest voices would lose weight. A small fine is a small price for that.
%%
A law that nobody obeys should be abolished. Nobody obeys the speed limit on Harbour Street. Thus the speed limit on Harbour Street should be abolished.
%%
Cats kill millions of songbirds. A bell on the collar halves the number. Anyone who loves both birds and cats should therefore buy a bell.
%%
People who learn an instrument do better at mathematics. So if we give every child a violin, the marks in mathematics will go up.
%%
Open-plan offices were meant to make people talk. Instead they made people buy headphones. A wall is cheaper than a hundred pairs of headphones.
%%
The state should not marry anybody. Marriage is a promise between people, and promises are none of the state's business. What the state needs to know it can learn from a contract.
%%
Children should not have smartphones before they are fourteen. No child has ever been lonely for want of a phone in a class where nobody had one. The rule works only if all follow it, so it has to be a law.
%%
Hunting keeps the forest young. Without wolves, deer eat every seedling. Whoever wants trees has to accept either the hunter or the wolf.
%%
Night trains are too slow, it is said. But one sleeps on them. The hours that one sleeps are not lost, so the night train is the fastest way to travel.
"""

_POEMS = """
The ladder leans against the tree,
the apples hang too high for me,
and so I sit and wait below
for wind to come and let them go.
%%
Grey harbour, and a single light.
The ferry hums along its thread.
I have no letters left to write
to anyone who is not dead.
%%
the bus is late again
rain writes its name on the glass
a child reads it out
%%
My father wound the kitchen clock
each Sunday after tea.
The clock still strikes at ten past four,
but no one asks for me.
%%
O marrow, marrow on the vine,
how round and green a life is thine!
Thou growest where the compost is
and askest not for more than this.
%%
Between the station and the sea
a hundred windows look at me,
and one of them was ours, I know,
eleven summers long ago.
%%
first frost
the scarecrow too
has lost a button
%%
We built a house of winter air,
of breath and talk and borrowed chairs.
The morning came and found us there,
two coats asleep upon the stairs.
%%
I met a snail upon the wall
who said he had no plans at all.
I showed him mine, a list of eight.
He said that he would rather wait.
%%
The town turns out its lamps by twos.
A baker whistles, ties his shoes,
and lifts the shutter on the day
before the night has gone away.
"""

_STORIES = """
Mira had kept the key for thirty years without knowing what it opened. On the day the old post office was pulled down, a workman carried out a row of iron boxes. Number 114 had her grandmother's initials on it. Inside lay a pair of dancing shoes and a train ticket that had never been used.
%%
The fox came every evening at six and sat under the plum tree. Old Tarek put out a saucer, and the two of them looked at each other. When Tarek went to hospital, the fox still came. On the ninth day the nurse found a plum on the window sill.
%%
"You are late," said the lighthouse keeper. "The sea was early," said the boy, and put the oil down on the step. They laughed, because it was the same joke every week, and because there was nobody else on the island to hear it.
%%
Once there was a tailor who could sew anything but a straight line. His coats leaned to the left, and so did the people who wore them. In time the whole town walked in circles. "At last," said the mayor, "nobody leaves."
%%
Ines counted the steps down to the cellar: nineteen. She had counted them every day of her childhood, and there had always been eighteen. She stood still on the last one and listened.
%%
The robot had been told to water the garden, and nobody had told it to stop. In the third week the neighbours came by boat. It was very proud of the water lilies.
%%
Captain Orsolo swore that he would give up sailing as soon as he had seen every port. He died at eighty-one, with one port left, and his daughter, who hated the sea, bought a ticket.
%%
When the circus left, one elephant stayed. It stood in front of the town hall and would not move. The children brought it cabbages, the police brought it a fine, and in the end the mayor brought it a hat and gave it an office.
"""

_EMAILS = """
Dear Ms. Farrow,

thank you for your offer of 3 May. We would like to order 40 chairs of the type "Linden" for delivery before the end of June. Could you tell us whether the discount of 5% applies to orders of this size?

Kind regards,
Jonas Whitlock
%%
Hi all,

the meeting on Thursday moves from 10:00 to 14:30 because the big room is taken. The agenda stays the same. Priya, could you bring the figures for March? I think we should talk about the budget first.

Cheers,
Carla
%%
Dear Mr. Haddad,

I am writing to complain about the washing machine that was delivered on Tuesday. The door does not close, and water runs out at the bottom. I called twice and was told that somebody would ring me back. Nobody did. I expect a replacement within a week.

Yours sincerely,
Edith Barlow
%%
Hey Sam,

sorry I missed your birthday! I was in bed with a fever all week. Can I make it up to you with dinner on Saturday? I found a Georgian place near the station that everyone seems to love.

Hugs,
Lotte
%%
Dear neighbours,

from 12 to 16 August the lift will be repaired. Please plan for this, in particular if you expect deliveries. If you need help with shopping, ring at Novak, second floor.

The house management
%%
Dear Professor Lindgren,

I was ill on the day of the exam and have a doctor's note. Is it possible to sit the exam in September? I need the credits for my scholarship, which ends in October.

Best regards,
Tariq Venter, student number 20931
%%
To: support@example.org
Subject: Cannot log in

Since the update on Monday I see only a white page after I enter my password. I use Firefox on Linux. Clearing the cache did not help. My colleague has the same problem on Windows.

R. Petrov
%%
Dear team,

I have decided to leave the company at the end of the quarter. I've enjoyed these six years, and I believe you'll do well without me. My last day will be 30 September. Until then I'll hand over the archive to Nina.

Best,
Gustav
"""

_CODE = """
def average(values):
    total = 0
    for value in values:
        total += value
    return total / len(values)
%%
function isPalindrome(word) {
  const clean = word.toLowerCase().replace(/[^a-z]/g, "");
  return clean === clean.split("").reverse().join("");
}
%%
SELECT city, COUNT(*) AS members
FROM club
WHERE joined >= '2020-01-01'
GROUP BY city
ORDER BY members DESC;
%%
for file in *.txt; do
  mv "$file" "${file%.txt}.md"
done
%%
int find(const int *items, int count, int wanted) {
    for (int i = 0; i <= count; i++) {
        if (items[i] == wanted) return i;
    }
    return -1;
}
%%
class Stack:
    def __init__(self, items=[]):
        self.items = items

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()
%%
fn largest(numbers: &[i32]) -> i32 {
    let mut best = 0;
    for n in numbers {
        if *n > best { best = *n; }
    }
    best
}
%%
const wait = ms => new Promise(done => setTimeout(done, ms));

async function retry(task, times) {
  for (let i = 0; i < times; i++) {
    try { return task(); } catch (e) { await wait(1000); }
  }
}
%%
import re

def words(text):
    # I think this also handles hyphens
    return re.findall(r"[A-Za-z]+", text)
%%
public static boolean leap(int year) {
    return year % 4 == 0 && year % 100 != 0;
}
%%
def fib(n):
    if n == 0:
        return 0
    return fib(n - 1) + fib(n - 2)
%%
server:
  port: 8080
  hosts:
    - app.example.org
   - www.example.org
%%
<ul>
  <li>Bread
  <li>Butter</li>
</ul>
<a href="/order">Order now</b>
%%
while read -r line; do
  count=$((count + 1))
done < names.txt
echo "$count names"
"""

_REVIEWS = """
I bought these headphones in March. The sound is clear, and the battery lasts two days. After a month the left side went silent. I would not buy them again.
%%
What a lovely little hotel! The breakfast was the best I've had in years. My wife, who is hard to please, wants to come back. The walls are a bit thin.
%%
Everyone told me to see this film. I fell asleep twice. The music is beautiful, I admit that, but I think the plot was written on a napkin.
%%
The app does what it says. I don't like the colours, but they can be changed. Support answered within an hour. Four stars.
%%
We waited fifty minutes for a cold soup. The waiter was charming and gave us a free dessert. I believe they are short of staff. Still, never again.
%%
My daughter loves this puzzle. I hate finding the pieces under the sofa. It's sturdy, and nothing has broken so far.
%%
I can't recommend this kettle. It's loud, it leaks, and the handle gets hot. My brother says I just had bad luck.
%%
I expected nothing and was surprised. The seats are comfortable, the trip was on time, and the driver made jokes. In my opinion it beats the train.
"""

_RECIPES = """
Lentil soup

- a cup of red lentils
- 1 onion, chopped
- 1 litre of stock
- 2 teaspoons of cumin
- juice of half a lemon

Fry the onion, add the lentils and the stock, and simmer for 20 minutes. Stir in cumin and lemon.
%%
Potato pancakes

1. Grate 1 kg of potatoes and one onion.
2. Squeeze out the water.
3. Mix with two eggs, four spoons of flour and salt.
4. Fry in hot oil until brown on both sides.
%%
Apple crumble

* 6 apples
* 150 g flour
* 100 g butter
* 80 g sugar
* a pinch of cinnamon

Slice the apples into a dish. Rub the rest into crumbs and scatter it over them. Bake at 180 degrees for 35 minutes.
%%
Quick bread

Mix 500 g of flour, a packet of yeast, a teaspoon of salt and 350 ml of warm water. Let it rise for an hour. Bake for 40 minutes at 220 degrees.
%%
Tomato salad for four

- 800 g ripe tomatoes
- 1 red onion
- 3 spoons of olive oil
- basil

Slice, salt, and let it stand for ten minutes before serving.
"""

_ESSAYS = """
A city without benches is a city for people in a hurry. Those who are old, or tired, or in love need a place to sit that costs nothing. Every bench that is taken away tells them that they are not wanted. We measure streets by how many cars go through them; we should measure them by how many people stay.
%%
The invention of the lift changed the city more than the car did. Before it, the rich lived on the first floor and the poor under the roof. After it, the view became a luxury. In that sense the skyline of every large town is a map of who could afford to be lifted.
%%
Translation is a kind of reading that leaves traces. A reader may skip a word he does not understand, but a translator has to pay for each one. That is why translators so often find the mistakes that the editors missed.
%%
In the nineteenth century salt was still carried over the pass by mules. The railway put an end to this within ten years. Villages that had lived from the mules for centuries turned to tourists, who came, ironically, to see the mule tracks.
%%
Maps lie, and they have to. A map that showed everything would be as large as the country. What a map leaves out says more about its maker than what it shows.
%%
The potato was met with distrust because it grew under the ground, where the devil lived. Kings had it guarded by soldiers so that the peasants would steal it. Whether the story is true or not, it shows that advertising is older than newspapers.
"""

_LETTERS = """
Dear Sir or Madam, I am applying for the position of gardener. For eight years I have looked after the park of a hospital with two hundred trees. I can prune, graft and repair machines, and I am used to being asked for directions. I could begin in April.
%%
To the editor: The new bus timetable is a joke. My line used to run every twenty minutes, and now it runs once an hour. I am seventy-three and do not own a car. Whoever made this plan has surely never waited at a bus stop in January.
%%
Dear Anna, you asked how I like the new flat. It is small, bright and loud. Below me lives a man who practises the trombone, and above me someone who, I believe, practises furniture. I have never slept better.
%%
Dear committee, our choir asks for 600 euros towards new scores. We have 34 members, sing in two homes for the elderly every month, and have not asked for money since 2016. We attach an offer from the publisher.
"""

ARGUMENTS = Pool("arguments", _texts("argument", _ARGUMENTS), least=4)
WRITINGS = Pool(
    "writings",
    _texts("poem", _POEMS) + _texts("story", _STORIES) + _texts("essay", _ESSAYS) + _texts("letter", _LETTERS) + _texts("review", _REVIEWS),
    least=6,
)
EMAILS = Pool("e-mails", _texts("e-mail", _EMAILS), least=2)
CODE = Pool("code", _texts("code", _CODE), least=2)
REVIEWS = Pool("reviews", _texts("review", _REVIEWS), least=2)
RECIPES = Pool("recipes", _texts("recipe", _RECIPES), least=1)
STORIES = Pool("stories", _texts("story", _STORIES), least=2)
PROSE = Pool("prose", _texts("essay", _ESSAYS) + _texts("story", _STORIES) + _texts("letter", _LETTERS), least=4)
