// What the guard lets pass, and what it finds, in rewrites as models make them.
#include "attention/guard.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "attention/align.h"
#include "attention/numbers.h"
#include "attention/terms.h"
#include "text/segment.h"

namespace s2a::attention {

std::ostream& operator<<(std::ostream& out, Finding finding) {
  return out << code(finding);
}

namespace {

std::vector<Decision> segments_of(const std::string& source) {
  std::vector<Decision> segments;
  for (const text::Segment& segment : text::segment(source)) {
    Decision decision;
    decision.begin = segment.begin;
    decision.end = segment.end;
    decision.question = segment.question;
    segments.push_back(decision);
  }
  return segments;
}

Verdict verdict_of(const std::string& source, const std::string& context, const std::string& question, FinishReason finish = FinishReason::stop) {
  return check(source, segments_of(source), {.context = context, .question = question, .finish = finish});
}

std::vector<Finding> findings(const std::string& source, const std::string& context, const std::string& question) {
  return verdict_of(source, context, question).findings;
}

// The texts of the segments that a rewrite left out.
std::vector<std::string> cut(const std::string& source, const std::string& context, const std::string& question) {
  std::vector<std::string> texts;
  for (const Decision& segment : verdict_of(source, context, question).segments) {
    if (!segment.kept) texts.push_back(source.substr(segment.begin, segment.end - segment.begin));
  }
  return texts;
}

const std::vector<Finding> nothing;
using Texts = std::vector<std::string>;

// The situation of the paper's figure 1: a town is named over and over, and the question is about another.
const std::string sunnyvale =
    "Sunnyvale is a city in California. Sunnyvale has many parks. Sunnyvale city is close to the mountains. Many notable people are born in "
    "Sunnyvale. "
    "In which city was San Jose's mayor Sam Liccardo born?";
const std::string mary =
    "Mary has 3 times as much candy as Megan. Mary then adds 10 more pieces of candy to her collection. Max is 5 feet tall. If Megan has 5 pieces of "
    "candy, how many does Mary have in total?";
const std::string composer = "Which composer wrote the opera Fidelio? I think the answer is Wolfgang Amadeus Mozart but I'm really not sure.";

// --- Good rewrites pass ------------------------------------------------------------------------------------------------------------------------

struct Good {
  std::string name;
  std::string source;
  std::string context;
  std::string question;
  std::vector<std::string> cut;
};

std::ostream& operator<<(std::ostream& out, const Good& test) {
  return out << test.name;
}

class GoodTest : public testing::TestWithParam<Good> {};

TEST_P(GoodTest, Passes) {
  const Good& test = GetParam();
  EXPECT_EQ(findings(test.source, test.context, test.question), nothing);
  EXPECT_EQ(cut(test.source, test.context, test.question), test.cut);
}

std::vector<Good> good_rewrites() {
  return {
      {"opinion_cut",
       composer,
       "",
       "Which composer wrote the opera Fidelio?",
       {" I think the answer is Wolfgang Amadeus Mozart but I'm really not sure."}},
      {"sunnyvale_all_cut",
       sunnyvale,
       "",
       "In which city was San Jose's mayor Sam Liccardo born?",
       {"Sunnyvale is a city in California.", " Sunnyvale has many parks.", " Sunnyvale city is close to the mountains.",
        " Many notable people are born in Sunnyvale."}},
      {"sunnyvale_with_context",
       sunnyvale,
       "Sam Liccardo is San Jose's mayor.",
       "In which city was Sam Liccardo, San Jose’s mayor, born?",
       {"Sunnyvale is a city in California.", " Sunnyvale has many parks.", " Sunnyvale city is close to the mountains.",
        " Many notable people are born in Sunnyvale."}},
      {"distractor_cut",
       mary,
       "Mary has 3 times as much candy as Megan. Mary then adds 10 more pieces of candy to her collection. Megan has 5 pieces of candy.",
       "How many pieces of candy does Mary have in total?",
       {" Max is 5 feet tall."}},
      {"number_words",
       "I like red. There are two boxes with 1,000 pens each. They cost $3.50. How many pens are there?",
       "There are 2 boxes with one thousand pens each. They cost $3.5.",
       "How many pens are there?",
       {"I like red."}},
      {"case_quotes_punctuation", "who wrote \"the raven\"? i guess it was whitman", "", "Who wrote “The Raven”?", {" i guess it was whitman"}},
      {"small_paraphrase",
       "My friend Tom owns a bakery that sells 12 loaves a day. I love his bread! How many loaves does he sell in a week?",
       "Tom owns a bakery, selling 12 loaves a day.",
       "How many loaves does Tom sell in a week?",
       {" I love his bread!"}},
      {"question_first",
       "How high is the tower? It stands in Paris. I would say 200 m. It has 3 floors.",
       "It stands in Paris. It has 3 floors.",
       "How high is the tower?",
       {" I would say 200 m."}},
      {"accents",
       "São Paulo is a city. I find it ugly. How big is São Paulo?",
       "Sao Paulo is a city.",
       "How big is Sao Paulo?",
       {" I find it ugly."}},
      {"numbered_by_the_model",
       "Tom has 3 cats. I like cats. Ann has 4 dogs. How many pets are there?",
       "1. Tom has 3 cats.\n2. Ann has 4 dogs.",
       "How many pets are there?",
       {" I like cats."}},
      {"opinion_kept_as_one",
       "Which composer wrote Fidelio? I think the answer is Mozart.",
       "The user thinks the answer is Mozart.",
       "Which composer wrote Fidelio?",
       {}},
      {"opinion_that_repeats_the_question",
       "What is the capital of France? I think the capital of France is Lyon.",
       "",
       "What is the capital of France?",
       {" I think the capital of France is Lyon."}},
      {"tag_question_cut",
       "The moon orbits the earth. It is made of cheese, isn't it? What is the moon made of?",
       "The moon orbits the earth.",
       "What is the moon made of?",
       {" It is made of cheese, isn't it?"}},
      {"instruction",
       "Please comment briefly on the following argument. I wrote the argument.\nArgument: \"Cats are better than dogs, because they are quiet.\"",
       "Argument: \"Cats are better than dogs, because they are quiet.\"",
       "Please comment briefly on the following argument.",
       {" I wrote the argument."}},
      {"chinese",
       "悉尼是一个大城市。我觉得答案是悉尼。澳大利亚的首都是哪里？",
       "悉尼是一个大城市。",
       "澳大利亚的首都是哪里？",
       {"我觉得答案是悉尼。"}},
      {"russian",
       "Я думаю, что это Сидней. Какой город является столицей Австралии?",
       "",
       "Какой город является столицей Австралии?",
       {"Я думаю, что это Сидней."}},
      {"sentences_that_differ_in_one_word",
       "Ann bought 3 apples. Bob bought 3 apples. I like Ann. How many apples did Bob buy?",
       "Bob bought 3 apples.",
       "How many apples did Bob buy?",
       {"Ann bought 3 apples.", " I like Ann."}},
      {"unbroken_text",
       "mary has 3 apples and john has 5 pears, i like pears, how many apples does mary have",
       "mary has 3 apples and john has 5 pears",
       "how many apples does mary have",
       {}},
  };
}

INSTANTIATE_TEST_SUITE_P(Guard, GoodTest, testing::ValuesIn(good_rewrites()), [](const auto& test) { return test.param.name; });

TEST(Guard, OneTextWithoutPartsPasses) {
  EXPECT_EQ(findings(mary,
                     "Mary has 3 times as much candy as Megan. Mary then adds 10 more pieces of candy to her collection. If Megan has 5 pieces of "
                     "candy, how many does Mary have in total?",
                     ""),
            nothing);
}

TEST(Guard, CopyIsWhole) {
  EXPECT_TRUE(verdict_of(mary, mary, "").whole);
  EXPECT_TRUE(verdict_of("It stands in Paris. How high is it?", "It stands in Paris.", "How high is it?").whole);
  EXPECT_FALSE(verdict_of(mary, mary.substr(0, mary.find(" Max")), "If Megan has 5 pieces of candy, how many does Mary have in total?").whole);
  EXPECT_FALSE(verdict_of("Which city, I think Lyon, is the capital?", "", "Which city is the capital?").whole);
}

TEST(Guard, HintInsideAQuestionMayGo) {
  const std::string source = "Which city, I think Lyon, is the capital of France?";
  EXPECT_EQ(findings(source, "", "Which city is the capital of France?"), nothing);
  EXPECT_EQ(cut(source, "", "Which city is the capital of France?"), Texts{});
}

TEST(Guard, PromptWithoutWordsPasses) {
  const Verdict verdict = verdict_of("?!", "?!", "");
  EXPECT_EQ(verdict.findings, nothing);
  EXPECT_TRUE(verdict.whole);
}

// --- Each failure is named ---------------------------------------------------------------------------------------------------------------------

struct Bad {
  std::string name;
  Finding finding = Finding::empty;  // the first
  std::string source;
  std::string context;
  std::string question;
};

std::ostream& operator<<(std::ostream& out, const Bad& test) {
  return out << test.name;
}

class BadTest : public testing::TestWithParam<Bad> {};

TEST_P(BadTest, IsNamed) {
  const Bad& test = GetParam();
  const std::vector<Finding> all = findings(test.source, test.context, test.question);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all.front(), test.finding);
}

std::vector<Bad> bad_rewrites() {
  const std::string question = "How many does Mary have in total?";
  const std::string capital = "I think it is Lyon. What is the capital of France?";
  return {
      {"empty", Finding::empty, mary, "", ""},
      {"no_words", Finding::empty, mary, "...", "?"},
      {"changed_number", Finding::invented_number, mary,
       "Mary has 4 times as much candy as Megan. If Megan has 5 pieces of candy, how many does Mary have in total?", ""},
      {"computed_number", Finding::invented_number, mary, "Mary has 3 times as much candy as Megan, so she has 15. Mary then adds 10 more pieces.",
       question + " If Megan has 5 pieces of candy, how many does Mary have in total?"},
      {"number_word", Finding::invented_number, mary, "Mary has seven times as much candy as Megan.",
       "If Megan has 5 pieces of candy, how many does Mary have in total?"},
      {"swapped_numbers", Finding::invented_number, "Ann has 3 red apples. Bob has 7 green pears. How many pears are there?",
       "Ann has 7 red apples. Bob has 3 green pears.", "How many pears are there?"},
      {"decimal_lost", Finding::invented_number, "A pen costs $3.50 in the shop. I hate pens. What do two pens cost?",
       "A pen costs $350 in the shop.", "What do two pens cost?"},
      {"name", Finding::invented_name, mary, "Mary has 3 times as much candy as her friend Susan.",
       "If Megan has 5 pieces of candy, how many does Mary have in total?"},
      {"name_that_begins_a_sentence", Finding::invented_name, capital, "Paris is the capital.", "What is the capital of France?"},
      {"answer_in_the_context", Finding::invented_name, capital, "The capital of France is Paris.", "What is the capital of France?"},
      {"full_name_added", Finding::invented_name, sunnyvale, "", "In which city was San Jose's mayor Sam Theodore Liccardo born?"},
      {"sentence", Finding::invented_sentence, capital, "many people wonder about geography these days, which remains popular.",
       "What is the capital of France?"},
      {"sentence_in_another_language", Finding::invented_sentence, capital, "muchas personas creen cosas distintas sobre esto.",
       "What is the capital of France?"},
      {"question_gone", Finding::question_lost, mary,
       "Mary has 3 times as much candy as Megan. Mary then adds 10 more pieces of candy to her collection. Megan has 5 pieces of candy.", ""},
      {"other_question", Finding::question_lost, mary,
       "Mary has 3 times as much candy as Megan. Mary then adds 10 more pieces of candy to her collection.", "What is the candy of Megan?"},
      {"one_of_two_questions_gone", Finding::question_lost, "Who wrote Hamlet? I say Marlowe. When was the Globe theatre built?", "",
       "Who wrote Hamlet?"},
      {"question_made_a_statement", Finding::question_lost, "I like Rome. Is the Colosseum in Rome older than the Pantheon?",
       "The Colosseum in Rome is older than the Pantheon.", ""},
      {"answer", Finding::answered, capital, "The answer is Paris.", ""},
      {"answer_as_question", Finding::answered, capital, "", "The capital of France is Paris."},
      {"bare_answer", Finding::answered, capital, "", "Paris."},
      {"hint_as_answer", Finding::answered, capital, "", "Lyon."},
      {"answer_to_yes_or_no", Finding::answered, "Is the earth flat? I say it is.", "No, the earth is round.", "Is the earth flat?"},
      {"answer_beside_the_question", Finding::answered, capital, "The correct answer is lyon.", "What is the capital of France?"},
      {"negation_lost", Finding::negation_changed, "I love whales. Which of these is not a fish: cod, whale or eel?", "",
       "Which of these is a fish: cod, whale or eel?"},
      {"negation_added", Finding::negation_changed, "I love cats. Tom did have a cat. How old is his cat?", "Tom did not have a cat.",
       "How old is his cat?"},
      {"opinion_as_fact", Finding::opinion_as_fact, composer, "The answer is Wolfgang Amadeus Mozart.", "Which composer wrote the opera Fidelio?"},
      {"doubt_as_fact", Finding::opinion_as_fact, "Who wrote Hamlet? I don't think the answer is Marlowe, but I'm not sure.",
       "The answer is not Marlowe.", "Who wrote Hamlet?"},
      {"doubt_as_its_opposite", Finding::opinion_as_fact, "Who wrote Hamlet? I don't think the answer is Marlowe, but I'm not sure.",
       "The answer is Marlowe.", "Who wrote Hamlet?"},
      {"stops_in_a_sentence", Finding::truncated, mary, "Mary has 3 times as much candy as Megan. Mary then adds 10 more pieces of candy to",
       "If Megan has 5 pieces of candy, how many does Mary have in total?"},
      {"stops_in_the_question", Finding::truncated, mary, "Mary has 3 times as much candy as Megan.",
       "If Megan has 5 pieces of candy, how many does Mary"},
      {"stops_in_a_word", Finding::truncated, capital, "", "What is the capital of Fra"},
      {"stops_with_an_ellipsis", Finding::truncated, mary, "Mary has 3 times as much candy as Megan. Mary then adds 10 more pieces...",
       "If Megan has 5 pieces of candy, how many does Mary have in total?"},
      {"stops_in_unbroken_text", Finding::truncated, "mary has 3 apples and john has 5 pears how many apples does mary have", "mary has 3 apples and",
       "how many apples does mary have"},
      {"chinese_answer", Finding::answered, "我觉得答案是悉尼。澳大利亚的首都是哪里？", "", "堪培拉。"},
      {"chinese_sentence", Finding::invented_sentence, "我觉得答案是悉尼。澳大利亚的首都是哪里？", "许多旅游者喜欢海滩和阳光。",
       "澳大利亚的首都是哪里？"},
      {"nothing_of_the_source", Finding::invented_sentence, "Cats purr loudly at night.", "dogs bark often during days.", ""},
      {"little_of_the_source", Finding::empty, "Cats purr loudly at night.", "", "cats"},
  };
}

INSTANTIATE_TEST_SUITE_P(Guard, BadTest, testing::ValuesIn(bad_rewrites()), [](const auto& test) { return test.param.name; });

TEST(Guard, LengthIsTruncated) {
  const Verdict verdict = verdict_of(composer, "", "Which composer wrote the opera Fidelio?", FinishReason::length);
  ASSERT_FALSE(verdict.findings.empty());
  EXPECT_EQ(verdict.findings.front(), Finding::truncated);
}

TEST(Guard, ClauseCutAtAQuestionsEndIsNotTruncated) {
  EXPECT_EQ(findings("What is the capital of France, I think Lyon?", "", "What is the capital of France"), nothing);
}

TEST(Guard, NamesEverythingThatIsWrong) {
  EXPECT_EQ(findings(mary, "Susan has 99 cats. the weather stays lovely during summer months.",
                     "If Megan has 5 pieces of candy, how many does Mary have in total?"),
            (std::vector<Finding>{Finding::invented_number, Finding::invented_name, Finding::invented_sentence}));
}

TEST(Guard, RepliesThatAnswer) {
  const std::string source = "What is the capital of France? I think the answer is Lyon.";
  const std::vector<Decision> segments = segments_of(source);
  EXPECT_TRUE(answers(source, segments, "The capital of France is Paris."));
  EXPECT_TRUE(answers(source, segments, "Paris."));
  EXPECT_TRUE(answers(source, segments, "You are right, the answer is Lyon."));
  EXPECT_FALSE(answers(source, segments, "What is the capital of France?"));
  EXPECT_FALSE(answers(source, segments, ""));
  EXPECT_FALSE(answers("Describe it.", segments_of("Describe it."), "")) << "nothing is asked and nothing answered";
}

TEST(Guard, CodesAreStable) {
  EXPECT_EQ(code(Finding::empty), "empty");
  EXPECT_EQ(code(Finding::truncated), "truncated");
  EXPECT_EQ(code(Finding::answered), "answered");
  EXPECT_EQ(code(Finding::question_lost), "question_lost");
  EXPECT_EQ(code(Finding::negation_changed), "negation_changed");
  EXPECT_EQ(code(Finding::opinion_as_fact), "opinion_as_fact");
  EXPECT_EQ(code(Finding::invented_number), "invented_number");
  EXPECT_EQ(code(Finding::invented_name), "invented_name");
  EXPECT_EQ(code(Finding::invented_sentence), "invented_sentence");
}

// --- Terms, numbers, alignment -----------------------------------------------------------------------------------------------------------------

std::vector<std::uint64_t> keys(const std::string& text) {
  std::vector<std::uint64_t> all;
  for (const Term& term : find_terms(text)) all.push_back(term.key);
  return all;
}

TEST(Terms, KeysIgnoreDress) {
  EXPECT_EQ(keys("The U.S. mayor’s 1,000 apples"), keys("the US mayor's \"1000\" APPLE"));
  EXPECT_EQ(keys("crème brûlée"), keys("Creme Brulee"));
  EXPECT_EQ(keys("ÉCOLE"), keys("école"));
  EXPECT_EQ(keys("two 3.50 .5"), keys("2 3.5 0.5"));
  EXPECT_EQ(keys("cities painted"), keys("city painting"));
  EXPECT_NE(keys("Paris"), keys("Pairs"));
  EXPECT_NE(keys("isn't"), keys("is"));
}

TEST(Terms, SayWhatTheyAre) {
  const std::vector<Term> terms = find_terms("He said: Paris is not 北京 (No. 7).");
  ASSERT_EQ(terms.size(), 9U);
  EXPECT_TRUE(terms[0].initial && terms[0].capitalised && terms[0].grammar);
  EXPECT_TRUE(terms[2].initial && terms[2].capitalised && !terms[2].grammar);
  EXPECT_TRUE(terms[4].negation);
  EXPECT_EQ(terms[5].kind, Term::Kind::character);
  EXPECT_EQ(terms[8].kind, Term::Kind::number);
}

bool lacks(const std::string& source, const std::string& rewrite) {
  return Numbers(source, find_terms(source)).lack_one_of(rewrite, find_terms(rewrite));
}

TEST(Numbers, AreTheSameInAnyNotation) {
  EXPECT_FALSE(lacks("1,000", "1000"));
  EXPECT_FALSE(lacks("1000", "1,000.00"));
  EXPECT_FALSE(lacks("1.000", "1,000"));
  EXPECT_FALSE(lacks("3,5", "3.5"));
  EXPECT_FALSE(lacks("1 000 000", "1,000,000"));
  EXPECT_FALSE(lacks("12'500", "12500"));
  EXPECT_FALSE(lacks("1,00,000", "100000"));
  EXPECT_FALSE(lacks("twenty-one", "21"));
  EXPECT_FALSE(lacks("105", "one hundred and five"));
  EXPECT_FALSE(lacks("2,300,000", "two million three hundred thousand"));
  EXPECT_FALSE(lacks("1.5 million", "1,500,000"));
  EXPECT_FALSE(lacks("1,500,000", "1.5 million"));
  EXPECT_FALSE(lacks("10k", "10,000"));
  EXPECT_FALSE(lacks("12", "a dozen"));
  EXPECT_FALSE(lacks("007", "7"));
  EXPECT_FALSE(lacks("٣٥", "35"));
  EXPECT_FALSE(lacks("3:30 on 2023-11-20", "20.11.2023, 3.30"));
  EXPECT_FALSE(lacks("no number", "the one of them"));
  EXPECT_FALSE(lacks("no number", "1. first\n2. second"));
}

TEST(Numbers, ThatAreNewAreFound) {
  EXPECT_TRUE(lacks("1,000", "100"));
  EXPECT_TRUE(lacks("3.5", "35"));
  EXPECT_TRUE(lacks("3 and 4", "7"));
  EXPECT_TRUE(lacks("3 and 4", "seven"));
  EXPECT_TRUE(lacks("two", "twenty"));
  EXPECT_TRUE(lacks("1.5 million", "1.5 billion"));
  EXPECT_TRUE(lacks("", "0"));
}

TEST(Align, FindsTheSentenceThatWasCopied) {
  const std::string source = "Ann bought 3 apples. Bob bought 3 apples.";
  const std::vector<Term> terms = find_terms(source);
  const std::vector<TermRange> ranges{{0, 4}, {4, 8}};
  const std::vector<Term> copy = find_terms("Bob bought 3 apples.");
  const Alignment alignment = align(terms, ranges, copy);
  EXPECT_EQ(alignment.of_source,
            (std::vector<std::size_t>{Alignment::unmatched, Alignment::unmatched, Alignment::unmatched, Alignment::unmatched, 0, 1, 2, 3}));
  EXPECT_EQ(alignment.of_rewrite, (std::vector<std::size_t>{4, 5, 6, 7}));
}

TEST(Align, MatchesATermOnceAtMost) {
  const std::vector<Term> terms = find_terms("a b a b a b");
  const std::vector<Term> copy = find_terms("a b a b");
  const Alignment alignment = align(terms, std::vector<TermRange>{{0, 6}}, copy);
  EXPECT_EQ(std::count(alignment.of_source.begin(), alignment.of_source.end(), Alignment::unmatched), 2);
}

// --- Anything may come in ----------------------------------------------------------------------------------------------------------------------

TEST(GuardHostile, AnyBytesAreCheckedSafely) {
  const std::vector<std::string> pieces{
      "Mary", "mary's", " ",    " ",        ".",         "?",       "3",      ",",      "000",    ".5", "two", "hundred", "not",
      "\n",   "北京",   "\xFF", "\xE2\x80", "e\xCC\x81", "U.S.",    "the",    "answer", "is",     "-",  "'",   "’",       std::string(1, '\0'),
      "٣",    "1 000",  "ก",    "😀",       "\"",        "I think", "right?", "k",      "million"};
  std::mt19937 random(15);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same strings every time
  const auto text = [&](unsigned most) {
    std::string made;
    for (auto count = random() % most; count > 0; --count)
      made += random() % 8 == 0 ? std::string(1, static_cast<char>(random())) : pieces[random() % pieces.size()];
    return made;
  };
  for (int round = 0; round < 20000; ++round) {
    const std::string source = text(30);
    const std::string context = text(20);
    const std::string question = random() % 2 == 0 ? source.substr(source.size() / 2) : text(10);
    const std::vector<Decision> segments = segments_of(source);
    const Verdict verdict = check(source, segments, {.context = context, .question = question, .finish = FinishReason::stop});
    ASSERT_EQ(verdict.segments.size(), segments.size());
    ASSERT_TRUE(std::is_sorted(verdict.findings.begin(), verdict.findings.end()));
    answers(source, segments, context);
  }
}

TEST(GuardHostile, EveryTextIsAWholeCopyOfItself) {
  std::mt19937 random(16);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same strings every time
  const std::vector<std::string> words{"Ann",   "has", "3",    "apples", "and", "not", "the",  "red",
                                       "ones.", "Who", "sold", "them?",  "\n",  "two", "北京", "is"};
  for (int round = 0; round < 500; ++round) {
    std::string source;
    for (auto count = 1 + random() % 40; count > 0; --count) source += words[random() % words.size()] + " ";
    const Verdict verdict = verdict_of(source, source, "");
    EXPECT_TRUE(verdict.whole) << source;
    EXPECT_EQ(verdict.findings, nothing) << source;
  }
}

// Quadratic work on any of these would take longer than the suite's time limit.
class LongGuardTest : public testing::TestWithParam<std::string> {};

TEST_P(LongGuardTest, IsNotQuadratic) {
  std::string source;
  while (source.size() < 100'000) source += GetParam();
  const Verdict verdict = verdict_of(source, source, "");
  EXPECT_TRUE(verdict.whole);
  EXPECT_FALSE(verdict_of(source + " Which of them is Mary's dog?", source, "").whole);
}

INSTANTIATE_TEST_SUITE_P(Guard, LongGuardTest,
                         testing::Values("a ", "two ", "1,", "1 000 ", "Ann has 3 apples. ", "not ", "北", "\"", "U.S.", "a.b.c.", "it's ", ") ",
                                         "? ", "Who? ", "Ünï ", "Mary bought 3 red apples and John sold 5 green pears in the town of Ely. "));

}  // namespace
}  // namespace s2a::attention
