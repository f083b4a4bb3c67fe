// The `rewrite` strategy from the model's request to the outcome, with a model that replies as scripted.
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "attention/strategies/strategies.h"
#include "scripted_model.h"
#include "text/segment.h"

namespace s2a::attention {
namespace {

const std::string source = "The tower stands in Ely. I think it is 99 m high. How high is the tower?";
const std::string good =
    "Unbiased text context (includes all content except user's bias): The tower stands in Ely.\n\n"
    "Question/Query (does not include user bias/preference): How high is the tower?";

struct Trial {
  Result<Outcome> outcome;
  std::vector<GenerateRequest> requests;
  std::int64_t decoded = 0;
};

struct Setting {
  Options options;
  ModelInfo information{.name = "scripted", .digest = {}, .context_tokens = 4096, .can_score = false, .can_constrain = false};
  FinishReason finish = FinishReason::stop;
};

Trial run(const std::string& text, const std::string& reply, const Setting& setting = {}) {
  ScriptedModel model([&](const GenerateRequest&) { return reply; });
  model.information = setting.information;
  model.finish = setting.finish;
  std::vector<Decision> segments;
  for (const text::Segment& segment : text::segment(text)) {
    Decision decision;
    decision.begin = segment.begin;
    decision.end = segment.end;
    decision.question = segment.question;
    segments.push_back(decision);
  }
  std::int64_t decoded = 0;
  Result<Outcome> outcome = run_rewrite(Step1{text, segments, setting.options, &model, nullptr, {}, decoded});
  return {std::move(outcome), model.requests, decoded};
}

std::vector<bool> kept(const Outcome& outcome) {
  std::vector<bool> flags;
  for (const Decision& segment : outcome.segments) flags.push_back(segment.kept);
  return flags;
}

TEST(Rewrite, GivesTheParts) {
  const Trial test = run(source, good);
  ASSERT_TRUE(test.outcome.has_value()) << test.outcome.error().message;
  EXPECT_EQ(test.outcome->context, "The tower stands in Ely.");
  EXPECT_EQ(test.outcome->question, "How high is the tower?");
  EXPECT_EQ(test.outcome->text, "Unbiased text context: The tower stands in Ely.\n\nQuestion/Query: How high is the tower?");
  EXPECT_EQ(kept(*test.outcome), (std::vector<bool>{true, false, true}));
  EXPECT_GT(test.decoded, 0);
}

TEST(Rewrite, AsksAsThePaperDoesWithStep1Sampling) {
  Setting setting;
  setting.options.emphasis = Emphasis::opinion;
  setting.options.step1.temperature = 0.6;
  setting.options.step1.top_p = 0.9;
  setting.options.step1.seed = 7;
  const Trial test = run(source, good, setting);
  ASSERT_EQ(test.requests.size(), 1U);
  const GenerateRequest& request = test.requests.front();
  ASSERT_EQ(request.prompt.messages.size(), 1U);
  EXPECT_EQ(request.prompt.messages[0].role, Role::user);
  EXPECT_TRUE(
      request.prompt.messages[0].text().starts_with("Given the following text by a user, extract the part that is unbiased and not their opinion,"));
  EXPECT_TRUE(request.prompt.messages[0].text().ends_with("Text by User: " + source));
  EXPECT_DOUBLE_EQ(request.sampling.temperature, 0.6);
  EXPECT_DOUBLE_EQ(request.sampling.top_p, 0.9);
  EXPECT_EQ(request.sampling.seed, 7U);
}

TEST(Rewrite, SingleGivesOneText) {
  Setting setting;
  setting.options.variant = Variant::single;
  const Trial test = run(source, "Sure! Here is the unbiased part:\n\nThe tower stands in Ely. How high is the tower?", setting);
  ASSERT_TRUE(test.outcome.has_value()) << test.outcome.error().message;
  EXPECT_EQ(test.outcome->text, "The tower stands in Ely. How high is the tower?");
  EXPECT_EQ(test.outcome->context, "The tower stands in Ely.");
  EXPECT_EQ(test.outcome->question, "How high is the tower?");
  EXPECT_EQ(test.requests.front().prompt.messages[0].text().find("two categories"), std::string::npos);
}

TEST(Rewrite, NothingCutLeavesTheUsersBytes) {
  const Trial test =
      run("The tower stands in Ely.  How high is it?", "Unbiased text context: The tower stands in Ely.\nQuestion/Query: How high is it?");
  ASSERT_TRUE(test.outcome.has_value());
  EXPECT_TRUE(test.outcome->text.empty());
  EXPECT_EQ(kept(*test.outcome), (std::vector<bool>{true, true}));
}

TEST(Rewrite, LeavesRoomForAWholeCopy) {
  std::string text;
  while (text.size() < 8000) text += "Ann has 3 red apples in Ely. ";
  Setting setting;
  setting.options.step1.max_tokens = 16;
  setting.information.context_tokens = 8192;
  const Trial test = run(text, good, setting);
  ASSERT_EQ(test.requests.size(), 1U);
  EXPECT_GE(test.requests.front().sampling.max_tokens, 8000 / 4 + 50);
}

TEST(Rewrite, KeepsALargerLimitOfTheUser) {
  Setting setting;
  setting.options.step1.max_tokens = 1500;
  EXPECT_EQ(run(source, good, setting).requests.front().sampling.max_tokens, 1500);
}

TEST(Rewrite, NeverAsksForMoreThanTheContextHolds) {
  Setting setting;
  setting.options.step1.max_tokens = 100000;
  setting.information.context_tokens = 512;
  const Trial test = run(source, good, setting);
  ASSERT_EQ(test.requests.size(), 1U);
  EXPECT_LT(test.requests.front().sampling.max_tokens, 512);
}

TEST(Rewrite, SaysThatACopyDoesNotFitBeforeItTries) {
  std::string text;
  while (text.size() < 8000) text += "Ann has 3 red apples in Ely. ";
  Setting setting;
  setting.information.context_tokens = 2048;
  const Trial test = run(text, good, setting);
  ASSERT_FALSE(test.outcome.has_value());
  EXPECT_EQ(test.outcome.error().code, ErrorCode::context_overflow);
  EXPECT_TRUE(test.outcome.error().message.starts_with("context_overflow: "));
  EXPECT_TRUE(test.requests.empty());
}

struct Failure {
  std::string name;
  ErrorCode error = ErrorCode::rejected;
  std::string code;
  std::string reply;
};

std::ostream& operator<<(std::ostream& out, const Failure& test) {
  return out << test.name;
}

class FailureTest : public testing::TestWithParam<Failure> {};

TEST_P(FailureTest, IsAnErrorWithItsCode) {
  const Failure& test = GetParam();
  const Trial result = run(source, test.reply);
  ASSERT_FALSE(result.outcome.has_value());
  EXPECT_EQ(result.outcome.error().code, test.error);
  EXPECT_TRUE(result.outcome.error().message.starts_with(test.code + ": ")) << result.outcome.error().message;
  for (const std::string word : {"tower", "Ely", "99", "Paris"}) EXPECT_EQ(result.outcome.error().message.find(word), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    Rewrite, FailureTest,
    testing::Values(
        Failure{"empty_reply", ErrorCode::parse_failed, "parse_failed", ""},
        Failure{"only_reasoning", ErrorCode::parse_failed, "parse_failed", "<think>How high is the tower?"},
        Failure{"no_labels", ErrorCode::parse_failed, "parse_failed", "The tower stands in Ely. How high is the tower?"},
        Failure{"answer", ErrorCode::rejected, "answered", "The tower is 66 m high."},
        Failure{"labelled_answer", ErrorCode::rejected, "answered", "Unbiased text context: None\nQuestion/Query: The tower is 66 m high."},
        Failure{"number", ErrorCode::rejected, "invented_number",
                "Unbiased text context: The tower in Ely has 2 floors.\nQuestion/Query: How high is the tower?"},
        Failure{"name", ErrorCode::rejected, "invented_name",
                "Unbiased text context: The tower stands in Paris.\nQuestion/Query: How high is the tower?"},
        Failure{"sentence", ErrorCode::rejected, "invented_sentence",
                "Unbiased text context: visitors often enjoy beautiful weather.\nQuestion/Query: How high is the tower?"},
        Failure{"question", ErrorCode::rejected, "question_lost",
                "Unbiased text context: The tower stands in Ely. I think it is 99 m.\nQuestion/Query: None"},
        Failure{"truncated", ErrorCode::rejected, "truncated", "Unbiased text context: The tower stands in\nQuestion/Query: How high is the tower?"}),
    [](const auto& test) { return test.param.name; });

TEST(Rewrite, ACopyThatHitTheLimitIsTruncated) {
  Setting setting;
  setting.finish = FinishReason::length;
  for (const std::string& reply : {good, std::string("The tower stands"), std::string("<think>so")}) {
    const Trial test = run(source, reply, setting);
    ASSERT_FALSE(test.outcome.has_value());
    EXPECT_TRUE(test.outcome.error().message.starts_with("truncated: "));
  }
}

TEST(Rewrite, HandsOnTheModelsErrors) {
  ScriptedModel model([](const GenerateRequest&) { return good; });
  std::vector<Decision> segments(1);
  segments[0].end = source.size();
  const std::stop_source stop;
  stop.request_stop();
  const Options options;
  std::int64_t decoded = 0;
  const Result<Outcome> outcome = run_rewrite(Step1{source, segments, options, &model, nullptr, stop.get_token(), decoded});
  ASSERT_FALSE(outcome.has_value());
  EXPECT_EQ(outcome.error().code, ErrorCode::cancelled);
}

}  // namespace
}  // namespace s2a::attention
