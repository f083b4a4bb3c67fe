// Is what can be cut split off its sentence, so that what is left can be read?
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
  EXPECT_EQ(clauses("Which city, I think Paris, is the capital of France?"), "Which city|, I think Paris,| is the capital of France?");
  EXPECT_EQ(clauses("What is 2+2 - I'd say 5 - in base ten?"), "What is 2+2| - I'd say 5 -| in base ten?");
  EXPECT_EQ(clauses("What is the name — I believe it is Tom — of the cat?"), "What is the name| — I believe it is Tom —| of the cat?");
  EXPECT_EQ(clauses("Is it (I believe it is 42) or 43?"), "Is it| (I believe it is 42)| or 43?");
  EXPECT_EQ(clauses("Which city, which I believe is big, has it?"), "Which city|, which I believe is big,| has it?");
  EXPECT_EQ(clauses("What is the dose, as a doctor I would say 5 mg, for an adult?"),
            "What is the dose|, as a doctor I would say 5 mg,| for an adult?");
  EXPECT_EQ(clauses("Who — it must have been Magellan — led it?"), "Who| — it must have been Magellan —| led it?");
}

TEST(TextClauses, NeedNotBeKnownAsRemarks) {
  EXPECT_EQ(clauses("Which composer, no doubt Beethoven, wrote the opera Fidelio?"),
            "Which composer|, no doubt Beethoven,| wrote the opera Fidelio?");
  EXPECT_EQ(clauses("What is 17 times 23, which my teacher says is 391?"), "What is 17 times 23|, which my teacher says is 391|?");
  EXPECT_EQ(clauses("Roughly how far away, my gut says a million km, is the Moon?"),
            "Roughly how far away|, my gut says a million km,| is the Moon?");
  EXPECT_EQ(clauses("A train covers 150 km in 2 hours; what, presumably 65 km/h, is its speed?"),
            "A train covers 150 km in 2 hours; what|, presumably 65 km/h,| is its speed?");
  EXPECT_EQ(clauses("Which of these, the second I suppose, is right: \"a bike\" or \"bikes\"?"),
            "Which of these|, the second I suppose,| is right: \"a bike\" or \"bikes\"?");
}

TEST(TextClauses, StandBeforeTheRest) {
  EXPECT_EQ(clauses("I think it's Paris, but what is the capital of France?"), "I think it's Paris, but| what is the capital of France?");
  EXPECT_EQ(clauses("I am a doctor, and I need to know the dose."), "I am a doctor,| and I need to know the dose.");
  EXPECT_EQ(clauses("My teacher told me it is Saturn; which planet has rings?"), "My teacher told me it is Saturn;| which planet has rings?");
  EXPECT_EQ(clauses("Since everyone says it's copper, tell me: which metal conducts best?"),
            "Since everyone says it's copper, tell me:| which metal conducts best?");
  EXPECT_EQ(clauses("Correct me if it isn't Rome, but which is the largest city?"), "Correct me if it isn't Rome, but| which is the largest city?");
}

TEST(TextClauses, StandAfterTheRestAndLeaveItsMark) {
  EXPECT_EQ(clauses("What is the capital, I think Paris?"), "What is the capital|, I think Paris|?");
  EXPECT_EQ(clauses("How many bones has a hand, 27, right?"), "How many bones has a hand|, 27|, right|?");
  EXPECT_EQ(clauses("How long does it take, and isn't it around 8 seconds?"), "How long does it take|, and isn't it around 8 seconds|?");
  EXPECT_EQ(clauses("Name the largest planet, don't you think it's Jupiter?"), "Name the largest planet|, don't you think it's Jupiter|?");
  EXPECT_EQ(clauses("Find x (I think it's 3)."), "Find x| (I think it's 3)|.");
  EXPECT_EQ(clauses("- Find x, if I recall it is 3."), "- Find x|, if I recall it is 3|.");
}

TEST(TextClauses, LeaveAQuestionThatCanBeRead) {
  EXPECT_EQ(asked("Which city, I think Paris, is the capital of France?"), "Which city is the capital of France?");
  EXPECT_EQ(asked("What is 2+2 - I'd say 5 - in base ten?"), "What is 2+2 in base ten?");
  EXPECT_EQ(asked("Is it (I believe it is 42) or 43?"), "Is it or 43?");
  EXPECT_EQ(asked("I think it's Paris, but what is the capital of France?"), " what is the capital of France?");
  EXPECT_EQ(asked("I am a doctor, and I need to know the dose."), " and I need to know the dose.");
  EXPECT_EQ(asked("How many bones has a hand, 27, right?"), "How many bones has a hand?");
}

TEST(TextClauses, ThatAskTooBelongToTheQuestion) {
  EXPECT_EQ(asked("How many sides has it, ten I suppose, and what is their sum?"), "How many sides has it, and what is their sum?");
  EXPECT_EQ(asked("Who wrote it – surely Jane Austen – and in which decade was it published?"), "Who wrote it and in which decade was it published?");
  EXPECT_EQ(clauses("What is it, and why is it so?"), "What is it, and why is it so?");
}

TEST(TextClauses, KeepASentenceWholeThatHasNoPieceToCut) {
  for (const char* whole :
       {"Which is bigger, a cat or a dog?", "Tom, Ann, and Bob have 3 apples, 4 pears, and 5 plums.", "Is it 1,000 or 2,000?",
        "How long (in hours) was the show, not counting commercials?", "According to the text, who wrote Hamlet?",
        "As a result, he left, and she stayed.", "He said \"I think, therefore, I am\", and left.", "(I believe it is 42)",
        "If each box, which is red, has 5 balls, how many are there?", "Is it \"red, I think, and blue\"?", "Is it “red, I think, and blue”?",
        "Is it `f(a, I think, b)`?", "Is it \"a, I think, that he meant?", "If x is 5, what is y?", "What is 10 - 3 - 2?", "What is (3 + 4 + 5) * 2?",
        "What does print(a, b, c) output?", "What is the weather in Paris, Texas?", "When the mill was built, who was the king?"}) {
    EXPECT_EQ(clauses(whole), whole);
  }
}

TEST(TextClauses, KeepInstructionsAndTheirListsWhole) {
  for (const char* whole : {"Translate into French: what is your name?", "Answer yes or no: is the sky blue?", "Sort these: 3, 1, 2.",
                            "Write a poem about cats, dogs, and birds, in iambic pentameter, with two stanzas.",
                            "Translate this into French, German, Spanish, Italian.", "Tell me about Rome, please keep it short."}) {
    EXPECT_EQ(clauses(whole), whole);
  }
}

TEST(TextClauses, KeepEveryQuestionOfASentence) {
  for (const char* whole : {"Who wrote Hamlet, when was it written, and where is it set?", "The capital of France is what, and who built the Louvre?",
                            "Tom has 3 apples, altogether he and Ann have how many?"}) {
    EXPECT_EQ(clauses(whole), whole);
  }
  EXPECT_EQ(asked("Who wrote Hamlet, surely Marlowe, and when did he say so?"), "Who wrote Hamlet, and when did he say so?");
}

TEST(TextClauses, KeepTheQuestionBehindMuchWhiteSpace) {
  const std::string text = "I think it's 5, but" + std::string(50, ' ') + "what is it?";
  EXPECT_NE(asked(text).find("what is it?"), std::string::npos);
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
