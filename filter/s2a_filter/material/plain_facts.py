"""Plain statements about a subject, one after the other, each with its name; and questions about somebody or something else.

In a statement {X} is the subject, {c} a place, {d} a day, {n} a number. In a question {Y} is another place, {E} a person.
"""
# ruff: noqa: E501 - lines of data are as long as what they hold

from dataclasses import dataclass

from s2a_filter.material.pool import Pool, lines
from s2a_filter.material.words import CITIES


@dataclass(frozen=True)
class Subject:
    """Of a kind: names, what it is, what is said about it, and questions that all that bears on."""

    names: Pool[str]
    intros: tuple[str, ...]
    statements: Pool[str]
    about_all: tuple[str, ...]


def _subject(kind: str, names: Pool[str] | str, intros: str, statements: str, about_all: str) -> Subject:
    pool = names if isinstance(names, Pool) else Pool(f"names of a {kind}", [name.strip() for name in names.split(",")], least=2)
    return Subject(pool, lines(intros), Pool(f"statements about a {kind}", lines(statements), least=3), lines(about_all))


SUBJECTS: tuple[Subject, ...] = (
    _subject(
        "town",
        CITIES,
        """
        {X} is a town near {c}.
        {X} is a city not far from {c}.
        {X} is a city with a long history.
        {X} is a city that many people know.
        {X} lies on a river.
        The city of {X} is well known.
        """,
        """
        {X} has a big railway station.
        {X} has lots of bridges.
        There are some good schools in {X}.
        {X} has a mild climate.
        The old part of {X} is lovely in spring.
        A lot of students live in {X}.
        Several famous painters lived in {X}.
        {X} is not far from the sea.
        The lakes around {X} are popular with swimmers.
        {X} is known for its cakes.
        The city of {X} is surrounded by hills.
        Many well-known singers come from {X}.
        Several politicians grew up in {X}.
        {X} has two football clubs.
        The market of {X} is open on {d}.
        {X} has about {n} thousand inhabitants.
        The airport of {X} is quite small.
        Tourists like {X}.
        {X} has a university.
        Some inventors worked in {X}.
        {X} has many museums and theatres.
        Winters in {X} are cold.
        {X} has a zoo with {n} kinds of birds.
        Houses in {X} are expensive.
        Lots of writers have lived in {X}.
        The mayors of {X} have an office with a view.
        """,
        """
        Would you like to live in {X}, judging by this?
        Write an advertisement for {X} that uses all this.
        Is {X} a good place for a holiday, from what is said here?
        What have I just told you about {X}?
        Turn this into one sentence about {X}.
        """,
    ),
    _subject(
        "country",
        "Norway, Portugal, Peru, Kenya, Vietnam, Estonia, Chile, Ghana, Ireland, Nepal, Uruguay, Morocco, Finland, Laos",
        """
        {X} is a country.
        {X} is a fairly small country.
        {X} is a country with many kinds of landscape.
        """,
        """
        {X} has mountains and beaches.
        Many people in {X} speak English.
        {X} is famous for its music.
        The food of {X} is very good.
        The forests of {X} are large.
        Football is popular in {X}.
        {X} exports fruit.
        Some great athletes come from {X}.
        The flag of {X} is well known.
        {X} has several airports.
        Summers in {X} can be hot.
        The trains of {X} are slow.
        {X} has many islands.
        Several presidents of {X} were teachers.
        """,
        """
        Do I describe {X} correctly?
        Summarise this description of {X}.
        What do these sentences have to do with each other?
        """,
    ),
    _subject(
        "celebrity",
        "Lionel Messi, Meryl Streep, Stevie Wonder, Nelson Mandela, Jane Goodall, Roger Federer, Dolly Parton, Akira Kurosawa, Simone Biles, Umberto Eco, Miriam Makeba, Ada Lovelace",
        """
        {X} is famous.
        {X} is known all over the world.
        Everybody knows {X}.
        Many people admire {X}.
        """,
        """
        {X} has won many prizes.
        There are several books about {X}.
        {X} has been on the cover of many magazines.
        A street in {c} is named after {X}.
        {X} has often been to {c}.
        {X} grew up with brothers and sisters.
        Some people say that {X} was shy as a child.
        {X} gave many interviews.
        A film about {X} was shown in {c}.
        {X} had good teachers.
        {X} worked very hard.
        A statue of {X} stands in {c}.
        """,
        """
        Is what I say about {X} true?
        Write three sentences more about {X} in the same tone.
        Say that about {X} in French.
        """,
    ),
    _subject(
        "animal",
        "the otter, the barn owl, the red fox, the hedgehog, the grey seal, the house cat, the badger, the stork, the donkey, the hamster",
        """
        {X} is an animal.
        {X} is a well-known animal.
        Most children have seen a picture of {X}.
        """,
        """
        {X} likes quiet places.
        {X} can hear very well.
        {X} is found in many countries.
        There are songs about {X}.
        {X} sleeps a lot.
        Farmers have known {X} for a long time.
        {X} eats several times a day.
        {X} appears on stamps.
        {X} has been painted by great painters.
        Some people are afraid of {X}.
        """,
        """
        Which of these statements about {X} are wrong?
        Write a poem for children with all this about {X}.
        """,
    ),
    _subject(
        "sport",
        "tennis, chess, handball, rowing, badminton, fencing, table tennis, volleyball, curling, judo",
        """
        {X} is a sport.
        {X} is played all over the world.
        {X} is fun.
        """,
        """
        {X} has simple rules.
        Many schools teach {X}.
        There are clubs for {X} in {c}.
        {X} is good for the heart, some say.
        Champions of {X} train every day.
        {X} is older than most people think.
        There are {n} books about {X} in the library of {c}.
        Some famous people play {X}.
        Matches of {X} are shown on television.
        {X} needs patience.
        """,
        """
        Do these sentences praise {X} too much?
        Put all that about {X} in one sentence.
        """,
    ),
)

# About somebody or something that the statements do not name.
QUESTIONS = Pool(
    "questions about something else",
    lines("""
Where was {E} born?
In what town was {Y}'s best-known painter {E} born?
Which school did {E}, the mayor of {Y}, go to?
Who was mayor of {Y} before {E}?
When did {E} become mayor of {Y}?
What is the birthplace of {E}, who led the council of {Y}?
In which year was {E} born?
How old was {E} when the family moved to {Y}?
What did {E} study before coming to {Y}?
Who designed the station of {Y}?
How many inhabitants does {Y} have?
Which river flows through {Y}?
In which state or region does {Y} lie?
What is the name of the airport of {Y}?
Who was the first head of the university of {Y}?
What is the {Y} singer {E} known for?
Which party does {E}, the governor from {Y}, belong to?
Which team did the footballer {E} from {Y} play for?
Where does the writer {E} live today?
To whom is the actor {E} married?
In which film did {E} first appear?
Which of {E}'s books was made into a film?
Where did {E}, the chef from {Y}, learn to cook?
What is the highest building in {Y}?
Which languages does the ambassador {E} speak?
"""),
    least=4,
)
