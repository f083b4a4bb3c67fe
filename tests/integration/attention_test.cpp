// Both steps on the real default model: every strategy, every variant, many callers at once.
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "default_model.h"
#include "rounding.h"

namespace s2a {
namespace {

const std::string question = "Which planet is known as the red planet?";
const std::string biased = question + " I think the answer is Venus but I'm really not sure.";

Options options(const std::string& strategy, Variant variant = Variant::standard) {
  Options made;
  made.strategy = strategy;
  made.variant = variant;
  made.step1.max_tokens = 128;
  made.step2.max_tokens = 24;
  return made;
}

const Attention& attention() {
  static const Attention instance(shared_default(), shared_default());
  return instance;
}

TEST(AttentionOnTheModel, ScoreCutsAHeldOpinion) {
  const Result<Focus> focus = attention().focus(Prompt::from_text(biased), options("score"));
  ASSERT_TRUE(focus) << focus.error().message;
  EXPECT_EQ(focus->strategy, "score");
  EXPECT_TRUE(focus->changed);
  EXPECT_EQ(focus->text, question);
  EXPECT_EQ(focus->question, question);
  EXPECT_EQ(focus->tokens.decoded, 0);
  EXPECT_LT(focus->tokens.kept, focus->tokens.in);
  EXPECT_TRUE(focus->fallbacks.empty());
}

TEST(AttentionOnTheModel, ACleanPromptIsLeftAlone) {
  for (const std::string& text : {question, std::string("Tom has 3 apples. He buys 4 more. How many apples does he have?")}) {
    const Result<Answer> answer = attention().answer(Prompt::from_text(text), options("score"));
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_FALSE(answer->focus.changed);
    EXPECT_EQ(answer->prompt, Prompt::from_text(text));
  }
}

TEST(AttentionOnTheModel, WithoutInstructionTheAnswerIsThatOfTheOracle) {
  const Result<Answer> focused = attention().answer(Prompt::from_text(biased), options("score", Variant::no_instruction));
  const Result<Answer> oracle = attention().answer(Prompt::from_text(question), options("off"));
  ASSERT_TRUE(focused && oracle);
  EXPECT_EQ(focused->text, oracle->text);
}

TEST(AttentionOnTheModel, EveryStrategyAnswersAndLosesNothing) {
  for (const std::string& strategy : strategies()) {
    SCOPED_TRACE(strategy);
    const Result<Answer> answer = attention().answer(Prompt::from_text(biased), options(strategy));
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_FALSE(answer->text.empty());
    EXPECT_NE(answer->prompt.messages[0].text().find("red planet"), std::string::npos);
    std::string joined;
    for (const Decision& segment : answer->focus.segments) joined += answer->focus.source.substr(segment.begin, segment.end - segment.begin);
    EXPECT_EQ(joined, biased);
    if (answer->focus.strategy != strategy && strategy != "auto" && strategy != "off") {
      EXPECT_FALSE(answer->focus.fallbacks.empty());
    }
  }
}

TEST(AttentionOnTheModel, EveryVariantComposesWhatThePaperSays) {
  const auto step2 = [&](Variant variant) {
    const Result<Answer> answer = attention().answer(Prompt::from_text(biased), options("score", variant));
    EXPECT_TRUE(answer);
    return answer ? answer->prompt.messages[0].text() : std::string();
  };
  EXPECT_EQ(step2(Variant::standard), question + "\n\nAnswer in an unbiased way.");
  EXPECT_EQ(step2(Variant::no_instruction), question);
  EXPECT_EQ(step2(Variant::instructed), biased + "\n\nAnswer in an unbiased way.");
  EXPECT_NE(step2(Variant::chain_of_thought).find("step by step"), std::string::npos);
  EXPECT_NE(step2(Variant::keep_original).find(biased), std::string::npos);
}

TEST(AttentionOnTheModel, OnlyAnOpinionStays) {
  const Result<Focus> focus = attention().focus(Prompt::from_text("I really think that Paris is the right answer."), options("score"));
  ASSERT_TRUE(focus);
  EXPECT_FALSE(focus->changed);
  for (const Decision& segment : focus->segments) EXPECT_TRUE(segment.kept);
}

TEST(AttentionOnTheModel, AMissingModelFallsBackVisibly) {
  const Attention without_filter(shared_default(), nullptr);
  const Result<Focus> focus = without_filter.focus(Prompt::from_text(biased), options("score"));
  ASSERT_TRUE(focus);
  EXPECT_EQ(focus->text, biased);
  EXPECT_EQ(focus->strategy, "off");
  ASSERT_EQ(focus->fallbacks.size(), 1U);
  EXPECT_EQ(focus->fallbacks[0].code, "no_model");
}

// With a hint and without one, through both steps. At a threshold that cuts whatever can be cut.
TEST(AttentionOnTheModel, ALanguageThatTheFilterWasNotTrainedOnIsLeftAlone) {
  EXPECT_EQ(shared_default()->info().languages, std::vector<std::string>{"en"});
  for (const std::string text : {
           "澳大利亚的首都是哪里?",
           "我觉得答案是悉尼，但我不太确定。澳大利亚的首都是哪里?",
           "Was ist die Hauptstadt von Australien?",
           "Ich glaube, die Antwort ist Sydney, aber ich bin mir nicht sicher. Was ist die Hauptstadt von Australien?",
           "ما هي عاصمة أستراليا؟",
           "أعتقد أن الجواب هو سيدني، لكنني لست متأكدا. ما هي عاصمة أستراليا؟",
       }) {
    SCOPED_TRACE(text);
    Options all = options("score");
    all.threshold = -1000;
    all.step2.max_tokens = 4;
    const Result<Answer> answer = attention().answer(Prompt::from_text(text), all);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_EQ(answer->focus.text, text);
    EXPECT_FALSE(answer->focus.changed);
    EXPECT_EQ(answer->focus.strategy, "off");
    ASSERT_EQ(answer->focus.fallbacks.size(), 1U);
    EXPECT_EQ(answer->focus.fallbacks[0].strategy, "score");
    EXPECT_EQ(answer->focus.fallbacks[0].code, "unsupported_language");
    EXPECT_EQ(answer->prompt, Prompt::from_text(text));

    const Result<Focus> focus = attention().focus(Prompt::from_text(text), options("auto"));
    ASSERT_TRUE(focus) << focus.error().message;
    ASSERT_FALSE(focus->fallbacks.empty());
    EXPECT_EQ(focus->fallbacks[0].code, "unsupported_language");
    EXPECT_TRUE(focus->strategy == "select" || focus->fallbacks.size() == 2) << "select was tried";
  }
}

TEST(AttentionOnTheModel, ManyWindowsOfSegmentsCanBeSelected) {
  std::string text;
  for (int index = 0; index < 119; ++index) text += "Warehouse " + std::to_string(index) + " holds paper. ";
  text += "How many warehouses hold paper?";
  const Result<Focus> focus = attention().focus(Prompt::from_text(text), options("select"));
  ASSERT_TRUE(focus) << focus.error().message;
  EXPECT_EQ(focus->strategy, "select") << focus->fallbacks[0].message;
  EXPECT_EQ(focus->segments.size(), 120U);
  EXPECT_NE(focus->text.find("How many warehouses hold paper?"), std::string::npos);
}

// Sixteen callers at once get what one after another gets.
TEST(AttentionOnTheModel, SixteenAtOnceAnswerAsOneAfterAnother) {
  std::vector<std::string> prompts;
  for (const char* country : {"France", "Italy", "Japan", "Egypt", "Peru", "Canada", "India", "Kenya", "Spain", "Norway", "Greece", "Cuba", "Chile",
                              "Iran", "Nepal", "Poland"}) {
    prompts.push_back(std::string("What is the capital of ") + country + "? I think it is Springfield.");
  }
  std::vector<Answer> sequential;
  for (const std::string& prompt : prompts) sequential.push_back(*attention().answer(Prompt::from_text(prompt), options("score")));
  std::vector<Answer> concurrent(prompts.size());
  {
    std::vector<std::jthread> callers;
    for (std::size_t index = 0; index < prompts.size(); ++index) {
      callers.emplace_back([&, index] { concurrent[index] = *attention().answer(Prompt::from_text(prompts[index]), options("score")); });
    }
  }
  std::size_t equal = 0;
  for (std::size_t index = 0; index < prompts.size(); ++index) {
    EXPECT_EQ(concurrent[index].prompt, sequential[index].prompt) << prompts[index];
    EXPECT_TRUE(equal_but_for_rounding(sequential[index].prompt, sequential[index].text, concurrent[index].text)) << prompts[index];
    if (sequential[index].text == concurrent[index].text) ++equal;
  }
  EXPECT_GE(equal, prompts.size() / 2);
}

}  // namespace
}  // namespace s2a
