"""Sentences that have nothing to do with the question: off-topic remarks that distract from a problem, and general statements.

Slots: {N} a person of the problem, {he} {his} {He} {His} pronouns, {O} a person who is not in it, {r} a relative, {c} a city, {d} a day,
{mon} a month, {col} a colour, {n} {m} numbers, {y} a year, {job} an occupation.
"""

# ruff: noqa: E501 - lines of data are as long as what they hold

from s2a_filter.material.pool import Pool, lines

# About a person of the problem, but of no use for any arithmetic about things, money or time.
ABOUT_PERSON = Pool(
    "remarks about a person",
    lines("""
{N}'s favourite colour is {col}.
{N} has a {col} front door.
{N} is wearing a {col} scarf.
{N} once met a famous actor in {c}.
{N} was born in {c}.
{N} grew up in {c}, close to the harbour.
{N} is left-handed.
{N} can whistle with two fingers.
{N} plays the accordion in a small band.
{N}'s {r} works as {job}.
{N} wants to become {job} one day.
{N} dreams of living in {c}.
{N} has never been to {c}.
{N} once won a prize for a drawing of a whale.
{N} likes to listen to the radio in the morning.
{N} is afraid of spiders.
{N} speaks a little Portuguese.
{N} got a new haircut on {d}.
{N}'s {r} keeps telling old jokes.
{N} sings in a choir.
{N} is named after a great-aunt from {c}.
{N} prefers tea to coffee.
{N}'s best friend moved to {c} in {mon}.
{N} has been reading a novel about pirates.
{N} hums a song from the radio.
{N} lives across the street from a church.
{N}'s house number is {n}.
{N}'s phone number ends in {n}.
{N} wears shoes in size {n}.
{N}'s locker has the number {n}.
{N} was sitting in row {n} at the cinema on {d}.
{N} went to bed at half past {m2} last night.
{N} can hold {his} breath for {n} seconds.
{N}'s record in the long jump is {n} decimetres.
{N} has watched the same film {m2} times.
{N} once climbed a tower with {n2} steps.
{N} shares a birthday with {his} {r}.
{N} has a cat that sleeps all day.
{N}'s dog is called Biscuit.
{N}'s {r} turned {n} in {mon}.
{N} used to live on the {m2}th floor.
{N} caught a cold in {mon}.
{N} is very good at chess.
{N} doesn't like the smell of paint.
"""),
    least=7,
)

# About nobody in the problem.
ABOUT_OTHERS = Pool(
    "remarks about others",
    lines("""
{O} likes to go for a walk on {d}.
{O}, who lives next door, plays the trumpet.
{O}'s {r} works as {job} in {c}.
{O} has visited {c} {m2} times.
{O} was born in {y}.
{O} weighs {n} kilograms.
{O} is {n2} centimetres tall.
{O} wears a {col} hat.
{O} goes to bed at half past {m2}.
{O} owns a bicycle from {y}.
{O}'s train to {c} was {n} minutes late on {d}.
{O} has a cousin in {c}.
{O} has been learning the piano for {m2} years.
{O} can swim under water for {n} metres.
{O} celebrated a birthday in {mon}.
{O} painted the fence {col}.
{O}'s dog barks at every postman.
{O} read in the paper that {c} will host a festival in {mon}.
{O} and {his2} {r} watched a film on {d}.
{O} lost an umbrella on the bus.
{O} ran the city race in {n} minutes.
{O} says that the weather in {c} is awful in {mon}.
{O} wants to be {job}.
{O}'s garden is {n} metres long.
"""),
    least=4,
)

# About the world. None of them is needed for any question that the package asks.
GENERAL = Pool(
    "general remarks",
    lines("""
It was a sunny {d}.
It rained all day on {d}.
The temperature was {m2} degrees that morning.
The wind blew from the west.
The first snow fell in {mon}.
The town hall of {c} was painted {col} in {y}.
The bridge in {c} was opened in {y}.
The clock tower of {c} has {n2} steps.
A famous singer comes from {c}.
There is a new café in the main street.
A bus stops in front of the building every {n} minutes.
The street is lined with chestnut trees.
The radio was playing an old waltz.
A {col} balloon floated over the roofs.
The church bells rang in the distance.
Somewhere a dog was barking.
The local team won its match on {d}.
The museum next door is closed in {mon}.
A documentary about {c} was on television that evening.
The moon was almost full.
In {y}, a comet could be seen in the night sky.
The mayor of {c} gave a speech on {d}.
The newspaper wrote about a lost parrot.
The park has a fountain with {m2} stone lions.
The oldest tree in the park was planted in {y}.
A film was shot in the neighbourhood in {y}.
Bees can see ultraviolet light.
Honey keeps for a very long time.
Sharks have no bones.
The giraffe sleeps very little.
Cows have best friends, according to a study.
An octopus can squeeze through a tiny gap.
Goldfish can be trained.
Lightning is hotter than the surface of the Sun.
The word "robot" comes from a Czech play.
Bamboo can grow very fast.
Some turtles breathe through their tails.
The inventor of the crossword came from Liverpool.
Pineapples were once rented out for parties.
Tulips once cost as much as a house.
Pencils can write under water.
Carrots used to be purple.
Penguins give each other pebbles.
In {c} people love to eat outdoors.
Many visitors come to {c} in {mon}.
The library of {c} owns more than {n2} old globes.
The swimming pool will be closed next week.
There was a long queue at the post office.
The lift was out of order again.
A poster on the wall announced a concert.
"""),
    least=8,
)

JOBS = Pool(
    "jobs",
    lines("""
a baker
a bus driver
a beekeeper
a dentist
a firefighter
a carpenter
a pilot
a translator
a plumber
a judge
a nurse
an architect
an electrician
a florist
a fisherman
a tour guide
a clown
a watchmaker
a librarian
a geologist
"""),
    least=3,
)

# A remark of the writer about himself or herself, beside any prompt.
ASIDES = Pool(
    "asides",
    lines("""
My neighbour has just bought a drum kit.
My {r} is learning to juggle.
I had a strange dream about a lighthouse last night.
There's a parade in our street today.
My bike got a flat tyre this morning.
I'm wearing two different socks today.
Our heating has been broken since {d}.
My {r} turned {n} last week, and we had cake.
I've lost my umbrella for the third time this year.
The bus to {c} was {m2} minutes late again.
I once saw a comet from my balcony.
My {r} lives in {c} now.
We painted our kitchen {col} in {mon}.
There's a new bakery round the corner.
I can hear somebody practising the violin.
My tomato plants are doing well this year.
My {r} has adopted a three-legged cat.
I found an old coin in the garden on {d}.
Our office plant has finally died.
I'm listening to a waltz while I write this.
The neighbours' dog has been barking all morning.
I watched a documentary about {c} yesterday.
My favourite colour is {col}.
I used to live in {c}.
There was a rainbow over the car park.
I spilled coffee on my shirt.
The moon is beautiful tonight.
My phone has only {m2} percent of battery left.
My {r} collects snow globes.
Somebody left a single shoe on our doorstep.
In other news, my {r} has taken up the bagpipes.
Funny thing, I met my old teacher in {c} on {d}.
We had a power cut last night.
My plane to {c} leaves in {mon}.
I need a new pair of glasses.
The cat has just jumped onto the printer.
My {r} snores like a sawmill.
They are digging up our street again.
My horoscope was rather good today.
I still owe my {r} a postcard.
"""),
    least=7,
)

# Filler about well-known people, places and things that the question does not ask about. A line is one subject; its second sentence may
# be left out.
WELL_KNOWN = Pool(
    "well-known subjects",
    lines("""
Lisbon is built on hills, and its yellow trams are on every postcard. | Many of its houses are covered with tiles.
Marie Curie kept her notebooks in a drawer, and they are still radioactive. | She went cycling on her honeymoon.
The Eiffel Tower grows by some centimetres in summer. | It was meant to be taken down after twenty years.
Beethoven counted sixty coffee beans for every cup. | He moved house dozens of times.
Penguins walk with a waddle that saves them energy. | Some species steal each other's stones.
Iceland has more sheep than people. | In winter its swimming pools steam in the dark.
The violin took its form in the workshops of northern Italy. | Good ones cost as much as a house.
Napoleon was not as short as the cartoons have it. | He liked to win at cards and was known to cheat.
Venice rests on wooden piles and has some four hundred bridges. | Its pigeons are no longer fed.
Chess came from India by way of Persia. | The queen was once one of the weakest pieces.
Frida Kahlo painted her own face over and over, with monkeys and parrots beside it. | Her house is blue.
Octopuses have three hearts and taste with their arms. | They have been seen carrying coconut shells.
Prague is a pretty town, with a clock at which crowds gather on the hour. | Its beer is cheaper than water in some places.
Charles Darwin was seasick for most of his voyage. | He kept earthworms in pots and played the bassoon to them.
The Amazon is home to pink dolphins. | In places one cannot see the other bank.
Coffee was first drunk in monasteries to stay awake. | Finns drink more of it than anybody else.
Serena Williams learned to play on public courts in Compton. | She designs clothes as well.
The moon has a smell of burnt powder, say those who walked on it. | There are footprints that no wind blows away.
Leonardo da Vinci wrote from right to left. | He bought birds at the market to let them go.
Saxophones were invented by a Belgian who survived all sorts of accidents. | They are made of brass and yet count as woodwind.
Sydney has an opera house that looks like a set of sails. | Its ferries are the nicest way to get to work.
Cleopatra lived closer to our time than to that of the pyramids. | She spoke more languages than any of her family.
The giraffe sleeps for less than half an hour a day. | Its tongue is black.
Johann Sebastian Bach once walked for weeks to hear an organ. | He had twenty children.
Kyoto has hundreds of temples, and in autumn the maples glow. | Its geese are said to cross at the lights.
The bicycle is the most efficient vehicle there is. | Early ones had no pedals.
Albert Einstein never wore socks if he could help it. | He loved to sail and could not swim.
Buenos Aires smells of grilled meat and old books. | People there dance tango in the squares.
Bees tell each other the way by dancing. | A jar of honey stands for a million flowers.
Tolstoy's wife copied his longest novel by hand, again and again. | He took up cycling at sixty-seven.
The piano has more than two hundred strings. | Its keys were once black where they are white now.
Rome has more than two thousand fountains. | Cats live in its ruins.
The potato was planted for its flowers at first. | A queen wore them in her hair.
Usain Bolt ate little but chicken nuggets at his first Games. | His shoes were golden.
The Danube passes through more countries than any other river. | It is not blue.
Agatha Christie surfed in Hawaii. | She once vanished for eleven days.
Glass is neither quite solid nor quite liquid, as the story goes. | The old windows of churches are thicker at the bottom because they were made that way.
Oslo has a harbour bath that is open in winter. | Its trams are blue.
Mozart kept a starling that could sing. | He was fond of rude jokes.
Python, the programming language, was named after comedians. | Its mascot is a pair of snakes all the same.
"""),
    least=6,
)
