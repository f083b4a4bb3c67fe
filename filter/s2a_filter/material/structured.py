"""Documents with headings, written for this package: a title, sections, and questions each of which needs some of the sections.

"=" the title, "#" a heading, "-" a sentence of the section, "? 1 3: …" a question and the sections that it needs, counted from one. Slots are those that
phrasings share (material.py), with {k} {l} for larger numbers.
"""
# ruff: noqa: E501 - lines of data are as long as what they hold

from __future__ import annotations

from dataclasses import dataclass

from s2a_filter.material.pool import Pool


@dataclass(frozen=True)
class Section:
    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    title: str
    sections: tuple[Section, ...]
    questions: tuple[tuple[str, frozenset[int]], ...]  # what is asked, and the numbers of the sections needed, from zero


def _document(block: str) -> Document:
    title = ""
    sections: list[tuple[str, list[str]]] = []
    questions = []
    for line in block.strip().splitlines():
        mark, rest = line[0], line[2:]
        if mark == "=":
            title = rest
        elif mark == "#":
            sections.append((rest, []))
        elif mark == "-":
            sections[-1][1].append(rest)
        else:
            needed, asked = rest.split(": ", 1)
            questions.append((asked, frozenset(int(number) - 1 for number in needed.split())))
    return Document(title, tuple(Section(heading, tuple(sentences)) for heading, sentences in sections), tuple(questions))


_DOCUMENTS = """
= Camping site Riverbend: information for guests
# Arrival
- The gate is open from 8 in the morning until {m2} in the evening.
- Whoever arrives later rings the bell and pays {n} euros more.
# Quiet hours
- Between 10 pm and 7 am there is no music.
- Generators must not run at night either.
# Dogs
- Dogs are kept on a lead.
- A dog costs {m} euros a night.
- Two dogs a tent are the limit.
# Fire
- Fires are lit only in the iron bowls by the river.
- Wood is sold at the kiosk.
# Laundry
- The washing machine takes tokens, which cost {m2} euros each.
- The lines behind the kitchen are for everybody.
# Departure
- Pitches are left by 11 am.
- Rubbish is sorted at the yard by the gate.
? 3: We are coming with our two terriers for {m} nights. What do we pay for them?
? 2: May I play the guitar at eleven in the evening?
? 1: Our ferry lands at midnight. Can we still get in, and what does it cost?
? 4: Where can we have a fire?
? 5: How does one pay for the washing machine?
? 6 1: When must we leave on the last day, and when does the gate open?

= User manual: kettle KT-{n}
# Before the first use
- Rinse the kettle and boil water in it twice.
- Throw that water away.
# Filling
- The water must stand between the two lines.
- With too little water the kettle turns itself off.
# Keeping warm
- Press the button with the sun for two seconds.
- The water is then kept at {k} degrees for {m} minutes.
# Removing lime
- Fill the kettle with one part of vinegar and two of water.
- Wait for an hour without boiling, then rinse three times.
# Faults
- If the light blinks red, the base is wet.
- Dry it and wait for ten minutes.
# Guarantee
- The guarantee is {m2} years.
- It does not cover lime.
? 4: How do I get rid of the white crust inside?
? 5: A red light is blinking. What can I do?
? 2: My kettle goes off right after I switch it on. Why?
? 3: How long does it keep the water warm?
? 6 4: Mine stopped after a year because it was full of lime. Does the maker replace it, and how should I have cleaned it?
? 1: I've just unpacked it. What comes first?

= Minutes of the choir's committee, {d}
# Concert
- The concert is on {d} at seven.
- {N} asks the church for the key.
- {O} prints {n2} programmes.
# New members
- Three tenors and a bass have joined.
- {E} will take them through the spring programme.
# Money
- The account stands at {k} euros.
- The fee stays as it is.
# Piano
- The piano has been tuned for {n} euros.
- Its lid still squeaks.
# Summer trip
- The coach to {c} is booked.
- Whoever wants a single room tells {O} by {mon}.
? 1: According to the minutes, who does what for the concert?
? 5: Where does the summer trip go, and whom do I tell that I want a room of my own?
? 3: How much money does the choir have?
? 4: What was done about the piano, and what did it cost?
? 2: How many people have joined the choir?

= Weekly plan of the canteen
# Monday
- Lentil stew with bread, {m} euros.
- For vegans without cream.
# Tuesday
- Fried fish with potatoes.
- The vegetarian dish is a spinach pie.
# Wednesday
- Pancakes with apple sauce.
- There is soup first.
# Thursday
- Rice with chicken or with tofu.
- Both are without gluten.
# Friday
- Pizza, as every week.
- The oven is small, so expect to wait.
? 2: I don't eat meat or fish. What can I have on Tuesday?
? 4: On which day is there something for people who can't eat gluten?
? 3: When are there pancakes, and what comes before them?
? 1: What does the stew cost?
? 5 3: What is there on Wednesday and on Friday?

= Changelog of {x}-kit
# Version 1.{m}
- The command `list` sorts by date.
- Reading from a pipe no longer blocks.
# Version 2.0
- The option `--all` is gone; use `--every`.
- Settings are read from `kit.toml`.
# Version 2.{m2}
- Logs may be written as JSON with `--log json`.
- A leak of file handles was repaired.
# Version 3.0
- Python 3.8 is not supported any more.
- The default port is {n}00 instead of 8080.
# Version 3.{m}
- New: a progress bar.
- Colours can be turned off with NO_COLOR.
? 2: Since the update to 2.0 my script says "unknown option --all". What do I have to change?
? 4: After updating to 3.0 nothing listens on port 8080. Why?
? 5: How can I get rid of the colours?
? 3: I'd like the logs as JSON. Which version do I need at least?
? 2 3 4: What changes when I go from 1.9 to 3.0: where do the settings belong, and which port is used?

= Lease, extract
# § 2 Rent
- The rent is {n2}0 euros a month.
- It is paid by the third day of the month.
# § 5 Deposit
- The deposit is three months' rent.
- It is paid back within {m} months of the end of the lease.
# § 8 Pets
- Fish and birds are allowed.
- For a dog the landlord has to be asked.
# § 11 Repairs
- Small repairs up to {n} euros are paid by the tenant.
- Everything else is paid by the landlord.
# § 14 Garden
- The garden is used by all tenants.
- The lawn is mown by the house's own gardener.
# § 17 Notice
- The tenant may give notice with {m2} weeks' warning.
- Notice has to be given in writing.
? 6: I want to move out. How, and how long before, do I have to say so?
? 4: The tap drips, and a plumber wants 40 euros. Who pays?
? 3: Can I get a dog?
? 2: When do I get my deposit back?
? 5: Do I have to mow the lawn?
? 1 2: How large is the deposit in euros?

= Night bus N{m}
# Stops
- The bus stops at the station, at the market, at the hospital and at the mill.
- Between two stops it needs {m} minutes.
# Times
- The first bus leaves the station at 0:15.
- After that there is one every {n} minutes until 4.
# Fares
- A night ticket is {m2} euros.
- Day tickets are not valid at night.
# Weekends
- On Saturdays the bus goes on to the airport.
- There is no extra fare for that.
# Lost things
- What was found on the bus is kept at the depot for {n} days.
- The depot is closed on Sundays.
? 2: When does the first bus leave the station?
? 3: I have a day ticket. Can I use it at one in the morning?
? 4: Does the bus go to the airport?
? 5: I left my hat on the bus yesterday. Where is it?
? 1 2: If I take the first bus at the station, when am I at the market?

= {N}'s notes on the three flats
# Mill Lane {m}
- Two rooms, {k} square metres.
- The rent is {n2} euros, heating included.
- From the kitchen one sees the canal.
# Castle Street {n}
- Three rooms on the top floor.
- The rent is {l} euros without heating.
- There is no lift.
# Station Road {m2}
- One large room with a balcony.
- The rent is {n} euros, but the deposit is high.
- The trains can be heard.
? 2: Which floor is the flat in Castle Street on, and is there a lift?
? 1: What does one pay for the flat in Mill Lane, and does that include heating?
? 3: What is there to say against the flat in Station Road?
? 1 3: Which of the flats in Mill Lane and Station Road has a balcony, and which has a view of water?

= Frequently asked: the town library
# Cards
- A card is free for people who live in {c}.
- Others pay {n} euros a year.
# Loans
- Books are lent for {m} weeks, films for one.
- A loan can be made longer once.
# Fines
- A day late costs 20 cents a book.
- Children don't pay fines.
# Rooms
- Study rooms are booked at the desk.
- They hold {m2} people.
# Printing
- A page costs 10 cents.
- The printer is next to the lift.
# Events
- On the first {d} of the month somebody reads to children.
- Tickets are not needed.
? 3: My daughter, who is eight, brought a book back five days late. What do we pay?
? 2: For how long can I keep a film?
? 5: What do 12 printed pages cost?
? 1: I live in another town. What is a card for me?
? 4: How many of us fit into a study room, and where do we book it?
? 2 3: My book was due two days ago. What does that cost, and for how long had I been allowed to keep it?

= Garden calendar
# Tomatoes
- Sow them indoors in {mon}.
- They go outside when the nights stay above ten degrees.
- Water the ground and not the leaves.
# Beans
- Beans are put straight into the bed in May.
- A cold spring makes them rot.
# Onions
- Onions are set in rows {n} centimetres apart.
- When their leaves bend, they are ripe.
# Roses
- Cut roses when the forsythia is in bloom.
- Feed them twice a year.
# Compost
- Turn the heap every {m} weeks.
- Lemon peel takes long to rot.
? 1: My tomato plants are on the windowsill. When can they go out?
? 2: Why did my beans rot in April?
? 3: How do I know that my onions are ripe?
? 4: When should I cut the roses?
? 5: What is to be done with the compost, and how often?

= Side effects and use of Somnal drops
# What Somnal is
- Somnal is made from a plant that grows in the Andes.
- The bottle holds {n} millilitres.
# Dose
- Adults take {m} drops half an hour before they go to bed.
- People over 70 take half of that.
# Not to be taken
- Somnal is not for children under twelve.
- It must not be taken together with alcohol.
# Side effects
- One person in a hundred gets a headache.
- Tell your doctor if your skin itches.
# Keeping it
- Keep the bottle in the dark and below 25 degrees.
- Throw it away {m2} months after opening.
? 2: My mother is 74. How many drops does she take?
? 3: I've had a glass of wine. Can I still take it tonight?
? 4: My head has been aching since yesterday. Could it be the drops?
? 5: I opened the bottle last winter. Is it still good?
? 2 3: My son is ten. May he take it, and what would an adult take?

= Sea kayak tour: what to know
# Meeting point
- We meet at the old slip at {m} in the morning.
- Cars can be left behind the church.
# Clothes
- Wear things that may get wet.
- We lend jackets and shoes.
# Food
- There is a stop on the island, with soup.
- Tell us about allergies two days before.
# Weather
- From a wind of force {m2} on we don't go out.
- Then the money is paid back in full.
# Price
- The tour is {k} euros a person.
- Children in a double kayak pay half.
# Photos
- {N}, our guide, takes photos of everybody.
- They are sent by mail a week later.
? 4: What happens if it is too windy?
? 5: What do my wife, our child and I pay?
? 2: Do I need shoes of my own?
? 1: Where and when do we meet?
? 3: I can't eat nuts. Whom do I have to tell, and when?
? 1 4: Where do I leave the car, and at which wind is the tour called off?

= Instance types of Cloudlet
# small
- Two cores and {m} GB of memory.
- {n} euros a month.
# medium
- Four cores and {n} GB of memory.
- {k} euros a month, backups included.
# large
- Sixteen cores and {n2} GB of memory.
- The disk is {m2} TB.
# burst
- One core, which may run at double speed for an hour a day.
- No backups.
# gpu
- One graphics card with 24 GB.
- Only in the data centre in {c}.
? 2: Which of the types comes with backups in its price, and how many cores does it have?
? 5: In which data centre can I rent a graphics card?
? 1: What does the smallest machine with two cores cost?
? 3: How large is the disk of the large type?
? 4 2: Are there backups for burst and for medium?

= Report on the bridge in {c}
# History
- The bridge was opened in {y} by a duke.
- For years it had the longest arch in the country.
# State
- Two of the {m} piers have cracks.
- The cracks are wider than a year ago.
- Rust was found on the northern railing.
# Traffic
- On a working day {n2}0 cars cross it.
- Most of them come from the south.
# Cost
- A repair would cost {m} million euros.
- A new bridge would cost four times as much.
# Opinion of the residents
- Of {l} people asked, most want to keep it.
- A choir has written a song about it.
? 2: What is broken about the bridge?
? 4: What would a new bridge cost, in millions?
? 3: How many cars use it on a working day?
? 1: Who opened it and when?
? 2 4: What damage is there, and what does repairing it cost?

= Support chat
# 09:0{m2}
- {N}: Good morning, how are you today?
- Me: Fine, thanks, it is sunny here.
# 09:1{m2}
- Me: My tablet doesn't charge any more.
- {N}: Does the light come on when you plug it in?
- Me: No, it stays dark.
# 09:2{m2}
- {N}: Then please try another cable first.
- {N}: If that doesn't help, send it to our workshop in {c}.
# 09:3{m2}
- {N}: By the way, have you seen our new colours?
- Me: They look nice.
# 09:4{m2}
- {N}: The postage is paid by us if you write the number {n2} on the parcel.
? 3: What should I try before I send the tablet in, and where does it go?
? 5: How do I get the postage for free?
? 2: What is wrong with the tablet?
? 2 3 5: Another cable did not help. Where do I send it, and do I have to pay for that?

= Course list, autumn
# Bread
- {E} shows how to bake with a sourdough.
- Four evenings, {k} euros.
- Bring an apron.
# Bookkeeping
- For people who have just opened a shop.
- On two Saturdays in {mon}.
# Watercolours
- We paint by the river if it is dry.
- Paper is included in the fee of {n} euros.
# First aid
- One day, with a certificate.
- Needed for the driving licence.
# Sign language
- {m} evenings with {N}, who is deaf.
- Beginners are welcome.
? 4: Which course do I need for the driving licence, and how long is it?
? 1: What does the bread course cost, and what should I bring?
? 3: Is the paper in the painting course free?
? 5: Can I join the course on sign language without knowing anything?
? 2: When is the course on bookkeeping?

= Two vacuum cleaners
# Motors
- The Typhoon has {n2}0 watts, the Breeze {n}0.
- Both motors come from the same factory.
# Noise
- The Typhoon was measured at 7{m2} dB.
- The Breeze was measured at 6{m2} dB.
# Bags
- The Typhoon needs bags, which cost {m} euros for five.
- The Breeze has a box that is emptied.
# Colours
- The Typhoon is sold in red and black.
- The Breeze is green.
# Weight
- The Typhoon weighs {m2} kilos and a half.
- The Breeze weighs less than four.
? 2: Which of the two is quieter, and by how much?
? 3: Which one can I use without bags?
? 4: I want a black one. Which should I take?
? 5: Which one is lighter?
? 2 5: I have a bad back and a baby that sleeps badly. Which one is lighter and which one is quieter?

= Letter of the school
# Greeting
- We hope that you have all had a good summer.
- The roof is finished, and the storks are back.
# Timetable
- Lessons begin at 8:1{m2}.
- On {d} they end at noon.
# Books
- The books for class {m2} are bought by the school.
- Exercise books are bought by the parents.
# Swimming
- Class {m} goes swimming on {d}.
- The children need a towel and a cap.
# Lost property
- There are eleven jackets and a trombone in the cupboard.
- What nobody wants goes to the flea market.
# Help wanted
- We are looking for parents who can paint the fence.
- {N} brings the colour.
? 4: What do the children need for swimming?
? 2: At what time do lessons begin?
? 3: Who pays for the exercise books?
? 6: What does the school want help with?
? 5: My son has lost a jacket. Where could it be?
? 2 4: When do lessons begin, and on which day is swimming?

= Household insurance: what is covered
# Water
- Damage by burst pipes is paid.
- Rain through an open window is not.
# Theft
- Things stolen from a locked flat are paid up to {n},000 euros.
- Money is paid up to {k} euros.
# Bicycles
- A bicycle is covered if it was locked.
- The most that is paid is {n2} euros.
# Glass
- Windows are covered, mirrors are not.
# Travel
- On a trip of up to {m} weeks your luggage is covered.
- Cameras in a car are not.
# Your share
- Of every damage you pay the first {n} euros yourself.
? 3 6: My bicycle, which was locked, has been stolen. What do I get at most?
? 1: It rained in because I had left the window open. Is that paid?
? 4: My bathroom mirror is broken. Who pays?
? 5: My camera was taken out of my car in {c}. Is it covered?
? 2 6: A burglar took {k} euros in notes from my desk. What does the insurance pay?

= Recipe: winter soup
# From my kitchen
- My {r} brought this soup home from {c}, and we have it every year.
- The pot I use is older than I am.
# You need
- {m} carrots, two leeks and a celery root.
- Half a litre of stock.
- A spoon of mustard.
# How it is made
- Cut everything into cubes and fry it for five minutes.
- Pour in the stock and wait for half an hour.
- Stir in the mustard at the end.
# With it
- Dark bread goes well with it.
- {N} likes it with a boiled egg.
# Keeping it
- In a fridge it keeps for {m2} days.
? 2: What do I have to buy?
? 3: When does the mustard go in?
? 5: I made it on Monday. For how many days can I eat it?
? 2 3: I want to cook it. What do I need, and what are the steps?
? 4: What can I serve with it?

= Staff handbook, part {m}: leave
# Ordinary leave
- Everybody has {n} days a year.
- Days that are left over expire at the end of March.
# Illness
- Call before nine on the first day.
- From the third day on, a doctor's note is needed.
# Moving house
- One day off is given for a move, once in two years.
# Jury service
- Whoever is called to a court is paid as usual.
- The letter of the court is handed in at the office.
# Birthdays
- On your birthday you may leave at noon.
- The cake is your own business.
# Unpaid leave
- Up to {m} months can be taken after three years with us.
- The request has to come half a year before.
? 2: I have been in bed with a fever since the day before yesterday. What do I have to hand in, and when?
? 3: We are moving on {d}. Do I get time off?
? 6: I want to sail around the world for two months. Can I, and when must I ask?
? 1: I have four days left from last year. Until when can I take them?
? 4: I have been called up as a juror. Will I be paid?
? 5 1: How many days do I have, and may I go home early on my birthday?

= Pool rules
# Opening times
- On weekdays the pool opens at six in the morning.
- At weekends it opens at nine.
# Children
- Children under {m2} come with a grown-up.
- The small basin is {n} centimetres deep.
# Lanes
- Lanes one and two are for fast swimmers.
- Keep to the right.
# Lockers
- A locker takes a coin of one euro, which comes back.
- Lost keys cost {k} euros.
# Showers
- The showers run for {m} minutes.
# Sauna
- The sauna costs {m2} euros more and is for people over sixteen.
- On Tuesdays it is for women only.
? 6: My son is fourteen. Can he come into the sauna with me?
? 1: I'd like to swim before work on a Friday. From when is it open?
? 4: I have lost the key of my locker. What does that cost me?
? 2: My daughter is five. May she go alone?
? 3: I swim fast. Which lane do I take?
? 6 1: When can my sister and I be in the sauna by ourselves, and from when is the house open on that day?

= Protocol of the experiment
# Materials
- {m} pots of the same size, sand, and seeds of cress.
- Salt from the kitchen.
# Preparation
- Each pot got {n} seeds.
- Pot A was watered with plain water, the others with salt water.
# Measurements
- After {m2} days {k} percent of the seeds in pot A had come up.
- In pot B it was a third of that.
# Faults
- Pot C was knocked over by the caretaker's cat.
- We don't know how many seeds were lost.
# Thanks
- {N} lent us the scales.
- {O} took the pictures.
# Next steps
- We want to repeat it with lentils.
? 3: How did the seeds in pot A do?
? 4: Why is there no result for pot C?
? 1: What do I need if I want to do it, too?
? 2: How many seeds were there in each pot, and with what were they watered?
? 6: What do they plan to do now?
? 5: Who took the photographs?

= Rules of the board game Harbour
# Aim
- Whoever first has {m2} ships in port wins.
# Setting up
- Each player takes three ships and {m} coins.
- The youngest begins.
# A turn
- You roll both dice and move one ship.
- On a double you may move a second one.
# Storms
- If a seven is rolled, each ship at sea goes back one field.
- Ships in port are safe.
# Trade
- A cargo can be sold for {m} coins in any port.
- Two players may swap cargoes if they stand side by side.
# The end
- If nobody has won after {k} rounds, the coins are counted.
? 4: I rolled a seven. What happens to my ship that is in port, and to the others?
? 1 6: How does one win?
? 2: Who starts, and with what?
? 5: What do I get for a cargo?
? 3: I rolled two fours. What may I do?
? 2 5: I have sold one cargo and spent nothing. How many coins have I got?

= E-mail thread: the projector
# {N}, Monday
- The projector in room {m} is broken again.
- It shows everything in green.
# {O}, Monday
- Has anybody tried another cable?
# {N}, Tuesday
- Another cable changed nothing, but with my own laptop the colours are right.
# Office, Wednesday
- The canteen is closed on Friday.
- Please water the plants on your floor.
# {O}, Thursday
- Then it is the graphics driver of the lecturer's desk.
- I'll install it again tonight.
# Office, Friday
- Somebody has left a red umbrella at the entrance.
? 5 3: What was the cause, and how did they find out?
? 1: What exactly was wrong with the projector?
? 6: I've lost my umbrella. Has it been found?
? 4: Can I have lunch in the canteen on Friday?
? 5: What is {O} going to do?

= Price list of the bicycle shop
# Tyres
- A new tyre costs {n} euros, the tube {m2}.
- Putting them on costs {m} euros a wheel.
# Brakes
- Pads are {m2} euros a pair.
- Setting a brake costs {m}.
# Chain
- A chain with its fitting costs {k} euros.
# Lights
- A set of lights for both ends is {n} euros.
- Batteries are extra.
# Hire
- A city bicycle is {n} euros a day, an electric one twice as much.
- Children's seats cost nothing.
# Opening hours
- We are closed on Mondays.
- On Saturdays we close at one.
? 1: What do I pay for one new tyre with a tube, fitted?
? 5: We want two city bicycles and a children's seat for one day. What will that be?
? 3: How much is a new chain?
? 6: Can I bring my bicycle on a Monday?
? 2 4: I need new pads and a set of lights. What do they cost?

= Weather and avalanche bulletin for {c}
# Today
- In the morning it is clear, in the afternoon clouds come up from the west.
- In the valley it gets {m} degrees.
# Tomorrow
- Snow is expected down to {n}00 metres.
- The wind turns to the north.
# Avalanches
- Above 2,200 metres the danger is considerable, below it is low.
- Old snow on north slopes can slide.
# Roads
- The pass is closed at night.
- Chains are required on the last {m} kilometres.
# Huts
- The upper hut has been shut since {mon}.
- In the lower hut there are {n} beds.
# Skiing
- {m2} lifts are running.
? 3: We want to climb to 2,500 metres. How big is the danger of avalanches there?
? 4: Can I drive over the pass at eleven at night?
? 2: Will it snow tomorrow?
? 5: Where could {m} of us sleep?
? 1 2: How will the weather change from today to tomorrow?
? 6: How many lifts are open?

= Job advert: baker
# Who we are
- We are a bakery in {c} with {n} people.
- Our oven is from {y}.
# Your work
- You bake bread and rolls from three in the morning on.
- Once a week you look after the apprentices.
# You bring
- You have finished your training and have worked for two years.
- A driving licence helps.
# We offer
- {n2}0 euros a month and a free flat above the shop.
- Sundays are free.
# How to apply
- Send a letter to {N} by the end of {mon}.
- We don't need a photograph.
? 4: What do they pay?
? 3: I have just finished my training. Do I have what they ask for?
? 5: Until when can I apply, and to whom?
? 2: At what time would I have to start?
? 1: How old is their oven?
? 4 2: Would I have to work on Sundays or at night?

= Operating instructions: heat pump, error codes
# E1
- The outdoor sensor gives no value.
- Check the plug behind the left cover.
# E2
- The pressure is under one bar.
- Fill up water until the needle stands at {m2} tenths above one.
# E5
- The fan is blocked, mostly by leaves or ice.
- Turn the unit off before you clean it.
# E9
- The software has stopped.
- Hold the round button for {n} seconds.
# Filters
- The filter is washed twice a year.
# Service
- Our engineers come on weekdays between eight and five.
- The number is on the sticker at the bottom.
? 3: The display shows E5. What could it be, and what must I do first?
? 4: It says E9 since this morning. How do I get it going again?
? 2: What does E2 mean?
? 5: How often do I wash the filter?
? 6: When can an engineer come?
? 1 2: First it showed E1, now E2. What do these mean?

= Museum of the harbour: audio guide, text {m}
# The hall
- The hall was built in {y} as a store for coffee.
- Its beams come from a ship.
# The crane
- The crane at the door could lift {m2} tons.
- Four men walked inside its wheel.
# The painting
- The large painting shows a storm.
- Its painter had never been at sea.
# The model
- The model of the town is made of {n},000 matches.
- A baker worked on it for {m} winters.
# The café
- The café is at the end of the tour.
- Show your ticket there and the coffee costs half.
# The shop
- In the shop there are postcards and ropes.
? 2: How did the crane work, and how much could it lift?
? 4: Who made the model?
? 1: What was the hall used for?
? 3: What can one see in the large painting?
? 5: Where do I get a cheaper coffee?
? 1 4: When was the hall built, and how long did it take to make the model?

= Comparison of three tents
# Birk 2
- It weighs {m} kilos and stands in two minutes.
- It holds two people.
# Fjell 3
- It weighs five kilos and has room for three and their luggage.
- Its floor is thick.
# Sol
- It is made for the beach and keeps no rain out.
# How we tested
- We slept in each of them for a week.
- A fire engine gave us rain.
# Prices
- Birk 2 is {n2} euros, Fjell 3 is twice as much, Sol costs {n}.
# About us
- We are a magazine without advertising.
? 2: How heavy is Fjell 3?
? 5: Which tent is the cheapest, and what does it cost?
? 3: Can I use Sol in the rain?
? 1 2: Which of the two larger tents is lighter, Birk 2 or Fjell 3?
? 4: How were the tents tested?

= School trip to {c}: letter to the parents
# Meeting
- We meet at the north door of the station at {m2} in the morning.
- The train doesn't wait.
# Money
- The trip costs {n} euros, lunch is included.
- Please pay by {d}.
# Things to bring
- A raincoat, a bottle of water and a pencil.
- Telephones stay at home.
# Programme
- First we visit the fire station, then the old mill.
- After lunch there is a walk along the river.
# Medicine
- If your child takes medicine, give it to {N} in a labelled bag.
# Return
- We are back at about six.
- Whoever isn't fetched goes home by bus.
? 5: My daughter takes drops at noon. What do I do with them?
? 1: Where and when do they meet?
? 3: May my son take his telephone with him?
? 2: What does the trip cost, and is there something to eat?
? 6: When do I have to fetch her?
? 4: What will they see?

= Pull request {n2}: review
# Summary
- The parser now reads files of any size.
- Nothing else changes.
# {N}
- Line {k}: the buffer is never freed.
- Please add a test with an empty file.
# {O}
- I like the names.
- The comment at the top has a typing mistake.
# Continuous integration
- All {n2} tests passed.
- The documentation was not built, since no page has changed.
# Benchmarks
- Reading a file of {m} GB takes {n} seconds, before it was {n2}.
# Release
- This goes into version {m}.{m2}.
? 2: Which error in the code did {N} find?
? 5: How much faster is it?
? 4: Did the tests pass?
? 6: In which version will it be?
? 2 3: What do the reviewers want to be changed?

= Allotment garden: the lease
# Size
- The plot is {n2} square metres.
- A third of it has to be planted with vegetables.
# Hut
- The hut may not be larger than {n} square metres.
- Nobody may live in it.
# Trees
- Fruit trees are allowed, firs are not.
- Branches over the fence are cut by whoever owns the tree.
# Water
- The taps are turned off from November to March.
- A cubic metre costs {m} euros.
# Work for all
- Everybody works for {m2} hours a year on the paths.
- Who doesn't come pays {n} euros an hour.
# Notice
- The lease can be ended on the last day of {mon}.
? 3: May I plant a fir, and who cuts the branches of my apple tree that hang over the fence?
? 5: I can't come to do my hours this year. What will that cost me?
? 2: Could my cousin move into the hut?
? 4: Is there water in January?
? 1: How much of the plot do I have to use for vegetables?
? 6: When can I get out of the lease?

= Log of the night watch
# 22:00
- All doors locked.
- Rain.
# 23:30
- A lorry stands at gate {m}, the driver sleeps.
# 01:10
- The alarm of hall {m2} went off.
- A window had been left open, and a bird had got in.
# 02:40
- Tea.
- The kettle is furred up.
# 04:00
- Smell of gas at the boiler.
- I turned the tap off and rang the fire brigade.
# 05:30
- The fire brigade found a loose seal.
- {N} takes over.
? 3: Why did the alarm go off?
? 5 6: What was the matter with the boiler?
? 2: Who was at the gate?
? 1: What was the weather like when the watch began?
? 6: Who came after this watch?

= Insurance of the rental car
# What is included
- Damage to other cars is covered up to {m} million.
- Theft is covered.
# What you pay
- Of any damage to the car you pay the first {n2}0 euros.
- For {m2} euros a day you pay nothing.
# Glass and tyres
- Glass and tyres are not covered.
# Drivers
- Drivers under {n} are not insured.
- A second driver has to be named.
# Abroad
- The car may be taken into neighbouring countries.
- Ferries are not allowed.
# In an accident
- Call the police, also for a scratch.
- Take pictures.
? 3: A stone has hit the windscreen. Who pays for it?
? 4: Can my {r} drive, too?
? 5: May we take the ferry to the island?
? 6: Somebody has scratched the door in a car park. What must I do?
? 2: I've dented the boot. How much of that do I pay myself?
? 1 2: The car was stolen. Is that covered, and what is left for me to pay?

= Search results for "{x}"
# How a {x} is made - Craft magazine
- It takes {m} people and two days.
- The wood is dried for a year.
# {x} for sale in {c}
- Hardly used, {n} euros, to be fetched.
# The history of the {x} - Encyclopedia
- The first one was shown at a fair in {y}.
- Its inventor sold the patent for a horse.
# Ten mistakes when you buy a {x}
- Number four will surprise you.
# Cleaning a {x}
- A dry cloth will do.
- Oil it once a year.
# Forum: my {x} squeaks
- {N} asks what to do.
- {O} says: wax, but only a little.
? 3: When was the first one shown, and what did its inventor get for the patent?
? 1: How long does it take to make one?
? 5: How should I clean mine?
? 6: Mine squeaks. What helps?
? 2: What would a used one cost?
"""

DOCUMENTS = Pool("documents with headings", [_document(block) for block in _DOCUMENTS.strip().split("\n\n")], least=3)
