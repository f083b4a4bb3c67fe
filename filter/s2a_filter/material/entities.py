"""Made-up people, places and things with attributes: the same sentence is needed or not, depending on what is asked.

An attribute is a line "sentence / sentence = question / question". {S} is the subject: the name, or the pronoun after the first mention. {X} is always
the name. {P} is the possessive pronoun at the beginning of a sentence. Numbers and words are drawn once for an entity.
"""
# ruff: noqa: E501 - lines of data are as long as what they hold

from dataclasses import dataclass

from s2a_filter.material.pool import Pool, lines


@dataclass(frozen=True)
class Attribute:
    sentences: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Kind:
    name: str
    names: Pool[str]  # {p} a surname or place, filled in
    intros: tuple[str, ...]
    pronoun: str  # "it", or "person"
    attributes: tuple[Attribute, ...]


def _kind(name: str, names: str, intros: str, pronoun: str, attributes: str) -> Kind:
    parsed = []
    for line in lines(attributes):
        sentences, questions = line.split(" = ")
        parsed.append(Attribute(tuple(sentences.split(" / ")), tuple(questions.split(" / "))))
    return Kind(
        name,
        Pool(f"names of a {name}", [n.strip() for n in names.split(",")], least=2),
        lines(intros),
        pronoun,
        tuple(parsed),
    )


KINDS: tuple[Kind, ...] = (
    _kind(
        "museum",
        "the Harbour Museum, the Clock Museum, the Museum of Glass, the Old Mint, the Tram Museum, the Paper Mill, the Salt Museum, the Villa Lorenz",
        """
        {X} stands in the centre of {c}.
        {X} in {c} was founded in {y}.
        {X} is one of the oldest museums in {c}.
        """,
        "it",
        """
        {S} is open from {h} in the morning until {h2} in the evening. / Its doors open at {h} a.m. = When does {X} open? / At what time can one enter {X}?
        A ticket costs {n} euros. / Admission is {n} euros for adults. = How much is a ticket for {X}? / What does an adult pay at {X}?
        {S} is closed on {d}. / On {d} there are no visitors, because {S2} is closed. = On which day of the week is {X} closed? / When should I not go to {X}?
        The building was designed by {P1}. / {P1} was the architect. = Who designed the building of {X}? / Who was the architect of {X}?
        {S} owns {n2} objects. / The collection has grown to {n2} objects. = How large is the collection of {X}? / How many objects does {X} own?
        The café is run by a couple from {c2}. / In the café one can eat cakes from {c2}. = Where do the people who run the café of {X} come from? / What is special about the café of {X}?
        The roof was repaired in {y2}. / A storm damaged the roof in {y2}. = What happened to the roof of {X}, and when? / In which year was work done on the roof of {X}?
        Dogs must wait outside. / Dogs are not allowed inside. = May I bring my dog to {X}? / Are dogs allowed in {X}?
        Guided tours take {m} minutes. / A tour lasts {m} minutes. = How long does a guided tour of {X} take? / How many minutes does a tour of {X} last?
        """,
    ),
    _kind(
        "person",
        "Ilse Hartmann, Tomas Reyes, Nadja Petrova, Osei Mensah, Clara Lindholm, Rui Tavares, Mary Dunne, Kenji Morita, Leila Haddad, Anton Wirth, Grace Oduya",
        """
        {X} was a painter from {c}.
        {X} is known as the founder of a small circus.
        {X} was one of the first women and men to cross the desert by bicycle.
        {X} ran a printing house in {c}.
        """,
        "person",
        """
        {S} was born in {c2} in {y}. / {S} came into the world in {y} in {c2}. = Where was {X} born? / In which year was {X} born?
        {P} father was {job}. / As a child {S2} often helped {P2} father, who was {job}. = What was the occupation of {X}'s father? / What did {X}'s father do for a living?
        {S} studied {f} in {c3}. / In {c3}, {S2} took up {f}. = What did {X} study? / Which subject did {X} take up in {c3}?
        {S} married {P1} in {y2}. / In {y2} {S2} married {P1}. = Whom did {X} marry? / In what year did {X} get married?
        {S} spoke {m3} languages. / {S} was able to speak {m3} languages. = How many languages did {X} speak?
        {S} loved strong coffee and loud music. / Friends remember {P2} loud laugh. = What do we learn about {X}'s character? / How do friends remember {X}?
        {S} died in {c}. / The last years of {P2} life were spent in {c}. = Where did {X} spend the last years of life? / In which city did {X} die?
        {S} won the Golden Compass in {y3}. / In {y3} {S2} received the Golden Compass, a prize for explorers. = Which prize did {X} win? / When did {X} receive the Golden Compass?
        {P} garden was full of {col} roses. / {S} grew {col} roses. = What grew in {X}'s garden? / Which flowers did {X} grow?
        """,
    ),
    _kind(
        "telephone",
        "the Velora 5, the Nimbus X, the Corvo 12, the Tessel Mini, the Aria 8, the Pixa Go, the Lumo 3, the Orbit S",
        """
        {X} came onto the market in {y3}.
        {X} is a telephone for everyday use.
        {X} is the latest model of its maker.
        """,
        "it",
        """
        The battery lasts {h} hours. / With a full battery {S2} runs for {h} hours. = How long does the battery of {X} last? / What is the battery life of {X}?
        {S} weighs {n2} grams. / The weight is {n2} grams. = How heavy is {X}? / What does {X} weigh?
        {S} costs {n3} dollars. / The price is {n3} dollars. = What does {X} cost? / How much do I have to pay for {X}?
        The camera has {m} megapixels. / Pictures have {m} megapixels. = How many megapixels does the camera of {X} have?
        {S} is sold in {col} and {col2}. / One can choose between {col} and {col2}. = In which colours is {X} sold? / Which colours does {X} come in?
        The screen measures {h2} centimetres. / {P} screen has a diagonal of {h2} centimetres. = How large is the screen of {X}? / What is the size of {X}'s screen?
        {S} is made in {c}. / The factory stands near {c}. = Where is {X} made? / In which city is {X} produced?
        The guarantee runs for {h} months. / There is a guarantee of {h} months. = How long does the guarantee of {X} run?
        The box holds a cable but no charger. / No charger comes with it. = Does {X} come with a charger? / What is in the box of {X}?
        """,
    ),
    _kind(
        "lighthouse",
        "the lighthouse of Orm Head, the Skerry Light, the tower on Gull Rock, the North Mole Light, the lighthouse of Penn Ness, the Vardholm Light",
        """
        {X} stands at the end of a long mole.
        {X} was built after a great storm.
        {X} guards the entrance of the bay.
        """,
        "it",
        """
        {S} is {m} metres high. / {P} height is {m} metres. = How high is {X}? / What is the height of {X}?
        It was first lit in {y}. / The light first burned in {y}. = When was {X} first lit? / In which year did the light of {X} first burn?
        The stairs have {n2} steps. / {n2} steps lead up to the lamp. = How many steps does {X} have?
        {P1} was its last keeper. / The last keeper, {P1}, left in {y2}. = Who was the last keeper of {X}?
        Its walls are painted {col} and white. / {col} bands run around the white tower. = What colour is {X}? / How is {X} painted?
        Puffins breed on the slope below it. / Seals rest on the rocks below. = Which animals can be seen near {X}?
        The light can be seen from {h} miles away. / Sailors see the light from {h} miles away. = From how far can the light of {X} be seen?
        Today a small hotel uses the rooms. / The rooms are now let to holiday guests. = What are the rooms of {X} used for today?
        """,
    ),
    _kind(
        "plant",
        "the marsh bell, the silver thistle vine, the lantern palm, the dwarf quillwort, the honey fern, the stone lily, the desert mallow",
        """
        {X} grows on wet meadows.
        {X} is a rare plant.
        {X} was first described by {P1}.
        """,
        "it",
        """
        {S} flowers in {mon}. / The flowers open in {mon}. = When does {X} flower? / In which month do the flowers of {X} open?
        {S} needs water every {h} days. / One should water it every {h} days. = How often does {X} need water? / How often should I water {X}?
        The leaves are poisonous to cats. / Cats must not eat the leaves. = Is {X} dangerous to cats? / Which animals should be kept away from {X}?
        {S} grows up to {m} centimetres high. / Old plants reach {m} centimetres. = How tall does {X} grow? / What height does {X} reach?
        The roots were once used to dye wool {col}. / Weavers made a {col} dye from the roots. = What were the roots of {X} used for?
        {S} does not survive frost. / The first frost kills it. = Can {X} stay outside in winter? / Does {X} survive frost?
        The seeds are carried away by ants. / Ants spread the seeds. = How are the seeds of {X} spread?
        It likes the shade of tall trees. / {S} does best in the shade. = How much sun does {X} need? / Where does {X} grow best, in the sun or in the shade?
        A postage stamp of {y3} shows it. / In {y3} it was shown on a postage stamp. = In what year did {X} appear on a postage stamp?
        """,
    ),
    _kind(
        "festival",
        "the Lantern Festival, the Onion Fair, the Week of Silent Films, the Bridge Festival, the Kite Days, the Cider Market, the Night of Choirs",
        """
        {X} takes place in {c} every year.
        {X} is held in the old town of {c}.
        {X} began as a meeting of a few friends.
        """,
        "it",
        """
        {S} begins on {h} {mon}. / The first day is {h} {mon}. = On which date does {X} begin? / When does {X} begin?
        About {n3} people came last year. / Last year there were {n3} visitors. = How many people came to {X} last year?
        Tickets can be bought at the town hall. / Tickets are sold at the town hall only. = Where can one buy tickets for {X}?
        Children under {h} get in free. / No ticket is needed for children under {h}. = Up to what age do children get into {X} free?
        In {y2} it was cancelled because of a flood. / A flood stopped it in {y2}. = Why was {X} cancelled in {y2}? / In which year was {X} cancelled?
        The closing speech will be held by {P1}. / {P1} will speak at the end. = Who will hold the closing speech of {X}?
        Visitors should park at the stadium. / One can park at the stadium. = Where should I park if I come to {X} by car?
        The posters are {col} this year. / This year's posters show a {col} fish. = What do the posters of {X} look like this year?
        If it rains, the concerts move to the church. / In case of rain the concerts are in the church. = What happens at {X} if it rains?
        """,
    ),
    _kind(
        "train",
        "the Coast Express, the Night Arrow, the Valley Line, the Silver Heron, the Forest Railway, the Border Train",
        """
        {X} runs between {c} and {c2}.
        {X} connects {c} with {c2} once a day.
        {X} has been running for many years.
        """,
        "it",
        """
        {S} leaves at {h}:{m} in the morning. / Departure is at {h}:{m} a.m. = When does {X} leave? / At what time does {X} depart?
        The journey takes {h2} hours. / {S} needs {h2} hours for the whole way. = How long does the journey with {X} take?
        A seat costs {m} euros. / The fare is {m} euros. = How much is a seat on {X}? / What is the fare on {X}?
        Bicycles need a ticket of their own. / For a bicycle one has to buy an extra ticket. = Can I take my bicycle on {X}? / What do I need to know if I want to bring a bicycle on {X}?
        The dining car serves soup and pancakes. / In the dining car there are soup and pancakes. = What can one eat on {X}?
        {S} crosses {h} bridges. / There are {h} bridges along the line. = How many bridges does {X} cross?
        The engines were built in {y2}. / {P} engines date from {y2}. = How old are the engines of {X}? / In which year were the engines of {X} built?
        The seats are {col}. / All the seats are covered in {col} cloth. = What colour are the seats of {X}?
        {S} does not run on {d}. / There is no service on {d}. = On which day does {X} not run?
        """,
    ),
    _kind(
        "company",
        "Brightwell Tools, Kestrel Foods, Marlowe & Sons, Nordlicht Energy, Quayside Print, Tamarind Textiles, Orchard Software, Pilgrim Cycles",
        """
        {X} is a company from {c}.
        {X} was founded in {y} by {P1}.
        {X} makes goods for households.
        """,
        "it",
        """
        {S} has {n3} employees. / {n3} people work there. = How many employees does {X} have? / How many people work at {X}?
        In {y3} the profit was {h} million euros. / {S} earned {h} million euros in {y3}. = What was the profit of {X} in {y3}?
        The head of the company is {P2x}. / Since {y2} the company has been led by {P2x}. = Who leads {X}? / Who is the head of {X}?
        The canteen serves lunch until two. / Lunch in the canteen is vegetarian on {d}. = What do we know about the canteen of {X}?
        Orders above {m} euros are delivered free of charge. / There is no charge for delivery above {m} euros. = When does {X} deliver free of charge? / From what amount on is delivery by {X} free?
        Goods can be returned within {h2} days. / {S} takes goods back within {h2} days. = Within how many days can I return goods to {X}?
        The logo shows a {col} bird. / Its logo is a {col} bird. = What does the logo of {X} show?
        {S} moved to a new building in {y2}. / A new building was opened in {y2}. = When did {X} move to a new building?
        {S} supports the local football club. / The local football club is supported by the company. = Which club does {X} support?
        """,
    ),
    _kind(
        "library",
        "the Brook Street Library, the Garden Library, the Reading Room at Old Gate, the School Library of Elmfield, the Harbour Library",
        """
        {X} is next to the town hall.
        {X} lends books, films and games.
        {X} belongs to the city of {c}.
        """,
        "it",
        """
        Books may be kept for {h} weeks. / The loan period is {h} weeks. = For how many weeks may I keep a book from {X}?
        A card costs {m} euros a year. / The yearly fee is {m} euros. = How much does a card for {X} cost? / What is the yearly fee of {X}?
        On {d} {S2} stays closed. / {S} is not open on {d}. = On which day is {X} closed?
        There are {m} desks on the upper floor. / Upstairs one finds {m} desks. = How many desks are there in {X}?
        The fine is {h} cents a day. / Whoever is late pays {h} cents a day. = What is the fine for a late book at {X}?
        The children's corner has a wooden ship. / Children like the wooden ship in the corner. = What is there for small children in {X}?
        {S} was given {n2} books by {P1}. / {P1} left it {n2} books. = Who gave books to {X}?
        The walls were painted {col} in {y3}. / Since {y3} the walls have been {col}. = What colour are the walls of {X}?
        """,
    ),
    _kind(
        "island",
        "Tavra, Little Orm, Sankt Elvi, Isla Perdiz, Kormo, Brannoch, Pellworth, Ninth Island",
        """
        {X} is an island in the north.
        {X} lies two hours from the mainland.
        {X} is a small island with one village.
        """,
        "it",
        """
        {S} has {n3} inhabitants. / {n3} people live there. = How many people live on {X}? / What is the population of {X}?
        The ferry goes at {h} o'clock. / A ferry leaves the harbour at {h} o'clock. = When does the ferry to {X} leave?
        The highest hill is {n2} metres high. / A hill of {n2} metres rises in the middle. = How high is the highest hill on {X}?
        Cars are forbidden. / No cars are allowed on the island. = May I bring my car to {X}? / Are cars allowed on {X}?
        In {y} a ship was wrecked on the southern cliffs. / The southern cliffs have been known since a shipwreck in {y}. = In which year was a ship wrecked at {X}?
        The church has a {col} door. / One sees the {col} door of the church from far away. = What colour is the church door on {X}?
        The people live from fishing and wool. / Fishing and wool are the main sources of income. = What do the people of {X} live from?
        There is one school with {m} pupils. / {m} children go to the only school. = How many pupils does the school on {X} have?
        Water has to be brought by boat in summer. / In summer drinking water comes by boat. = Where does the drinking water of {X} come from in summer?
        """,
    ),
    _kind(
        "program",
        "Ledgerly, TaskPine, Quill Editor, Mapstone, SnapVault, Crono, PaperTrail, Brook Mail",
        """
        {X} is a program for small offices.
        {X} runs on Linux and Windows.
        {X} has been available since {y3}.
        """,
        "it",
        """
        The licence costs {m} dollars a month. / One pays {m} dollars a month. = What does {X} cost? / How much is {X} a month?
        {S} needs {h} gigabytes of memory. / At least {h} gigabytes of memory are required. = How much memory does {X} need?
        Backups are written every {h2} hours. / Every {h2} hours a backup is made. = How often does {X} write a backup?
        The settings are kept in a file called settings.toml. / Settings go into settings.toml. = In which file does {X} keep its settings?
        Its icon shows a {col} leaf. / The icon, a {col} leaf, was drawn by {P1}. = What does the icon of {X} look like?
        Version {h} removed the old export. / The old export is gone since version {h}. = In which version of {X} was the old export removed?
        The developers meet in {c} once a year. / Once a year the developers meet in {c}. = Where do the developers of {X} meet?
        Files can have at most {n2} megabytes. / {S} accepts files of up to {n2} megabytes. = What is the largest file that {X} accepts? / How large may a file be in {X}?
        Passwords must have at least {h2} characters. / A password needs {h2} characters or more. = How long must a password be in {X}?
        """,
    ),
    _kind(
        "hotel",
        "the Hotel Aurora, the Linden Inn, the Pension Meridian, the Blue Heron Hotel, the Old Customs House, the Hotel Bellevue",
        """
        {X} has {m} rooms.
        {X} is close to the station of {c}.
        {X} was built as a school.
        """,
        "it",
        """
        Breakfast is served until {h} o'clock. / One can have breakfast until {h} o'clock. = Until when is breakfast served at {X}?
        Check-out is at {h} a.m. / Rooms must be left by {h} a.m. = By what time do I have to leave my room at {X}?
        A double room costs {n2} euros. / For a double room one pays {n2} euros. = What does a double room at {X} cost?
        The pool is heated from {mon} on. / From {mon} on the pool is heated. = From which month on is the pool of {X} heated?
        Bookings can be cancelled up to {h2} days before. / Up to {h2} days before arrival one can cancel. = Until when can I cancel a booking at {X}?
        The owner, {P1}, collects clocks. / {P1}, who owns it, collects clocks. = Who is the owner of {X}?
        A {col} parrot lives in the lobby. / Guests like the {col} parrot in the lobby. = Which animal lives in the lobby of {X}?
        Parking costs {h} euros a night. / For parking one pays {h} euros a night. = How much is parking at {X}?
        A writer stayed there in {y2}. / In {y2} a well-known writer lived there for a month. = When did a writer stay at {X}?
        """,
    ),
)
