"""Questions with right and wrong answers that the package knows by itself: tables of pairs, and single questions.

A table holds pairs of one relation; the wrong answers to a question are the other right answers of its table.
"""

from dataclasses import dataclass

from s2a_filter.material.pool import Pool, lines


@dataclass(frozen=True)
class Fact:
    """A question; `wrong` holds answers of the same kind that are not right. `topic` tells unrelated facts apart."""

    question: str
    answer: str
    wrong: tuple[str, ...]
    topic: str
    source: str = ""


# A table: topic, question forms with {x}, and lines "x|y".
_TABLES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (
        "capitals",
        (
            "What is the capital of {x}?",
            "Which city is the seat of government of {x}?",
            "What city is the capital of {x}?",
            "What's {x}'s capital called?",
        ),
        """
        Norway|Oslo
        Portugal|Lisbon
        Hungary|Budapest
        Finland|Helsinki
        Latvia|Riga
        Lithuania|Vilnius
        Estonia|Tallinn
        Slovenia|Ljubljana
        Bulgaria|Sofia
        Romania|Bucharest
        Iceland|Reykjavik
        Austria|Vienna
        Denmark|Copenhagen
        Greece|Athens
        Ireland|Dublin
        Poland|Warsaw
        Ukraine|Kyiv
        Armenia|Yerevan
        Azerbaijan|Baku
        Kazakhstan|Astana
        Mongolia|Ulaanbaatar
        Nepal|Kathmandu
        Pakistan|Islamabad
        Bangladesh|Dhaka
        Thailand|Bangkok
        Vietnam|Hanoi
        Cambodia|Phnom Penh
        Laos|Vientiane
        the Philippines|Manila
        New Zealand|Wellington
        Fiji|Suva
        Morocco|Rabat
        Egypt|Cairo
        Kenya|Nairobi
        Uganda|Kampala
        Ghana|Accra
        Senegal|Dakar
        Nigeria|Abuja
        Ethiopia|Addis Ababa
        Zambia|Lusaka
        Zimbabwe|Harare
        Namibia|Windhoek
        Botswana|Gaborone
        Madagascar|Antananarivo
        Cuba|Havana
        Jamaica|Kingston
        Costa Rica|San José
        Panama|Panama City
        Colombia|Bogotá
        Ecuador|Quito
        Peru|Lima
        Chile|Santiago
        Uruguay|Montevideo
        Paraguay|Asunción
        Venezuela|Caracas
        Iraq|Baghdad
        Jordan|Amman
        Oman|Muscat
        """,
    ),
    (
        "elements",
        (
            "What is the chemical symbol of {x}?",
            "Which symbol does {x} have in the periodic table?",
            "How is {x} abbreviated in chemical formulas?",
        ),
        """
        iron|Fe
        gold|Au
        silver|Ag
        lead|Pb
        tin|Sn
        copper|Cu
        mercury|Hg
        sodium|Na
        potassium|K
        antimony|Sb
        zinc|Zn
        nickel|Ni
        platinum|Pt
        helium|He
        neon|Ne
        argon|Ar
        krypton|Kr
        magnesium|Mg
        manganese|Mn
        calcium|Ca
        cobalt|Co
        chlorine|Cl
        fluorine|F
        silicon|Si
        phosphorus|P
        sulphur|S
        uranium|U
        titanium|Ti
        chromium|Cr
        """,
    ),
    (
        "novels",
        ("Who wrote the novel {x}?", "Which author wrote {x}?", "{x} is a novel by whom?", "By whom was {x} written?"),
        """
        Pride and Prejudice|Jane Austen
        Great Expectations|Charles Dickens
        Wuthering Heights|Emily Brontë
        Jane Eyre|Charlotte Brontë
        Middlemarch|George Eliot
        Frankenstein|Mary Shelley
        Dracula|Bram Stoker
        Moby-Dick|Herman Melville
        The Scarlet Letter|Nathaniel Hawthorne
        War and Peace|Leo Tolstoy
        The Brothers Karamazov|Fyodor Dostoevsky
        Fathers and Sons|Ivan Turgenev
        Madame Bovary|Gustave Flaubert
        Germinal|Émile Zola
        Les Misérables|Victor Hugo
        The Count of Monte Cristo|Alexandre Dumas
        The Magic Mountain|Thomas Mann
        The Trial|Franz Kafka
        Ulysses|James Joyce
        Mrs Dalloway|Virginia Woolf
        The Great Gatsby|F. Scott Fitzgerald
        The Grapes of Wrath|John Steinbeck
        Beloved|Toni Morrison
        One Hundred Years of Solitude|Gabriel García Márquez
        Things Fall Apart|Chinua Achebe
        Brave New World|Aldous Huxley
        Lord of the Flies|William Golding
        Robinson Crusoe|Daniel Defoe
        Gulliver's Travels|Jonathan Swift
        Treasure Island|Robert Louis Stevenson
        The Picture of Dorian Gray|Oscar Wilde
        Heart of Darkness|Joseph Conrad
        The War of the Worlds|H. G. Wells
        The Name of the Rose|Umberto Eco
        The Handmaid's Tale|Margaret Atwood
        Invisible Cities|Italo Calvino
        """,
    ),
    (
        "paintings",
        ("Who painted {x}?", "Which painter made {x}?", "{x} is the work of which artist?"),
        """
        Guernica|Pablo Picasso
        The Starry Night|Vincent van Gogh
        The Birth of Venus|Sandro Botticelli
        Las Meninas|Diego Velázquez
        The Scream|Edvard Munch
        The Third of May 1808|Francisco Goya
        The Raft of the Medusa|Théodore Géricault
        Liberty Leading the People|Eugène Delacroix
        The Kiss (1908)|Gustav Klimt
        The Persistence of Memory|Salvador Dalí
        American Gothic|Grant Wood
        Nighthawks|Edward Hopper
        The Milkmaid|Johannes Vermeer
        The Hay Wain|John Constable
        The Fighting Temeraire|J. M. W. Turner
        Olympia|Édouard Manet
        The Garden of Earthly Delights|Hieronymus Bosch
        The School of Athens|Raphael
        The Arnolfini Portrait|Jan van Eyck
        Wanderer above the Sea of Fog|Caspar David Friedrich
        """,
    ),
    (
        "operas",
        ("Who composed {x}?", "Which composer wrote {x}?", "Whose work is {x}?"),
        """
        The Magic Flute|Wolfgang Amadeus Mozart
        The Barber of Seville|Gioachino Rossini
        Aida|Giuseppe Verdi
        Tosca|Giacomo Puccini
        Carmen|Georges Bizet
        Boris Godunov|Modest Mussorgsky
        The Ring of the Nibelung|Richard Wagner
        Der Rosenkavalier|Richard Strauss
        Swan Lake|Pyotr Ilyich Tchaikovsky
        The Rite of Spring|Igor Stravinsky
        The Creation|Joseph Haydn
        Messiah|George Frideric Handel
        the Brandenburg Concertos|Johann Sebastian Bach
        the Pastoral Symphony|Ludwig van Beethoven
        the Trout Quintet|Franz Schubert
        the New World Symphony|Antonín Dvořák
        Finlandia|Jean Sibelius
        Boléro|Maurice Ravel
        The Planets|Gustav Holst
        Peer Gynt's incidental music|Edvard Grieg
        Rhapsody in Blue|George Gershwin
        Porgy and Bess|George Gershwin
        Pictures at an Exhibition|Modest Mussorgsky
        Má vlast|Bedřich Smetana
        """,
    ),
    (
        "years",
        ("In which year {x}?", "In what year {x}?", "Tell me, in which year {x}?"),
        """
        did Columbus first reach the Americas|1492
        did the French Revolution begin|1789
        was the Battle of Hastings fought|1066
        was the Battle of Waterloo fought|1815
        did the First World War begin|1914
        did the Second World War end|1945
        did the Titanic sink|1912
        did human beings first land on the Moon|1969
        did the Berlin Wall come down|1989
        was the United Nations founded|1945
        did Mount Vesuvius bury Pompeii|79
        was the Magna Carta sealed|1215
        did Constantinople fall to the Ottomans|1453
        did the Great Fire of London break out|1666
        was the Suez Canal opened|1869
        were the first modern Olympic Games held|1896
        did the Chernobyl disaster happen|1986
        was the euro introduced as cash|2002
        did Sputnik go into orbit|1957
        did the Spanish Civil War begin|1936
        was the Peace of Westphalia concluded|1648
        did the October Revolution take place in Russia|1917
        did India become independent|1947
        was Nelson Mandela released from prison|1990
        was the Panama Canal opened|1914
        did Lisbon suffer its great earthquake|1755
        """,
    ),
    (
        "languages",
        (
            "What is the official language of {x}?",
            "Which language do most people in {x} speak?",
            "What language is spoken in {x}?",
        ),
        """
        Brazil|Portuguese
        Argentina|Spanish
        Austria|German
        Iran|Persian
        Israel|Hebrew
        Egypt|Arabic
        Haiti|Haitian Creole
        Japan|Japanese
        Hungary|Hungarian
        Poland|Polish
        the Czech Republic|Czech
        Bulgaria|Bulgarian
        Turkey|Turkish
        Thailand|Thai
        Vietnam|Vietnamese
        Bangladesh|Bengali
        Suriname|Dutch
        Greenland|Greenlandic
        Iceland|Icelandic
        Lithuania|Lithuanian
        """,
    ),
    (
        "currencies",
        ("What is the currency of {x}?", "Which currency does one pay with in {x}?", "What money is used in {x}?"),
        """
        Japan|the yen
        India|the rupee
        Mexico|the peso
        Sweden|the krona
        Denmark|the krone
        Poland|the złoty
        Hungary|the forint
        Turkey|the lira
        Thailand|the baht
        Vietnam|the dong
        South Africa|the rand
        Brazil|the real
        Israel|the shekel
        China|the yuan
        South Korea|the won
        Switzerland|the franc
        Ukraine|the hryvnia
        Peru|the sol
        Malaysia|the ringgit
        Georgia|the lari
        """,
    ),
    (
        "animals",
        ("What is a young {x} called?", "What's the name for the young of a {x}?", "What do you call a baby {x}?"),
        """
        horse|a foal
        cow|a calf
        sheep|a lamb
        goat|a kid
        pig|a piglet
        deer|a fawn
        swan|a cygnet
        goose|a gosling
        hare|a leveret
        kangaroo|a joey
        eagle|an eaglet
        lion|a cub
        cat|a kitten
        frog|a tadpole
        eel|an elver
        """,
    ),
    (
        "discoveries",
        ("Who {x}?", "Which person {x}?", "Do you know who {x}?"),
        """
        discovered penicillin|Alexander Fleming
        formulated the three laws of motion|Isaac Newton
        proposed the theory of general relativity|Albert Einstein
        discovered radium together with Pierre Curie|Marie Curie
        developed the first rabies vaccine|Louis Pasteur
        drew up the first widely accepted periodic table|Dmitri Mendeleev
        invented dynamite|Alfred Nobel
        discovered the planet Uranus|William Herschel
        found the laws of planetary motion that speak of ellipses|Johannes Kepler
        first described the circulation of the blood in full|William Harvey
        discovered X-rays|Wilhelm Röntgen
        built the first electric battery|Alessandro Volta
        is regarded as the founder of genetics for his work on peas|Gregor Mendel
        was the first person to orbit the Earth|Yuri Gagarin
        led the first expedition to reach the South Pole|Roald Amundsen
        wrote the first published computer program for the Analytical Engine|Ada Lovelace
        introduced the system of two-part Latin names for species|Carl Linnaeus
        printed Europe's first great book with movable type|Johannes Gutenberg
        discovered the electron|J. J. Thomson
        """,
    ),
    (
        "rivers",
        ("Which river flows through {x}?", "On which river does {x} stand?", "{x} lies on which river?"),
        """
        Paris|the Seine
        London|the Thames
        Rome|the Tiber
        Cologne|the Rhine
        Dresden|the Elbe
        Budapest|the Danube
        Florence|the Arno
        Prague|the Vltava
        Warsaw|the Vistula
        Cairo|the Nile
        Baghdad|the Tigris
        Seville|the Guadalquivir
        Lyon|the Rhône
        New Orleans|the Mississippi
        Washington, D.C.|the Potomac
        Kyiv|the Dnieper
        Dublin|the Liffey
        Turin|the Po
        Porto|the Douro
        """,
    ),
    (
        "past tenses",
        (
            'What is the past tense of the verb "{x}"?',
            'Give the simple past of "to {x}".',
            'How does one put "{x}" into the past tense?',
        ),
        """
        swim|swam
        bring|brought
        teach|taught
        freeze|froze
        begin|began
        choose|chose
        forget|forgot
        shake|shook
        steal|stole
        tear|tore
        throw|threw
        weave|wove
        seek|sought
        forbid|forbade
        """,
    ),
    (
        "numbers",
        ("How many {x}?", "Exactly how many {x}?", "Can you tell me how many {x}?"),
        """
        legs does a spider have|eight
        legs does an insect have|six
        sides does a hexagon have|six
        strings does a violin have|four
        keys does a standard piano have|88
        vertebrae does the human neck have|seven
        chambers does the human heart have|four
        planets orbit our Sun|eight
        players of one team are on the field in football|eleven
        squares are there on a chessboard|64
        letters does the English alphabet have|26
        faces does a cube have|six
        degrees do the angles of a triangle add up to|180
        minutes are there in a day|1,440
        ounces make a pound|sixteen
        members does the United States Senate have|100
        symphonies did Beethoven complete|nine
        permanent members sit on the UN Security Council|five
        hearts does an octopus have|three
        centimetres make an inch|2.54
        days does a leap year have|366
        teeth does a full adult set have, wisdom teeth included|32
        moons does Mars have|two
        time zones does China officially use|one
        lines does a sonnet have|fourteen
        """,
    ),
)

# question | right | wrong | wrong | wrong
_SINGLE = """
Which planet is closest to the Sun?|Mercury|Venus|Mars|Earth
Which is the largest planet of the solar system?|Jupiter|Saturn|Neptune|Uranus
Which planet has the shortest day?|Jupiter|Mercury|Earth|Mars
What is the hottest planet in the solar system?|Venus|Mercury|Mars|Jupiter
Which is the longest river in Asia?|the Yangtze|the Mekong|the Ganges|the Yellow River
Which is the largest ocean?|the Pacific|the Atlantic|the Indian Ocean|the Arctic Ocean
Which country has the largest area?|Russia|Canada|China|the United States
Which is the smallest state in the world?|Vatican City|Monaco|San Marino|Malta
What is the highest mountain in Africa?|Kilimanjaro|Mount Kenya|Mount Meru|Toubkal
What is the highest mountain in the Alps?|Mont Blanc|the Matterhorn|the Eiger|the Großglockner
Which desert is the largest hot desert on Earth?|the Sahara|the Gobi|the Kalahari|the Arabian Desert
Which gas makes up most of the air?|nitrogen|oxygen|carbon dioxide|argon
Which metal is liquid at room temperature?|mercury|gallium|lead|tin
Which vitamin prevents scurvy?|vitamin C|vitamin D|vitamin A|vitamin B12
Which organ produces insulin?|the pancreas|the liver|the spleen|the kidney
What is the largest organ of the human body?|the skin|the liver|the lungs|the brain
Which blood cells carry oxygen?|red blood cells|white blood cells|platelets|stem cells
What is the hardest natural substance?|diamond|quartz|steel|corundum
At what temperature in Fahrenheit does water freeze at sea level?|32|0|100|12
What is the square root of 169?|13|12|14|17
What is 15 percent of 80?|12|15|8|10
What is 7 times 8?|56|54|63|48
Is 91 a prime number?|no|yes|it depends
What is the next prime number after 13?|17|15|19|14
What is the sum of the first ten positive integers?|55|45|50|100
What is half of three quarters?|three eighths|one quarter|two thirds|one third
How much is 2 to the power of 10?|1,024|512|2,048|100
Which animal is the largest ever known?|the blue whale|the elephant|the whale shark|the giant squid
Which land animal is the fastest?|the cheetah|the lion|the ostrich|the pronghorn
Which bird lays the largest eggs?|the ostrich|the emu|the albatross|the eagle
Which mammal can truly fly?|the bat|the flying squirrel|the colugo|the sugar glider
Is a tomato, botanically speaking, a fruit?|yes|no|only when it is ripe
Is a whale a fish?|no|yes|only some species
Do spiders belong to the insects?|no|yes|some of them do
Is the Earth closer to the Sun in July than in January?|no|yes|it is the same
Does sound travel faster in water than in air?|yes|no|they are equally fast
Does hot air rise?|yes|no|only at night
Can penguins fly?|no|yes|only the small ones
Which is heavier, a kilogram of steel or a kilogram of cotton?|neither|the steel|the cotton
Which is longer, a mile or a kilometre?|a mile|a kilometre|they are equal
Which weighs more, a litre of water or a litre of oil?|the water|the oil|they weigh the same
Which is older, the pyramids of Giza or the Colosseum?|the pyramids|the Colosseum|they are about the same age
Which of the two is farther north, Madrid or New York?|New York|Madrid|neither
Who was the first president of the United States?|George Washington|Thomas Jefferson|John Adams|Abraham Lincoln
Who was the first emperor of Rome?|Augustus|Julius Caesar|Nero|Tiberius
Who was the last queen of ancient Egypt?|Cleopatra|Nefertiti|Hatshepsut
Which English king had six wives?|Henry VIII|Henry VII|Charles II|Richard III
Who nailed ninety-five theses to a church door in Wittenberg, as the story goes?|Martin Luther|John Calvin|Erasmus|Jan Hus
Which country gave the Statue of Liberty to the United States?|France|Britain|Italy|Spain
Which city was divided by a wall from 1961 to 1989?|Berlin|Vienna|Prague|Warsaw
Which empire was ruled by Suleiman the Magnificent?|the Ottoman Empire|the Persian Empire|the Mughal Empire
In which city would you find the Alhambra?|Granada|Córdoba|Toledo|Lisbon
In which city is the Hermitage Museum?|Saint Petersburg|Moscow|Kyiv|Vienna
In which country is Machu Picchu?|Peru|Bolivia|Mexico|Ecuador
In which country is Angkor Wat?|Cambodia|Thailand|Laos|Vietnam
In which country are the ruins of Petra?|Jordan|Syria|Egypt|Lebanon
Which sea lies between Italy and Croatia?|the Adriatic|the Aegean|the Baltic|the Ionian Sea
Which strait separates Europe from Africa?|the Strait of Gibraltar|the Bosporus|the Strait of Messina
Which US state is the largest by area?|Alaska|Texas|California|Montana
Which is the most populous city of Brazil?|São Paulo|Rio de Janeiro|Brasília|Salvador
Which is the largest lake in Africa by area?|Lake Victoria|Lake Tanganyika|Lake Chad|Lake Malawi
On which continent does the Atacama Desert lie?|South America|Africa|Australia|Asia
What do you call a word that reads the same backwards?|a palindrome|an anagram|a homonym|an acronym
What is a group of wolves called?|a pack|a herd|a flock|a swarm
Which part of speech describes a noun?|an adjective|an adverb|a preposition|a verb
How many syllables does the word "banana" have?|three|two|four
What does the abbreviation "i.e." stand for?|id est|in exemplo|ibidem est
Which language did the Romans speak?|Latin|Greek|Italian|Etruscan
What is the main ingredient of hummus?|chickpeas|lentils|beans|sesame
Which spice is the most expensive by weight?|saffron|vanilla|cardamom|cinnamon
Which grain is sake made from?|rice|barley|wheat|millet
What is tofu made from?|soybeans|milk|rice|wheat
Which nut is used for marzipan?|the almond|the hazelnut|the walnut|the cashew
Which instrument has a double reed?|the oboe|the clarinet|the flute|the trumpet
How many movements does a classical symphony usually have?|four|three|five|two
Which note is four beats long in common time?|a whole note|a half note|a quarter note
In which sport can one score a birdie?|golf|badminton|tennis|cricket
How long is a marathon in kilometres?|about 42.2|about 40|about 45|about 38.5
How many points is a touchdown worth?|six|seven|three|five
Which piece in chess can only move diagonally?|the bishop|the rook|the knight|the queen
Which chess piece moves in an L?|the knight|the rook|the bishop|the king
What colour do you get if you mix blue and yellow paint?|green|purple|brown|orange
Which colour of light has the longest wavelength?|red|violet|green|blue
What does a barometer measure?|air pressure|humidity|temperature|wind speed
What does a seismograph record?|earthquakes|lightning|tides|radio waves
What is the unit of electrical resistance?|the ohm|the volt|the ampere|the watt
What is the unit of force?|the newton|the joule|the pascal|the watt
Which force keeps the planets in their orbits?|gravity|magnetism|friction|the strong force
What is the boiling point of water at sea level in Celsius?|100|90|212|120
What is the most abundant element in the universe?|hydrogen|helium|oxygen|carbon
Which particle carries a negative charge?|the electron|the proton|the neutron|the photon
What is the pH of pure water?|7|5|1|10
Which acid is found in vinegar?|acetic acid|citric acid|lactic acid|hydrochloric acid
Which process do plants use to turn light into sugar?|photosynthesis|respiration|fermentation|osmosis
Which kingdom do mushrooms belong to?|fungi|plants|animals|bacteria
What is the name of the bone in the thigh?|the femur|the tibia|the humerus|the radius
Which part of the eye is coloured?|the iris|the pupil|the cornea|the retina
How many pairs of chromosomes do human beings normally have?|23|24|46|22
In computing, how many bits make a byte?|eight|four|ten|sixteen
What does HTTP status code 404 mean?|not found|forbidden|server error|moved permanently
Which data structure works first in, first out?|a queue|a stack|a tree|a heap
Which sorting algorithm is fastest in the worst case, quicksort or merge sort?|merge sort|quicksort|they are equal
What does SQL's HAVING clause filter?|groups|single rows|columns|tables
What is the time complexity of binary search?|O(log n)|O(n)|O(1)|O(n log n)
What does the Python expression 7 // 2 give?|3|3.5|4|2
In C, what index does the first element of an array have?|0|1|-1
Which git command creates a new branch and switches to it?|git switch -c|git merge|git fetch|git clone
What does the chmod value 644 let the owner do?|read and write|read only|read, write and execute
Which port does HTTPS use by default?|443|80|8080|22
Which planet is known for its bright rings?|Saturn|Jupiter|Uranus|Neptune
What is the name of our galaxy?|the Milky Way|Andromeda|the Large Magellanic Cloud
Which star is nearest to the Earth?|the Sun|Proxima Centauri|Sirius|Alpha Centauri
How long does the Earth take to go around the Sun?|about 365 days|about 300 days|exactly 400 days
What causes the tides?|mainly the Moon|mainly the wind|the Earth's magnetic field
Why is the sky blue?|because air scatters short wavelengths more|because it mirrors the sea|because oxygen is blue
Who wrote the play Hamlet?|William Shakespeare|Christopher Marlowe|Ben Jonson
Who wrote the Divine Comedy?|Dante Alighieri|Petrarch|Boccaccio|Virgil
Who is the detective in "The Hound of the Baskervilles"?|Sherlock Holmes|Hercule Poirot|Father Brown
Which knight fights windmills in a Spanish novel?|Don Quixote|El Cid|Amadis
Which Greek hero is ten years on his way home from Troy?|Odysseus|Achilles|Ajax|Aeneas
Who was the Roman god of war?|Mars|Jupiter|Mercury|Vulcan
Who was the Greek goddess of wisdom?|Athena|Hera|Artemis|Aphrodite
In Norse myth, who wields the hammer Mjölnir?|Thor|Odin|Loki|Baldur
Which holy book has 114 suras?|the Quran|the Torah|the Vedas|the Bible
Which religion did Siddhartha Gautama found?|Buddhism|Jainism|Sikhism|Hinduism
Which philosopher was Alexander the Great's teacher?|Aristotle|Plato|Socrates|Diogenes
Who wrote "The Wealth of Nations"?|Adam Smith|David Ricardo|John Maynard Keynes|Karl Marx
What does a central bank usually do to fight inflation?|raise interest rates|lower interest rates|print money
What does GDP stand for?|gross domestic product|general domestic price|global development plan
Is interest on savings normally taxed as income in the United States?|yes|no|only above a million dollars
Which river is longer, the Danube or the Rhine?|the Danube|the Rhine|they are equally long
How many chromosomes does a sperm cell of a human being have?|23|46|22
Which is the only even prime number?|2|4|1|0
What is the value of pi to two decimal places?|3.14|3.41|3.12|3.16
How many edges does a cube have?|12|8|6|10
What is a triangle with three equal sides called?|equilateral|isosceles|scalene|right-angled
If two dice are thrown, what is the most likely sum?|7|6|8|12
What is the probability of throwing a six with a fair die?|one in six|one in five|one in three|one in twelve
A train covers 240 km in 3 hours. What is its average speed?|80 km/h|70 km/h|72 km/h|120 km/h
A shirt costs $40 and is reduced by 25%. What does it cost now?|$30|$25|$35|$15
Three pens cost $4.50. What does one cost?|$1.50|$1.25|$2.00|$1.75
A film of 135 minutes starts at 19:50. When does it end?|22:05|21:55|22:15|21:25
If it is noon in London in winter, what time is it in Tokyo?|9 p.m.|3 a.m.|8 a.m.|6 p.m.
"""


def _table_facts() -> list[Fact]:
    facts = []
    for topic, forms, block in _TABLES:
        pairs = [line.split("|") for line in lines(block)]
        answers = tuple(dict.fromkeys(answer for _, answer in pairs))
        for key, answer in pairs:
            wrong = tuple(other for other in answers if other != answer)
            for form in forms:
                question = form.format(x=key)
                facts.append(Fact(question[0].upper() + question[1:], answer, wrong, topic))
    return facts


def _single_facts() -> list[Fact]:
    facts = []
    for line in lines(_SINGLE):
        question, answer, *wrong = line.split("|")
        facts.append(Fact(question, answer, tuple(wrong), "general"))
    return facts


def _grouped(facts: list[Fact]) -> list[tuple[Fact, ...]]:
    """All forms of one fact together: they must fall on the same side of the split."""
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        key = fact.question if fact.topic == "general" else fact.answer
        groups.setdefault((fact.topic, key), []).append(fact)
    return [tuple(group) for group in groups.values()]


FACTS: Pool[tuple[Fact, ...]] = Pool("facts", _grouped(_table_facts() + _single_facts()), least=20)
