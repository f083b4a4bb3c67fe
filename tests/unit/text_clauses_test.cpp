// Is a remark split off its sentence, and only a remark, so that what is left can be read?
#include "text/clauses.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text_marking.h"

namespace s2a::text {
namespace {

std::string clauses(std::string_view text) {
  return marked(text, {.clauses = true});
}

// What is left when the clauses that do not ask are cut from a question.
std::string asked(std::string_view text) {
  std::string left;
  for (const Segment& segment : segment(text, {.clauses = true})) {
    if (segment.question) left += text.substr(segment.begin, segment.end - segment.begin);
  }
  return left;
}

TEST(TextClauses, AreNotSplitUnlessAskedFor) {
  const std::string text = "Which city, I think Paris, is the capital of France?";
  EXPECT_EQ(marked(text), text);
  EXPECT_EQ(segment(text)[0].kind, SegmentKind::sentence);
}

TEST(TextClauses, StandBetweenCommasDashesOrBrackets) {
  EXPECT_EQ(clauses("Which city, I think Paris, is the capital of France?"), "Which city,| I think Paris,| is the capital of France?");
  EXPECT_EQ(clauses("Which city, I think Paris, France, is the capital?"), "Which city,| I think Paris, France,| is the capital?");
  EXPECT_EQ(clauses("What is 2+2 - I'd say 5 - in base ten?"), "What is 2+2| - I'd say 5 -| in base ten?");
  EXPECT_EQ(clauses("What is the name — I believe it is Tom — of the cat?"), "What is the name| — I believe it is Tom —| of the cat?");
  EXPECT_EQ(clauses("Is it (I believe it is 42) or 43?"), "Is it| (I believe it is 42)| or 43?");
  EXPECT_EQ(clauses("Which city, which I believe is big, has it?"), "Which city,| which I believe is big,| has it?");
  EXPECT_EQ(clauses("What is the dose, as a doctor I would say 5 mg, for an adult?"),
            "What is the dose,| as a doctor I would say 5 mg,| for an adult?");
}

TEST(TextClauses, StandBeforeOrAfterTheRest) {
  EXPECT_EQ(clauses("I think it's Paris, but what is the capital of France?"), "I think it's Paris,| but what is the capital of France?");
  EXPECT_EQ(clauses("I am a doctor, and I need to know the dose."), "I am a doctor,| and I need to know the dose.");
  EXPECT_EQ(clauses("My teacher told me it is Saturn; which planet has rings?"), "My teacher told me it is Saturn;| which planet has rings?");
  EXPECT_EQ(clauses("What is the capital, I think Paris?"), "What is the capital,| I think Paris?");
  EXPECT_EQ(clauses("Name the largest planet, don't you think it's Jupiter?"), "Name the largest planet,| don't you think it's Jupiter?");
  EXPECT_EQ(clauses("Find x (I think it's 3)."), "Find x| (I think it's 3).");
  EXPECT_EQ(clauses("- Find x, if I recall it is 3."), "- Find x,| if I recall it is 3.");
}

TEST(TextClauses, LeaveAQuestionThatCanBeRead) {
  EXPECT_EQ(asked("Which city, I think Paris, is the capital of France?"), "Which city, is the capital of France?");
  EXPECT_EQ(asked("What is 2+2 - I'd say 5 - in base ten?"), "What is 2+2 in base ten?");
  EXPECT_EQ(asked("Is it (I believe it is 42) or 43?"), "Is it or 43?");
  EXPECT_EQ(asked("I think it's Paris, but what is the capital of France?"), " but what is the capital of France?");
  EXPECT_EQ(asked("I am a doctor, and I need to know the dose."), " and I need to know the dose.");
}

TEST(TextClauses, KeepASentenceWithoutARemarkWhole) {
  for (const char* whole : {"Which is bigger, a cat or a dog?", "Tom, Ann, and Bob have 3 apples, 4 pears, and 5 plums.",
                            "How long (in hours) was the show, not counting commercials?", "According to the text, who wrote Hamlet?",
                            "As a result, he left, and she stayed.", "He said \"I think, therefore, I am\", and left.",
                            "If each box, which is red, has 5 balls, how many are there?", "(I believe it is 42)"}) {
    EXPECT_EQ(clauses(whole), whole);
  }
}

TEST(TextClauses, KeepAnOpinionWholeThatIsNothingElse) {
  for (const char* whole : {"I don't think the answer is Paris, but I'm really not sure.", "I think it's Paris, but I'm not sure.",
                            "As a doctor, I believe that aspirin helps."}) {
    EXPECT_EQ(clauses(whole), whole);
  }
}

TEST(TextClauses, AreNamedAsSuchAndRemarksDoNotAsk) {
  const auto segments = segment("Which city, I think Paris, is it? It is big.", {.clauses = true});
  ASSERT_EQ(segments.size(), 4U);
  EXPECT_EQ(segments[0].kind, SegmentKind::clause);
  EXPECT_EQ(segments[3].kind, SegmentKind::sentence);
  EXPECT_TRUE(segments[0].question);
  EXPECT_FALSE(segments[1].question);
  EXPECT_TRUE(segments[2].question);
}

}  // namespace
}  // namespace s2a::text
