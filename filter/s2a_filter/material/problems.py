"""Arithmetic problems written for this package.

A problem has needed sentences, questions, and distractors made for it: about the same person or thing, with the same units and verbs, of no use for the
question. Problems without distractors of their own are hard negatives: every sentence looks as if one could do without it, and none can be left out.

Slots: {N} {M} people, {he} {his} {him} {He} {His} the first one's pronouns, {X} {x} a thing (plural, singular), {Z} another thing's plural, {r} a relative, {r2} a relative of the first person, {His2} the first person's,
{a} {b} {c} {d} small numbers, {q} minutes of a clock, {k} {l} larger numbers, {h} a number from 2 to 9, {D} {D2} weekdays, {shop} a shop, {city} a city.
"""
# ruff: noqa: E501 - lines of data are as long as what they hold

from dataclasses import dataclass

from s2a_filter.material.pool import Pool


@dataclass(frozen=True)
class Problem:
    needed: tuple[str, ...]
    questions: tuple[str, ...]
    distractors: tuple[str, ...] = ()


def _problems(block: str) -> list[Problem]:
    """Problems divided by empty lines: "+" needed, "?" a question, "-" a distractor."""
    problems = []
    for stanza in block.strip().split("\n\n"):
        by_mark: dict[str, list[str]] = {"+": [], "?": [], "-": []}
        for line in stanza.strip().splitlines():
            by_mark[line[0]].append(line[2:])
        problems.append(Problem(tuple(by_mark["+"]), tuple(by_mark["?"]), tuple(by_mark["-"])))
    return problems


_WITH_DISTRACTORS = """
+ {N} has {k} {X}.
+ {He} buys {a} more at {shop}.
? How many {X} does {N} have now?
? How many {X} has {N} got after that?
- {He} looked at another {b} but put them back on the shelf.
- {He} had wanted to buy {l}, but they were sold out.
- {His} {r} has {l} {X}.
- {M} has {l} {X} at home.
- The shop had {l} {Z} on sale as well.
- {He} almost took {b} {Z}, too.

+ {N} baked {k} {X} for the school fair.
+ {He} sold {a} of them before noon and {b} after that.
? How many {X} were not sold?
? How many {X} did {N} have left?
- The year before, {he} had baked {l} of them.
- {M} sold {d} {Z} at the next table.
- It took {him} {h} hours to bake them.
- The oven had cost {him} ${l} in spring.
- {He} also thought about making {d} {Z}, but there was no time.

+ {N} works {h} hours a day and earns ${a} an hour.
? How much does {N} earn in {b} days?
? What does {N} get for {b} days of work?
- In {his} last job {he} got ${c} an hour.
- {His} {r} earns ${d} an hour.
- {He} needs {c} minutes to get to work.
- There are {k} people in the company.
- {His} lunch break is {d} minutes longer than it used to be.

+ A book has {l} pages.
+ {N} has read {a} of them and reads {h} pages every evening.
? How many evenings does {N} need for the rest?
? In how many evenings will {N} have finished the book?
- The book weighs {k} grams.
- {He} paid ${b} for it.
- {His} {r} read the same book in {c} evenings.
- The book before this one had {k} pages.
- There are {d} pictures in it.
- {He} has {k} more books on {his} shelf.

+ {N} drives {l} kilometres at {a} kilometres an hour.
? How long does the drive take?
? For how many hours is {N} on the road?
- {His} car is {h} years old.
- The tank holds {k} litres.
- Yesterday {he} drove {k} kilometres.
- There are {h} people in the car.
- {M} took the train, which was {c} minutes late.
- The radio played {d} songs on the way.

+ {N} buys {a} {X} at ${h} each.
+ {He} pays with a {l}-dollar note.
? How much change does {N} get?
? How many dollars does {N} get back?
- In another shop they would have cost ${b} each.
- {Z} were ${c} each.
- {He} had a voucher for ${h}, but it had expired in spring.
- {M}, who stood behind {him}, paid ${d}.
- Last week {he} spent ${k} there.
- {He} asked about the {Z} but didn't take any.

+ A farmer has {k} hens, and each hen lays {h} eggs a week.
+ She sells the eggs for ${a} a dozen.
? How much does she earn with the eggs in {b} weeks?
? How many dollars does she take in within {b} weeks?
- She also has {c} goats.
- Last year she had {l} hens.
- A hen eats {d} grams of corn a day.
- Her neighbour sells his eggs for ${b} a dozen.
- The henhouse was built {d} years ago.

+ {N} fills {a} boxes with {h} {X} each.
+ {He} has {c} {X} over.
? How many {X} did {N} have in the beginning?
? How many {X} are there in all the boxes and beside them?
- Each box weighs {d} grams when it is empty.
- {He} has {l} empty boxes in the cellar.
- A box costs ${d}.
- Yesterday {he} filled {d} boxes with {Z}.
- The boxes are {k} centimetres long.

+ {N} has saved ${k}.
+ {He} gets ${h} pocket money each week and wants a bicycle for ${l}.
? How many weeks does {N} have to save?
? In how many weeks can {N} buy the bicycle?
- {His} {r} has saved ${d}.
- {He} once thought about buying skates for ${c}, but changed {his} mind.
- The bicycle has {d} gears.
- Last winter {he} lent {M} ${b} and got all of it back.
- The bicycle weighs {c} kilograms.

+ A tank holds {l} litres.
+ A pump fills it with {a} litres a minute.
? How many minutes pass until the empty tank is full?
? After how many minutes is the tank full?
- The tank is {h} metres long.
- The pump cost ${k}.
- Another tank, in the next yard, holds {k} litres.
- The pump was repaired {h} times last year.
- A garden hose delivers {d} litres a minute, but it is not used.

+ In the morning {a} people got on the empty bus at the station.
+ At the market {b} people got off and {c} got on.
? How many people were on the bus then?
? How many passengers did the bus have after the market?
- The bus has {l} seats.
- {d} people were waiting for another bus.
- The driver had been on duty for {h} hours.
- A ticket costs ${h}.
- The day before, {k} people had used the bus.

+ {N} runs {h} laps on {D} and {a} laps on {D2}.
+ A lap is {l} metres long.
? How many metres did {N} run on the two days?
? How far did {N} run altogether on {D} and {D2}?
- {M} ran {b} laps on {D}.
- In {his} best year {he} ran {k} laps in a week.
- {He} drank {h} glasses of water after that.
- {His} running shoes cost ${k}.
- The lawn inside the track is mown every {d} days.
- {He} wanted to swim {c} lengths as well, but the pool was closed.

+ A class of {a} pupils goes to the zoo.
+ A ticket costs ${h}, and the bus costs ${k} for all.
? How much does the trip cost in all?
? What does the class have to pay?
- The zoo has {l} animals.
- Another class of {b} pupils went to the museum.
- The way to the zoo is {c} kilometres long.
- Last year's trip cost ${l}.
- At the zoo they saw {d} penguins.

+ {N} plants {a} rows of cabbages with {h} in each row.
+ Hares eat {b} of them.
? How many cabbages are left?
? How many cabbages can {N} harvest?
- {He} planted {c} rows of leeks in another bed.
- The bed is {d} metres long.
- {His} {r} planted {k} cabbages this year.
- Last year the hares ate {l} of {M}'s cabbages.
- {He} watered them with {k} litres of water.

+ A baker needs {a} grams of flour for one loaf.
+ He has {l} kilograms of flour.
? How many loaves can he bake?
? For how many loaves is the flour enough?
- He gets up at {h} in the morning.
- A loaf sells for ${c}.
- He also has {d} kilograms of sugar in the store.
- The oven is {b} years old.
- A roll needs {c} grams of flour, but he bakes no rolls today.

+ {N} is {a} years younger than {M}.
+ {M} will be {k} in two years.
? How old is {N} now?
- {N} is the captain of a team of {h}.
- {N}'s {r} is older than both of them.
- {M} has lived in {city} for {b} years.
- They have known each other for {c} years.

+ {N} parked {his} car at {h} in the morning and came back {b} hours later.
+ The first hour costs ${c}, and every further hour costs ${h}.
? How much does {N} have to pay?
- The car park has room for {l} cars.
- In the car park next door an hour costs ${d}.
- {He} parked in bay {k}.
- There is a discount for people over 70, which {he} cannot use.

+ {N} sends {a} letters and {b} postcards.
+ A stamp for a letter costs {k} cents, and one for a postcard costs {l} cents.
? How much does {N} pay for the stamps?
- A stamp for a parcel costs {d} dollars.
- {He} received {c} letters last month.
- {M} sent {d} letters from the same post office.
- The postcards show the harbour and had cost {h} dollars.

+ A cinema has {a} rows with {b} seats each.
+ For tonight {l} tickets have been sold.
? How many of the seats are not taken tonight?
- Yesterday {k} tickets were sold.
- The film lasts {d} minutes.
- A smaller hall in the same building has {c} seats.
- The cinema was opened {h} years ago.

+ {N} and {M} pick cherries.
+ {N} picks {a} kilograms, and {M} picks twice as many.
? How many kilograms do the two pick together?
? What do {N} and {M} pick in total?
- {M}'s {r} picked {k} kilograms last year.
- A kilogram of cherries costs ${h} at the market.
- The tree is {b} metres high.
- They start at {h} in the morning.

+ The temperature at noon was {a} degrees.
+ By midnight it had fallen by {b} degrees.
? What was the temperature at midnight?
- In {city} it was {c} degrees at the same time.
- It had rained for {h} hours on the day before.
- The thermometer hangs {d} centimetres above the window sill.

+ {N} reads the electricity meter at the beginning of the month: {k} units.
+ At the end of the month it shows {l} units, and a unit costs {h} cents.
? How much does {N} have to pay for the month?
- {His} flat is on floor {h}.
- {His} {r} used {d} units in the same month.
- The meter was installed {b} years ago.
- Before the change of supplier a unit cost {c} cents.

+ {N} makes {a} {X} a day.
+ {He} works from Monday to Friday.
? How many {X} does {N} make in {h} weeks?
- {He} used to make {b} {Z} a day.
- {M} makes {c} of them a day.
- One of the {X} sells for ${d}.
- {His} workshop has {h} windows.
- {He} has been doing this for {b} years.

+ A rope is {l} metres long.
+ {N} cuts off {a} pieces of {h} metres each.
? How long is the rest of the rope?
- The rope cost ${k}.
- {He} has another rope, {b} metres long, which {he} leaves in the shed.
- The rope can carry {k} kilograms.
- {M} needs a rope of {c} metres next week.

+ {N} put ${k} into {his} account on {D}.
+ On {D2} {he} took out ${a}.
+ Before that there were ${l} in it.
? How much money is in the account now?
- {He} also thought of taking out ${b} for a coat, but decided to wait.
- {M}'s account holds ${d}.
- The bank is {h} kilometres away.
- A year ago the bank had {c} more branches.

+ A pizza is cut into {h} slices.
+ {N} orders {a} pizzas for {his} friends, and {b} slices are eaten.
? How many slices are left over?
- The pizzas cost ${k}.
- They came {c} minutes late.
- {M} had ordered {d} pizzas from another place, but cancelled the order.
- {N} has {h} brothers.

+ A factory makes {k} {X} an hour.
+ One in {h} of them is faulty and thrown away.
? How many good {X} does it make in {a} hours?
- A second factory makes {l} {Z} an hour.
- The factory has {d} windows.
- In the past it made {b} {X} an hour.
- A worker costs the factory ${c} an hour.

+ {N} tiles a floor that is {k} tiles long and {a} tiles wide.
+ {He} has {l} tiles.
? How many tiles are missing, or left over?
? Does {N} have enough tiles?
- The old tiles, which {he} threw away, had a pattern of {Z}.
- Each tile is {h} millimetres thick.
- The glue dries in {d} hours.
- {He} had been offered {k} tiles for nothing, but they were cracked.
- The kitchen, where {he} laid {c} rows last year, is larger.

+ {N} lifts the price of a coat of ${l} by {a} percent.
? What does the coat cost now?
? What is the new price?
- Two winters ago the same coat cost ${k}.
- {He} has sold {b} coats since {D}.
- A scarf costs ${c}.
- {He} thought of giving a voucher for ${h} with it, but {he} dropped the idea.
- The rent for the shop is ${k} a week.

+ {N} pours {a} litres of juice into bottles of half a litre.
? How many bottles does {N} fill?
? How many bottles are needed?
- The bottles are {k} centimetres high.
- {He} wants to sell them for ${h} each.
- Last autumn {he} pressed {l} litres.
- It took {him} {b} hours to press the juice.
- {He} has a barrel of cider in the cellar as well, which holds {k} litres.
- A new press costs ${l}.

+ A coach has {k} seats.
+ On the way out {a} of them stayed empty.
? How many people were on the coach?
? How many seats were taken?
- The driver has worked there for {h} years.
- The trip is {l} kilometres long.
- A ticket costs ${b}.
- On the way back there was a stop of {c} minutes.
- A second coach, for luggage only, left at 8:{q}.

+ {N} walks up {a} flights of stairs with {h} steps each.
? How many steps does {N} climb?
? How many steps are there on {His2} way up?
- The lift takes {k} seconds to the top.
- {He} does this {b} times a week.
- A step is {c} centimetres high.
- {M} climbed {l} steps on {D}.
- The house was built {k} years ago.
- Halfway up {he} counted {d} plants on the window sills.

+ {N}'s phone shows {k} percent.
+ The battery loses {h} percent an hour.
? After how many hours is the battery empty?
? How long will the battery last?
- {He} paid ${l} for it.
- The phone {he} had before lasted {a} hours.
- It takes {c} minutes to charge it.
- There are {k} songs on it.
- {He} wanted the larger one for ${l}, but it was not in stock.

+ {N} knits a scarf that is to be {l} centimetres long.
+ {He} manages {a} centimetres an evening.
? In how many evenings is the scarf done?
? How many evenings does {N} need?
- The wool cost {him} ${b}.
- The first scarf {he} ever made was only {k} centimetres long.
- {He} is going to give it to {his} {r}, who is {k}.
- {His} needles are {h} millimetres thick.
- {M} would have paid ${c} for it, but {he} said no.

+ At a market {N} sold {a} jars of honey at ${h} each.
? How much did {N} take in?
? How many dollars did the jars bring in?
- {His} stall was open for {d} hours.
- {He} also showed {b} jars of jam, but nobody bought any.
- A jar holds {l} grams.
- The week before, it rained, and {he} sold only {c}.
- The tram to the market cost {him} ${d}.
- {He} has {k} hives.

+ {N} opened an account with ${k}.
+ At the end of each month {he} pays in ${a}.
? How much is in the account after {b} months?
? What is the balance after {b} months?
- {He} had an account at another bank before, with ${l} in it, which {he} has closed and spent.
- {His} {r} opened {his} first account at the age of {c}.
- The bank is {d} minutes from {his} house.
- The card has a number that ends in {k}.
- In {D}'s paper the bank said that it has {l} customers.

+ {N} and {M} share the cost of a present of ${l} in equal parts.
? How much does each of them pay?
? What is the share of {N}?
- {N} first thought of a lamp for ${k}, which was sold out.
- The present weighs {h} kilograms.
- Last year's present had cost ${k}.
- The wrapping paper shows {a} stars.
- {M} was {c} minutes late.
- The shop gives {h} percent off for members, which neither of them is.

+ A printer prints {a} pages a minute.
? How many minutes does the printer need for {l} pages?
? How long does it take to print {l} pages?
- It cost ${k}.
- The old printer managed {h} pages a minute.
- A pack of paper has {k} sheets.
- Somebody jammed it {b} times on {D}.
- It stands on a table {d} feet long.
- The ink lasts for {k} weeks.

+ {N} planted {k} bulbs in autumn.
+ In spring {a} of {N}'s bulbs did not come up.
? How many bulbs came up?
? How many flowers did {N} get?
- {He} had planted them {h} centimetres deep.
- The bed is {b} metres long.
- A bag of bulbs cost ${c}.
- {M} planted {l} in the park.
- {He} had ordered {d} roses, too, but the order was cancelled.
- Each flower has {h} petals.

+ A train leaves at 7:{q} and takes {k} minutes.
? When does the train arrive?
? At what time does the train get there?
- The ticket costs ${a}, because {N} booked late.
- It has {h} coaches.
- There are {l} people on board.
- The bus would take {l} minutes.
- Last {D} the train was {b} minutes late.
- It stops {c} times on the way.

+ {N} swims {a} lengths of a pool of {k} metres.
? How many metres does {N} swim?
? What distance does {N} swim?
- {He} pays ${h} to get in.
- {His} fastest length took {k} seconds.
- The children's pool is {b} metres long.
- {He} has been a member for {c} years.
- Next week {he} wants to swim {l} lengths.
- The water is {d} degrees warm.

+ {N} cuts a board of {l} centimetres into pieces of {a} centimetres.
? How many whole pieces does {N} get?
? How many pieces can {N} cut?
- The board is {h} centimetres thick.
- It cost ${b}.
- {He} has another board, of oak, which {he} keeps for a table.
- The saw is {c} years old.
- {He} cut {d} such boards last winter.

+ In a class of {k} pupils, {a} are ill today.
? How many pupils are there today?
? How many pupils came?
- Next door there are {l} chairs.
- Yesterday {b} were ill.
- {c} of them wear glasses.
- The classroom is on floor {h}.
- Their teacher, {N}, has taught for {d} years.
- Lunch costs ${h}.

+ {N} earns ${k} a day as a guide and spends ${a} a day on food.
? How much is left after {h} days?
? How much does {N} put aside in {h} days?
- A day's tour is {b} kilometres long.
- As a waiter {he} used to earn ${l} a week.
- There are {d} people in {his} group.
- {He} got a tip of ${c}, which {he} gave back.
- {He} speaks {h} languages.

+ A baker needs {l} grams of flour for a loaf.
? How many grams does the baker need for {a} loaves?
? How much flour do {a} loaves take?
- A loaf costs ${h}.
- He starts work at 3:{q}.
- His father bakes with rye, of which he takes {k} grams.
- The oven takes {b} loaves at a time.
- On {D} he had {c} customers before eight.
- He was going to hire {d} people but has put it off.

+ {N} takes {h} photos on each of {a} days.
+ In the end {he} deletes {b} of these photos.
? How many photos does {N} keep?
? How many photos are left?
- The camera cost ${l}.
- The card has room for {l}0 photos.
- On an earlier trip {he} took {k} photos.
- {M} painted {c} pictures on the same trip.
- A print would cost ${d}, but {he} doesn't want any.
- The hotel was {h} minutes from the beach.

+ {N} rents a boat for ${a} an hour.
+ {He} is out for {h} hours.
? What does {N} pay?
? How much is the rent of the boat?
- The boat is {b} metres long.
- A canoe would have cost ${c} an hour.
- {He} caught {d} fish.
- The lake is {k} metres deep.
- The hire was ${h} an hour cheaper in {his} childhood.
- {He} left a deposit of ${k}, which {he} got back.

+ {N} weighs {k} kilograms with {his} rucksack.
+ The rucksack weighs {a} kilograms.
? How much does {N} weigh without the rucksack?
? What is {His2} own weight?
- The rucksack cost ${l}.
- {His} {r}'s rucksack weighs {b} kilograms.
- {He} has walked {c} kilometres today.
- A year ago {he} weighed {h} kilograms more.
- It has {d} pockets.
- {He} nearly bought a tent of {h} kilograms.

+ A cinema has {a} rows of {b} seats.
+ Tonight {c} seats are broken.
? How many seats can be used tonight?
? How many people can sit down?
- A ticket is ${d}.
- The film takes {k} minutes.
- In the café beside it there are {h} tables.
- The cinema was closed for {h} years.
- {N} has seen the film {d} times.
- Popcorn costs ${h} a bag.
- Last night {k} people came.

+ {N} fills a bath with {k} litres of water.
+ The tap gives {h} litres a minute.
? How many minutes does it take to fill the bath?
? For how long does the tap run?
- The bath is {l} centimetres long.
- The water is {a} degrees warm.
- A shower takes {b} litres.
- The plumber asked for ${c} in {D}'s letter, but he has not come yet.
- {His} old bath held {l} litres.

+ {N} reads that a ton of paper takes {a} trees.
+ {His} firm uses {h} tons a year.
? How many trees is that in {b} years?
? How many trees does the firm use in {b} years?
- The firm has {k} people.
- A tree is {c} metres high.
- Another firm in {city} uses {d} tons.
- The paper costs ${l} a ton.
- {N} once planted {c} trees with {his} class.

+ {N} has {l} stamps in {h} albums, the same number in each.
? How many stamps are in an album?
? How many stamps does each album hold?
- {He} offered {a} of them for sale, but there were no bids.
- {M} has {k} coins.
- The rarest one is worth ${k}.
- An album has {d} pages that are empty.
- {He} began to collect at the age of {c}.
- A dealer wanted the blue one for ${b}, which {he} refused.

+ A snail crawls {a} centimetres an hour.
? How far does the snail get in {h} hours?
? How many centimetres does the snail crawl in {h} hours?
- Its house is {d} millimetres wide.
- A beetle passes it after {b} minutes.
- The garden is {k} metres long.
- In the night it rained {c} millimetres.
- It eats {h} leaves a day.

+ {N} runs a stall with {a} boxes of {h} apples.
+ {b} apples are bad and are thrown away.
? How many apples can {N} sell?
? How many good apples are there?
- An apple costs ${c}.
- The stall is {k} steps from the church.
- {He} sold {l} pears last week.
- The boxes came at 6:{q}.
- The stall beside {his} has {d} boxes of plums.
- For {D} {he} has ordered {k} melons, which have not come yet.

+ The bus to {city} carried {k} passengers on {D}.
+ At the first stop {a} of them got off, and {b} got on.
? How many passengers were on the bus after the first stop?
? How many people were in the bus then?
- On {D2} it had carried {l} passengers.
- The bus behind it was empty but for {c} children.
- A ticket to {city} costs ${d}.
- The driver has been doing this for {h} years.
- A bus of that kind has {l} seats.

+ {N} swims {h} lengths every morning.
+ A length is {k} metres.
? How many metres does {N} swim in {a} mornings?
? How far is it that {he} swims in {b} mornings?
- The children's basin beside it is {c} metres long.
- Last winter {he} swam only {d} lengths.
- {His} {r} can dive for {b} metres.
- The best swimmer of the club does {l} lengths.
- A season ticket costs {l} euros.

+ A tank holds {l} litres and is empty.
+ A tap fills it with {h} litres a minute.
? How many minutes does it take until the tank is full?
? After how many minutes is it full?
- The smaller tank in the yard holds {k} litres.
- The old tap gave {a} litres a minute before it was replaced.
- A litre of oil weighs less than a litre of water.
- The plumber charged ${k} for the tap.
- Another tank was emptied in {b} minutes.

+ In the match on {D} {N} scored {a} points and {M} scored {b}.
? How many points did the two of them score in the match on {D}?
? By how many points did they differ in that match?
- In the match on {D2} {N} scored {k} points.
- The other team's best player had {c} points.
- {N} is {d} centimetres taller than {M}.
- The season before, {M} had scored {l} points in all.
- For the next match {k} tickets have been sold so far.

+ {N} sews curtains.
+ A curtain needs {h} metres of cloth, and a metre costs ${a}.
? What does the cloth for {b} curtains cost?
? How much does {N} pay for the cloth of {c} curtains?
- A tablecloth would need {d} metres.
- The silk beside it costs ${k} a metre.
- Last year the same cloth was ${b} a metre.
- {M} sews a curtain in {c} hours.
- The scissors {he} uses cost ${k}.

+ A library lends {k} books on {D} and {l} on {D2}.
? How many books does it lend on these two days?
? How many books is that in all?
- The library of the next town lends {a} books a day.
- On the day between, it was closed for cleaning.
- {b} readers paid a fine of {c} euros each.
- There are {k} DVDs in the cellar, which nobody lends any more.
- {N} read {h} of them in one week.

+ {N} plants {a} rows of tulips with {k} bulbs in each row.
? How many tulip bulbs does {N} plant?
? How many bulbs of tulips is that?
- In autumn {he} had planted {b} rows of roses.
- {M} has {l} tulips in pots.
- The daffodils along the path come to {k}.
- A bulb costs {c} cents.
- It took {him} {h} hours.
- A gardener in {city} plants {d} rows an hour.

+ A lorry may carry {l} kilos.
+ A box weighs {a} kilos.
? How many boxes may the lorry carry?
? How many of the boxes can be loaded at most?
- The lorry is {b} metres long.
- An empty box of the other kind weighs {c} kilos.
- The van of the neighbours may carry {k} kilos.
- Yesterday it drove {k} kilometres.
- The driver of the other lorry weighs {d} kilos.

+ In the election for the board {l} votes were cast.
+ {N} got {k} of them, {M} got {a} fewer than {N}, and all others were not valid.
? How many votes were not valid?
? How many of the votes counted for nobody?
- Four years ago {N} had got {b} votes.
- In the election for the treasurer {c} votes were cast.
- The count took {h} hours.
- The board of the rowing club has {d} members.

+ {N} changes {k} dollars into euros.
+ {He} gets {h} euros for every ten dollars.
? How many euros does {N} get?
? How much is that in euros?
- On {his} last trip {he} got {b} euros for every ten dollars.
- {M} changed {l} dollars at the airport.
- The hotel in {city} costs {k} dollars a night.
- {His} flight leaves at {a} in the morning.
- For pounds the rate was {c}.

+ A hen lays {h} eggs a week.
+ There are {k} hens on the farm.
? How many eggs do the hens lay in a week?
? How many hens' eggs are there after a week?
- The {a} ducks on the pond lay {b} eggs a week each.
- A goose egg weighs {l} grams.
- The farm next door has {l} hens.
- Before the fox came there were {l} of them.
- The farmer's {r} paints eggs at Easter.

+ {N}'s phone is at 95 percent in the morning.
+ Every hour of talking takes {h} percent.
? How many percent are left after {a} hours of talking?
? What does the battery show when {N} has talked for {a} hours?
- {His} old phone lost {b} percent an hour.
- {M}'s phone charges in {k} minutes.
- Taking pictures would use {c} percent an hour.
- The phone cost {him} ${l}.
- A spare battery for the other model costs ${k}.

+ A train leaves {city} at {h} o'clock and arrives {a} hours later.
? At what time does the train arrive?
? When does it get there?
- The train after it leaves at {b} o'clock.
- The train of the day before was {k} minutes late.
- There are {l} people on board.
- On the other track a goods train stands for {c} hours.
- The ticket is ${k}.

+ {N} has {l} stamps.
+ {He} gives {a} of them to {M} and sells {b}.
? How many stamps does {N} keep?
? How many stamps are left to {him}?
- {M} already has {k} coins.
- Years ago {he} lost {c} stamps on a train.
- The rarest one shows a bird and is worth ${k}.
- {His} {r} collects {Z} and has {d} of them.
- Somebody had offered {him} {k} more stamps, but {he} said no.

+ A recipe for {a} people needs {k} grams of rice.
? How much rice is needed for {h} times as many people?
? How many grams of rice does one person get?
- The recipe on the next page needs {l} grams of flour.
- Last time {N} had cooked {b} grams too much.
- The pan holds {c} litres.
- A packet of noodles weighs {l} grams.
- {M} can eat {d} portions.

+ A wall is {a} metres long and {h} metres high.
+ A pot of paint is enough for {b} square metres.
? How many pots are needed for the wall?
? How many pots of paint does the wall take?
- The wall of the neighbour's garden is {c} metres long.
- A pot of varnish is enough for {d} square metres.
- The last coat of paint lasted {k} years.
- The brush costs ${a}.
- The ceiling was painted by {N} on {D}.

+ {N} earned ${k} in {D}'s shift and ${l} in {D2}'s.
? How much did {N} earn in these two shifts?
? How much is it together?
- {M} earned ${a} an hour in the same week.
- {He} spent ${b} of it on the way home.
- In the shift of the week before {he} had earned ${k}.
- The shop is open for {h} hours a day.
- Next month the pay will go up by {c} percent.

+ {k} children are in the choir, and {a} more than that are in the orchestra.
? How many children are in the orchestra?
? How many children play in the orchestra?
- In the dance group there are {l}.
- {b} of the parents sing, too.
- Last year the choir had {l} children.
- The concert takes {c} minutes.
- A child in the theatre group has to be {h} at least.
"""

_HARD = """
+ {N} makes necklaces.
+ {h} {X} make one necklace.
+ {N} has {l} {X}.
? How many necklaces can {N} make?

+ {N} has {l} {X}.
+ A bag holds {h} of them.
+ The bags are packed in boxes.
+ A box holds {a} bags.
? How many full boxes can {N} pack?

+ {N} has a budget of ${l}.
+ One of the {X} costs ${h}.
? How many {X} can {N} afford?

+ {N} wants to spend at most ${k}.
+ {X} cost ${h} each.
+ {Z} cost ${c} each.
+ {He} takes one of each.
? How much of the money is left?

+ A lift can carry {l} kilograms.
+ A crate weighs {a} kilograms.
+ The operator weighs {k} kilograms and rides along.
? How many crates can go up at once?

+ {N} leaves home at 8:{q}.
+ The bus comes every {a} minutes.
+ The first bus goes at 8:00.
? How long does {N} have to wait at the stop, which is right in front of the house?

+ {M} is {h} years older than {N}.
+ {N} is {a}.
+ {M}'s sister is twice as old as {M}.
? How old is the sister?

+ {M} has {k} {X}.
+ {N} has half as many.
? How many {X} does {N} have?

+ {M} has {k} {X}.
+ {N} has {a} more than {M}.
+ {r2} has as many as both of them together.
? How many {X} does {r2} have?

+ {N} loves long walks.
+ {He} walks {h} kilometres every day.
+ On Sundays {he} walks twice as far.
? How many kilometres does {N} walk in a week?

+ This is about {N}'s farm.
+ It has {k} sheep.
+ Each of them gives {h} kilograms of wool a year.
? How much wool does the farm get in {a} years?

+ {N} is a potter.
+ In a good week {he} makes {a} bowls.
+ In a bad week {he} makes {h}.
+ This month had three good weeks and one bad week.
? How many bowls did {he} make this month?

+ 1 inch is 2.54 centimetres.
+ A shelf is {a} inches wide.
? How wide is it in centimetres?

+ A mile is about 1.6 kilometres.
+ {N} runs {a} miles.
+ {M} runs {k} kilometres.
? Who runs farther?

+ The shop closes at six.
+ {N} needs {k} minutes to get there.
+ It is a quarter past five.
? Will {he} arrive in time?

+ A recipe for {h} people needs {a} eggs.
+ {N} has {k} guests.
+ {He} eats with them.
? How many eggs does {he} need?

+ Each table seats {h} guests.
+ {a} guests have cancelled.
+ {l} people had been invited.
? How many tables are needed?

+ There are {k} chairs in the hall.
+ A third of them are broken.
+ {a} more are brought from the cellar.
? How many chairs can be used?

+ {N} buys {h} packs of {X}.
+ Every pack has {a} {X}.
+ For every {h} packs there is one free.
? How many {X} does {N} take home?

+ {N} borrowed ${l} from {M}.
+ {He} has paid back ${a} a month for {h} months.
? How much does {he} still owe?

+ No more than {a} {X} fit on a shelf.
+ {N} has {l} {X}.
? How many shelves does {he} need?

+ A machine makes {a} parts in {h} minutes.
+ It stands still for {c} minutes an hour.
? How many parts does it make in an hour?

+ {N} weighed {k} kilograms in spring.
+ In summer {he} lost {h} kilograms.
+ In autumn {he} gained {c}.
? How much does {N} weigh now?

+ The first candle burns for {h} hours.
+ The second burns twice as long.
+ They are lit one after the other.
? How long is there light?

+ Red {X} cost ${h} each.
+ Blue {X} cost ${c} each.
+ {N} buys {a} red and {b} blue ones.
? How much does {he} pay?

+ {N} takes the train to work.
+ A single ticket costs ${h}.
+ A monthly ticket costs ${l}.
+ {He} works {a} days this month and goes there and back each time.
? Is the monthly ticket cheaper?

+ {N} has two jars.
+ One holds {a} {X}.
+ The other holds {b}.
+ {He} pours both into a bowl.
? How many {X} are in the bowl?

+ {N} spends a third of {his} money on {X}.
+ Half of the rest goes to {M}.
+ {He} started with ${l}.
? How much does {M} get?

+ {N} sold {a} {X} on {D}.
+ On {D2} {he} sold none, because it rained.
+ On Sunday {he} sold {b}.
? How many {X} did {he} sell on the three days?

+ A ribbon is {l} centimetres long.
+ Every bow takes {a} centimetres.
? How many bows can be made, and how much ribbon is left?

+ {N} has {h} times as many {X} as {M}.
+ Together they have {l}.
? How many does {M} have?

+ In a bag there are {a} red and {b} blue marbles.
+ One marble is drawn without looking.
? What is the probability that it is blue?

+ {N}'s watch is {h} minutes slow.
+ It shows 9:{q}.
+ The film begins at ten.
? How many minutes are left until the film begins?

+ The path is {l} metres long.
+ Every {h} metres there is a tree.
+ There is a tree at each end, too.
? How many trees are there?

+ {N} has {l} grams of clay.
+ A cup needs {a} grams.
+ {N} has a kiln with room for {h} cups.
? How many times must the kiln be fired to use up the clay?

+ {N} gets {k} points for every level.
+ {He} loses {h} points for every mistake.
+ {He} has finished {a} levels with {b} mistakes.
? How many points does {N} have?

+ A taxi costs ${h} to start with.
+ Every kilometre costs ${c}.
+ The airport is {k} kilometres away.
? What does the ride to the airport cost?

+ {N} shares {l} {X} with {h} friends.
+ Everyone gets the same number.
? How many {X} does each of them get?

+ The {X} were ${k} each last year.
+ The price has gone up by ${h} since then.
? What do {a} {X} cost now?

+ {His2} {r} gave {N} ${a}.
+ {N} had ${k} before.
+ {He} found ${h} in {his} coat.
? Does {N} have enough for a ticket that costs ${l}?
"""

PROBLEMS = Pool("problems", _problems(_WITH_DISTRACTORS), least=4)
HARD_PROBLEMS = Pool("hard problems", _problems(_HARD), least=5)


# One fact about a person and what could be asked on the strength of it alone: of several facts, those that are not asked about are distractors.
_FACTS_OF_A_PERSON = """
{S} earns ${a} an hour. = How much does {N} earn in {h} hours? / What does {N} get for {b} hours of work?
{S} walks {h} kilometres to school every day. = How many kilometres does {N} walk to school in {a} days?
{S} reads {a} pages a day. = How many pages does {N} read in {h} days? / In how many days does {N} read a book of {l} pages?
{S} has saved ${k}. = How much does {N} still need for a coat that costs ${l}?
{S} is {k} years old. = How old will {N} be in {h} years? / How old was {N} {h} years ago?
{S} has {a} {X}. = How many {X} does {N} have after giving away {h2} of them? / How many {X} does {N} have if {h} more are bought?
{S} drinks {h} cups of tea a day. = How many cups of tea does {N} drink in {a} days?
{S} sleeps {h} hours a night. = How many hours does {N} sleep in {a} nights?
{S} swims {a} lengths every morning. = How many lengths does {N} swim in a week?
{S} pays ${l} rent a month. = How much rent does {N} pay in {h} months? / What rent does {N} pay in a year?
{S} owns {h} cats, each of which eats {a} grams of food a meal. = How much food do the cats of {N} eat at one meal?
{S} can type {k} words a minute. = How long does {N} need to type {l}0 words?
{S} plants {h} rows of leeks with {a} in each. = How many leeks does {N} plant?
{S} runs a lap in {k} seconds. = How many seconds does {N} need for {h} laps at the same speed?
{S} drives {l} kilometres a week. = How many kilometres does {N} drive in {h} weeks?
{S} bakes {a} loaves on {D}. = How many loaves are left if {N} sells {h2} of those baked on {D}?
{S} keeps {k} beehives in {h} gardens. = How many beehives of {N} are there in a garden on average?
{S} is 1{k} centimetres tall. = How tall is {N} in metres?
{S} collects stamps and has {l} of them. = How many stamps does {N} have after buying {a} more?
{S} sends {a} letters a month. = How many letters does {N} send in a year?
{S} takes a train that needs {k} minutes. = When does the train of {N} arrive if it leaves at 8:00?
{S} watches {h} films a week. = How many films does {N} watch in {a} weeks?
{S} has a garden of {a} by {b} metres. = What is the area of the garden of {N}?
{S} lends {a} books to {M}. = How many of the lent books are still missing when {h2} have come back to {N}?
"""


def _facts_of_a_person() -> list[tuple[str, tuple[str, ...]]]:
    rows = [line.strip().split(" = ") for line in _FACTS_OF_A_PERSON.strip().splitlines()]
    return [(sentence, tuple(questions.split(" / "))) for sentence, questions in rows]


FACTS_OF_A_PERSON = Pool("facts of a person", _facts_of_a_person(), least=5)

# Distractors for problems of a corpus: about somebody else, with a thing or a unit of the problem. {thing} is that word, {v} a number.
OTHERS_WITH_A_THING = Pool(
    "others with a thing",
    (
        "{O} has {v} {thing}.",
        "{O} owns {v} {thing}.",
        "{O} bought {v} {thing} last week.",
        "{O}, who lives across the street, has {v} {thing}.",
        "Last year {O} had {v} {thing}.",
        "{O} would like to have {v} {thing}.",
        "{O} lost {v} {thing} on a journey.",
        "{O}'s {r} has {v} {thing}.",
        "{O}'s {r} once counted {v} {thing} in a shop window.",
        "In {c}, somebody is said to own {v} {thing}.",
        "A shop in {c} sold {v} {thing} on {d}.",
        "In {y}, {O}'s {r} had {v} {thing}.",
        "{O} gave {v} {thing} to a museum.",
        "{O} is dreaming of {v} {thing}.",
        "In a film that {O} saw, somebody had {v} {thing}.",
        "{O} painted a picture of {v} {thing}.",
        "{O} wrote a story about {v} {thing}.",
        "On {d}, {O} found {v} {thing} in the cellar.",
        "A neighbour in {c} collects {thing} and has {v} of them.",
        "{v} {thing} were shown on television on {d}.",
        "{O} ordered {v} {thing}, which never arrived.",
        "Somebody in {c} wanted to buy {v} {thing} but came too late.",
        "{O} sells {thing} for ${v} each.",
        "{O} once paid ${v} for a few {thing}.",
        "Next year {O} hopes to have {v} {thing}.",
        "{O} has no {thing} and doesn't want any.",
        "{O} has plenty of time but isn't interested in {thing}.",
        "{O} promised to bring {v} {thing} and then forgot about them.",
        "{O}'s {r} doesn't think that anybody needs {v} {thing}.",
        "The {thing} of {O}'s {r} weigh {v} pounds altogether.",
        "As a child, {O} used to count {thing} and once got to {v}.",
        "{O} borrowed {v} {thing} from {O}'s {r} and returned them all.",
        "{O} bought {v} more {thing} than a year ago.",
        "{O} got another {v} {thing} for nothing.",
        "{O} has {v} times as many {thing} as {O}'s {r}.",
        "{O} was given {v} {thing} by a friend.",
        "{O} sold {v} {thing} in {mon}.",
        "{O} started with {v} {thing} and has most of them still.",
    ),
    least=3,
)
OTHERS_WITH_A_UNIT = {
    "hours": (
        "{O} once waited {v} hours at an airport.",
        "{O} slept {v} hours on {d}.",
        "{O}'s last flight took {v} hours.",
    ),
    "minutes": (
        "{O} waited {v} minutes for a bus on {d}.",
        "{O} can ride to {c} in {v} minutes.",
        "{O}'s favourite song is {v} minutes long.",
    ),
    "days": ("{O} spent {v} days in {c}.", "It rained on {v} days in {mon}.", "{O} was ill for {v} days in {mon}."),
    "weeks": ("{O} has been in {c} for {v} weeks.", "{O} needed {v} weeks to write a letter."),
    "months": ("{O} has lived in {c} for {v} months.", "{O} learned the violin for {v} months."),
    "years": ("{O} has lived in {c} for {v} years.", "{O}'s house was built {v} years ago."),
    "miles": ("{O} lives {v} miles from {c}.", "{O} ran {v} miles on {d}."),
    "dollars": ("{O} paid {v} dollars for a hat.", "{O} owes {v} dollars to a friend in {c}."),
    "feet": ("{O}'s kitchen is {v} feet long.", "A tree in front of {O}'s house is {v} feet high."),
    "inches": ("{O}'s television measures {v} inches.", "In {c} there were {v} inches of snow."),
    "pounds": ("{O}'s dog weighs {v} pounds.", "{O} carried a bag of {v} pounds to {c}."),
    "students": ("{O}'s old school in {c} had {v} students.",),
    "people": ("{v} people live in {O}'s house.", "On {d}, {v} people went to a concert in {c}."),
    "pages": ("{O}'s diary has {v} pages.", "{O} wrote a letter of {v} pages."),
    "cents": ("{O} found {v} cents in a coat.",),
}
# Distractors for problems with money in them.
OTHERS_WITH_MONEY = Pool(
    "others with money",
    (
        "{O} paid ${v} for a lamp in {c}.",
        "{O}'s {r} sold an old bicycle for ${v}.",
        "{O} earns ${v} an hour in another town.",
        "A year ago {O} had ${v} in the bank.",
        "{O} got a fine of ${v} in {c}.",
        "{O}'s ticket to {c} cost ${v}, but the trip was called off and the money was paid back.",
        "{O} would have given ${v} for a good cup of tea.",
        "In {c}, dinner costs about ${v}.",
        "{O}, who has nothing to do with this, spent ${v} on {d}.",
        "{O} looked at a carpet for ${v} but left it in the shop.",
        "{O}'s voucher over ${v} ran out in {mon}.",
        "{O}'s {r} owes somebody ${v}.",
        "A hat like {O}'s is ${v}.",
        "{O} owns a share that is worth ${v}.",
        "Last month {O}'s telephone bill came to ${v}.",
    ),
    least=3,
)
# Distractors for any problem about people: measures of somebody else.
OTHERS_MEASURED = Pool(
    "others measured",
    (
        "{O} is {v} years old.",
        "{O} is {v} inches taller than {O}'s {r}.",
        "{O}'s shoes are {v} centimetres long.",
        "{O}'s {r} weighs {v} kilograms.",
        "{O} can run {v} laps without a break.",
        "{O}'s car does {v} miles an hour at best.",
        "{O} lives {v} streets away.",
        "{O} has read {v} pages today.",
        "{O}'s garden is {v} feet long.",
        "{O} works {v} hours a week.",
        "{O} has {v} cousins.",
        "{O} lives on the floor with the number {v}.",
        "{O} was asked to help but had no time.",
        "{O} would be glad to help but lives in {c}.",
        "{O} looked out of the window for {v} minutes.",
        "{O} walked home in {v} minutes.",
        "{O} spends {v} minutes a day on the telephone.",
    ),
    least=3,
)

# Distractors about the very person who is asked about ({P}): measures that no sum needs, and things that were only wished for, offered or thought of.
OWN_MEASURES = Pool(
    "own measures",
    (
        "{P} is {v} years older than {O}.",
        "{P} is {v} centimetres taller than {O}.",
        "{P} has {w} cousins, and each of them is {v} years old.",
        "{P} has {w} brothers, all of whom are under {v}.",
        "{P} wears shoes of size {w}.",
        "{P} has been to {c} {w} times.",
        "{P}'s grandmother turned {v} in {mon}.",
        "{P}'s dog weighs {v} pounds.",
        "{P}'s hair is {w} inches longer than {O}'s.",
        "{P} lives {v} streets from the station.",
        "{P} was {v} minutes late for the dentist on {d}.",
        "{P} usually goes to bed at {w}.",
        "{P}'s phone is {w} years old.",
        "{P} can hold a breath for {v} seconds.",
        "{P}'s flat is on floor {w}.",
        "{P} has known {O} for {v} years.",
        "{P} is going to meet {O} in {v} hours.",
        "{P} paid a fine of ${v} in {c} last year.",
        "{P}'s {r} was born in {y}.",
        "{P} weighs {v} kilograms more than {O}.",
    ),
    least=3,
)
OWN_UNREAL = Pool(
    "own and unreal",
    (
        "{P} would have liked another {v} {thing} but didn't get any.",
        "{P} was offered {v} more {thing} and said no.",
        "{P} hopes to have {v} {thing} one day.",
        "{P} thought about {v} extra {thing}, but nothing came of it.",
        "{P} looked at {v} {thing} in a shop window and left them there.",
        "{P} tried to have at least {v} {thing}, but that did not work out.",
        "{P} is planning something with {v} {thing} for next year.",
        "{P} dreamed of {v} {thing} last night.",
        "As a child, {P} had {v} {thing}, all of which are gone by now.",
        "{P} wished for {v} more {thing}, a wish that was never granted.",
        "{P} ordered {v} {thing} for another occasion.",
        "On another day, {P} dealt with {v} other {thing}.",
        "{P} bought {v} {thing} for {O}, which do not count here.",
        "{P}'s {r} would never want {v} {thing}.",
    ),
    least=3,
)
