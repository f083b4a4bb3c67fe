"""Names, places, things and other words that fill the slots of phrasings."""
# ruff: noqa: E501 - lines of data are as long as what they hold

from s2a_filter.material.pool import Pool, lines


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.replace("\n", " ").split(",") if word.strip())


WOMEN = Pool(
    "women",
    _words("""
Ada, Adele, Agnes, Aisha, Alma, Amara, Amelia, Amina, Anita, Annika, Asha, Astrid, Aylin, Beatrix, Bianca, Brenda, Camila, Carla, Cecilia, Chloe,
Clara, Daniela, Daria, Deepa, Delia, Diana, Dorothy, Edith, Elena, Elsa, Emine, Esther, Eva, Farida, Fatima, Fiona, Flora, Freya, Gabriela, Gemma,
Gloria, Greta, Hana, Hannah, Harriet, Helen, Hilda, Ines, Ingrid, Irene, Isabel, Ivana, Jana, Jasmine, Joan, Judith, Julia, Kamala, Karin, Kavita,
Kerstin, Laila, Lara, Laura, Leila, Lena, Lotte, Lucia, Luisa, Mabel, Magda, Maja, Margaret, Marta, Meera, Mei, Mina, Mira, Monica, Nadia, Naomi,
Nina, Nora, Olga, Olivia, Paula, Pilar, Priya, Rania, Rita, Rosa, Ruth, Sabine, Salma, Sandra, Selma, Shirin, Silvia, Sofia, Stella, Tamara, Tara,
Thea, Ursula, Valeria, Vera, Wanda, Yara, Yasmin, Yuki, Zainab, Zoe"""),
    least=12,
)

MEN = Pool(
    "men",
    _words("""
Abdul, Adam, Ahmed, Albert, Alfred, Amir, Andrei, Anton, Arjun, Arthur, Ben, Bilal, Boris, Bruno, Carlos, Cedric, Chen, Conrad, Dalton, Daniel, Darius,
David, Dennis, Diego, Dmitri, Edgar, Elias, Emil, Enzo, Erik, Ernest, Ezra, Felix, Fergus, Franz, Gabriel, George, Gilbert, Gustav, Hamid, Harald, Hassan,
Henry, Hiro, Hugo, Ibrahim, Igor, Isaac, Ivan, Jack, Jakob, James, Javier, Joel, Jorge, Joseph, Julian, Kaito, Karim, Karl, Kenji, Klaus, Kwame, Lars,
Leon, Liam, Lorenzo, Louis, Luca, Marco, Marcus, Martin, Mateo, Matthias, Max, Miguel, Milan, Mohan, Nathan, Neil, Niko, Noah, Oliver, Omar, Oscar, Otto,
Pablo, Patrick, Paul, Pedro, Peter, Rafael, Rahul, Rashid, Robert, Roman, Rupert, Samir, Samuel, Sanjay, Sergio, Simon, Stefan, Sven, Tariq, Theo, Thomas,
Tobias, Tom, Umar, Victor, Vikram, Walter, Wei, Xavier, Yusuf, Zoltan"""),
    least=12,
)

SURNAMES = Pool(
    "surnames",
    _words("""
Abbott, Achterberg, Adler, Aguilar, Bakker, Barlow, Bergmann, Boateng, Bradshaw, Calloway, Castellano, Chandra, Cho, Dalgaard, Delacroix, Dimitrov, Dunmore,
Eberhardt, Ekström, Farrow, Fontaine, Gallagher, Ganguly, Gruber, Haddad, Hargreaves, Hoffmann, Ibarra, Iwasaki, Jankowski, Kaplan, Kowalska, Lambert, Lindgren,
Marchetti, Mbeki, Moreau, Nakamura, Novak, O'Brien, Okonkwo, Pereira, Petrov, Quigley, Ramaswamy, Rossi, Sandoval, Schreiber, Sinclair, Takahashi, Thornbury,
Ueda, Vasquez, Venter, Weatherby, Whitlock, Yilmaz, Zielinski"""),
    least=6,
)

RELATIVES = Pool(
    "relatives",
    _words("""
brother, sister, cousin, uncle, aunt, father, mother, grandfather, grandmother, neighbour, roommate, best friend, colleague, boss, husband, wife, son, daughter,
nephew, niece, brother-in-law, mother-in-law, flatmate, coach, girlfriend, boyfriend, godmother, stepfather, landlord, hairdresser"""),
    least=4,
)

EXPERTS = Pool(
    "experts",
    _words("""
history teacher, physics professor, geography tutor, doctor, dentist, pharmacist, librarian, lawyer, accountant, supervisor, chemistry lecturer, music teacher,
museum guide, personal trainer, veterinarian, manager, professor, team lead, consultant, maths tutor, architect, old headmaster, thesis advisor, priest,
financial advisor, electrician, literature professor, pilot friend, biology teacher, software architect"""),
    least=4,
)

FIELDS = Pool(
    "fields",
    _words("""
astronomy, medieval history, linguistics, organic chemistry, economics, marine biology, political science, musicology, geology, statistics, computer science,
philosophy, art history, mechanical engineering, medicine, theology, archaeology, nutrition, sociology, law"""),
    least=3,
)

UNIVERSITIES = Pool(
    "universities",
    _words("""
Oxford, Heidelberg, Princeton, Bologna, Uppsala, Kyoto, Stanford, Cambridge, Leiden, McGill, Salamanca, Edinburgh, Yale, Coimbra, Melbourne, Copenhagen, MIT,
the Sorbonne"""),
    least=3,
)

MEDIA = Pool(
    "media",
    lines("""
a podcast I listen to
an article I read last week
a documentary on television
my old school book
a video with two million views
the back of a cereal packet
a magazine at the dentist's
the quiz app on my phone
a leaflet from the tourist office
a thread on some forum
my encyclopedia from 1978
a blog I follow
the radio this morning
a newspaper column
a textbook I once owned
the crossword solution in the paper
another chatbot
a TV presenter
the top comment under the video
an e-book somebody sent me
"""),
    least=3,
)

GROUPS = Pool(
    "groups",
    lines("""
everybody in my class
my whole family
all of my colleagues
everyone at the gym
my entire quiz team
practically everyone I know
the whole office
all my friends
most people on the internet
nearly everyone in my street
the members of my book club
every one of my followers
the regulars at our pub
the people in our group chat
all the parents at school
just about everyone on the bus
two thirds of the readers of our local paper
the vast majority of voters in an online poll
the rest of my study group
eight out of ten people I asked
"""),
    least=3,
)

IDENTITIES = Pool(
    "identities",
    lines("""
a proud Texan
a lifelong socialist
a devout Catholic
a committed vegan
a former police officer
a mother of three
a retired engineer
a passionate hunter
a conservative voter
a feminist
a nurse with twenty years on the wards
a small business owner
a Frenchman
a Scot by birth
a climate activist
a veteran of two wars
a landlord
a trade unionist
a Buddhist
a libertarian
a teacher of thirty years' standing
a farmer's daughter
a gun owner
a loyal Apple customer
a Manchester United supporter
a monarchist
an immigrant
an atheist
an old-school programmer
an environmentalist
"""),
    least=4,
)

CITIES = Pool(
    "cities",
    _words("""
Lisbon, Ghent, Turin, Leeds, Malmö, Tartu, Porto, Seville, Graz, Utrecht, Bergen, Cork, Quito, Lima, Osaka, Hanoi, Nairobi, Accra, Casablanca, Izmir, Thessaloniki,
Zagreb, Kraków, Brno, Riga, Aarhus, Tampere, Basel, Lyon, Nantes, Bilbao, Valencia, Naples, Bari, Split, Varna, Odesa, Tbilisi, Pune, Kochi, Chiang Mai, Perth,
Dunedin, Halifax, Portland, Denver, Tucson, Savannah, Oaxaca, Medellín, Recife, Rosario, Antwerp, Bremen, Leipzig, Norwich, Bristol, Dundee"""),
    least=6,
)

# singular, plural
THINGS = Pool(
    "things",
    tuple(
        (pair.split("/")[0].strip(), pair.split("/")[1].strip())
        for pair in """
apple/apples, marble/marbles, sticker/stickers, pencil/pencils, postcard/postcards, button/buttons, candle/candles, seashell/seashells, notebook/notebooks,
muffin/muffins, tulip/tulips, brick/bricks, balloon/balloons, lemon/lemons, stamp/stamps, mug/mugs, cushion/cushions, biscuit/biscuits, paper crane/paper cranes,
badge/badges, walnut/walnuts, tomato/tomatoes, chair/chairs, lantern/lanterns, poster/posters, ribbon/ribbons, plum/plums, bracelet/bracelets, toy car/toy cars,
pancake/pancakes, daffodil/daffodils, tile/tiles, eraser/erasers, sandwich/sandwiches, scarf/scarves, key ring/key rings, comic/comics, bun/buns, peach/peaches,
coin/coins, kite/kites, jar of honey/jars of honey, bulb/bulbs, magnet/magnets, ticket/tickets, cupcake/cupcakes, egg/eggs, plate/plates, pumpkin/pumpkins,
sock/socks""".replace("\n", " ").split(",")
    ),
    least=6,
)

COLOURS = Pool(
    "colours",
    _words("red, blue, green, yellow, purple, orange, black, white, grey, pink, brown, turquoise, silver, beige"),
    least=2,
)
DAYS = Pool("days", _words("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"), least=2)
MONTHS = Pool(
    "months",
    _words("January, February, March, April, May, June, July, August, September, October, November, December"),
    least=2,
)
SHOPS = Pool(
    "shops",
    lines("""
the corner shop
the bakery
the garden centre
the flea market
the bookshop
the hardware store
the farmers' market
the toy shop
the stationer's
the school fair
the department store
the craft shop
the village shop
the supermarket
"""),
    least=2,
)

TOPICS = Pool(
    "topics",
    lines("""
the four-day week
school uniforms
car-free city centres
the voting age
remote work
nuclear power
space tourism
homework in primary schools
a sugar tax
free public transport
zoos
artificial intelligence in classrooms
the monarchy
tipping in restaurants
electric scooters
daylight saving time
plastic bags
professional boxing
fur farming
genetically modified crops
night trains
open-plan offices
a universal basic income
mandatory voting
cash payments
graffiti in public spaces
short-haul flights
wind farms near villages
keeping cats indoors
social media for children
"""),
    least=4,
)
