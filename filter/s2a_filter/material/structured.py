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
"""

DOCUMENTS = Pool("documents with headings", [_document(block) for block in _DOCUMENTS.strip().split("\n\n")], least=3)
