// Both steps on the real default model: every strategy, every variant, many callers at once.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "default_model.h"
#include "models/llama/chat_template.h"
#include "models/llama/handles.h"

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

TEST(AttentionOnTheModel, ManyWindowsOfSegmentsCanBeSelected) {
  std::string text;
  for (int index = 0; index < 119; ++index) text += "Warehouse " + std::to_string(index) + " holds paper. ";
  text += "How many warehouses hold paper?";
  const Result<Focus> focus = attention().focus(Prompt::from_text(text), options("select"));
  ASSERT_TRUE(focus) << focus.error().message;
  EXPECT_EQ(focus->segments.size(), 120U);
  EXPECT_NE(focus->text.find("How many warehouses hold paper?"), std::string::npos);
}

// How far apart the two likeliest next tokens are after `reply`, by one plain prefill with nothing else in the batch.
float top_two_gap(const std::string& prompt, const std::string& reply) {
  static const models::ModelHandle model(llama_model_load_from_file(default_options().model.c_str(), llama_model_default_params()));
  const models::Vocabulary vocabulary(llama_model_get_vocab(model.get()));
  models::Tokens tokens = *models::ChatTemplate::load(model.get())->render(Prompt::from_text(prompt), reply, vocabulary);
  llama_context_params params = llama_context_default_params();
  params.n_ctx = 512;
  const models::ContextHandle context(llama_init_from_model(model.get(), params));
  llama_decode(context.get(), llama_batch_get_one(tokens.data(), static_cast<std::int32_t>(tokens.size())));
  const float* logits = llama_get_logits_ith(context.get(), -1);
  std::vector<float> sorted(logits, logits + llama_vocab_n_tokens(vocabulary.get()));
  std::partial_sort(sorted.begin(), sorted.begin() + 2, sorted.end(), std::greater<>());
  return sorted[0] - sorted[1];
}

// Sixteen callers at once get what one after another gets. Sums of another order round differently, so a reply may turn off where the two
// likeliest tokens were within rounding of each other, and nowhere else. (Logits of this model span about 30; rounding moves them by less than 0.3.)
TEST(AttentionOnTheModel, SixteenAtOnceAnswerAsOneAfterAnother) {
  constexpr float rounding = 0.3F;
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
    const std::string& one = sequential[index].text;
    const std::string& other = concurrent[index].text;
    EXPECT_EQ(concurrent[index].prompt, sequential[index].prompt) << prompts[index];
    if (one == other) {
      ++equal;
      continue;
    }
    const auto at = static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
    // The token that differs begins at or before the first character that differs: at the last blank before it at the earliest.
    const std::size_t blank = one.rfind(' ', at == 0 ? 0 : at - 1);
    const std::string& step2 = sequential[index].prompt.messages[0].parts[0].data;
    float gap = top_two_gap(step2, one.substr(0, at));
    if (blank != std::string::npos) gap = std::min(gap, top_two_gap(step2, one.substr(0, blank)));
    EXPECT_LT(gap, rounding) << prompts[index] << "\n  one after another: " << one << "\n  at once:           " << other;
  }
  EXPECT_GE(equal, prompts.size() / 2);
}

}  // namespace
}  // namespace s2a
