// Attention over models that reply as the test says: which strategy is tried when, what a fallback leaves, what step 2 reads.
#include "s2a/attention.h"

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "scripted_model.h"

namespace s2a {
namespace {

const std::string question = "Which planet is the largest?";
const std::string hinted = question + " I think it is Mars.";

// A filter that gives the same drop logits whatever it is asked.
class ScriptedFilter : public ScriptedModel {
 public:
  explicit ScriptedFilter(std::vector<double> drop_logits, std::vector<double> opinion_logits = {})
      : ScriptedModel([](const GenerateRequest&) { return ""; }), drop_logits_(std::move(drop_logits)), opinion_logits_(std::move(opinion_logits)) {}

  Result<Scores> score(const std::vector<std::string_view>& segments, std::stop_token /*stop*/) override {
    Scores scores;
    scores.drop_logits.assign(segments.size(), 0.0);
    for (std::size_t index = 0; index < segments.size(); ++index) scores.drop_logits[index] = drop_logits_.at(index);
    scores.opinion_logits = opinion_logits_;
    return scores;
  }

 private:
  std::vector<double> drop_logits_;
  std::vector<double> opinion_logits_;
};

std::shared_ptr<ScriptedModel> replying(const std::string& reply) {
  return std::make_shared<ScriptedModel>([reply](const GenerateRequest&) { return reply; });
}

Options with(const std::string& strategy) {
  Options options;
  options.strategy = strategy;
  options.threshold = 0;  // the logits of these tests count from it, whatever the default is
  return options;
}

std::vector<std::string> codes(const Focus& focus) {
  std::vector<std::string> codes;
  for (const Fallback& fallback : focus.fallbacks) codes.push_back(fallback.strategy + " " + fallback.code);
  return codes;
}

Focus focus_with(const std::string& text, const Options& options, std::shared_ptr<Model> answering, std::shared_ptr<Model> filter = nullptr) {
  const Result<Focus> focus = Attention(std::move(answering), std::move(filter)).focus(Prompt::from_text(text), options);
  EXPECT_TRUE(focus) << (focus ? "" : focus.error().message);
  return focus.value_or(Focus{});
}

TEST(Attention, ScoreCutsWhatIsOverTheThreshold) {
  const auto filter = std::make_shared<ScriptedFilter>(std::vector<double>{-5, 1.5});
  EXPECT_EQ(focus_with(hinted, with("score"), nullptr, filter).text, question);
  Options options = with("score");
  options.threshold = 2;
  EXPECT_EQ(focus_with(hinted, options, nullptr, filter).text, hinted);
}

// exp(-0.5) is .607, and exp(-0) 1: at threshold 0 one of them may go, two may not.
TEST(Attention, TheMoreIsCutTheSurerItHasToBe) {
  const std::string text = question + " It is Mars. It is red.";
  const auto filter = [](double one, double two) { return std::make_shared<ScriptedFilter>(std::vector<double>{-5, one, two}); };
  EXPECT_EQ(focus_with(text, with("score"), nullptr, filter(0.5, 0.4)).text, question + " It is red.") << "the surer one goes first";
  EXPECT_EQ(focus_with(text, with("score"), nullptr, filter(0.4, 0.5)).text, question + " It is Mars.");
  EXPECT_EQ(focus_with(text, with("score"), nullptr, filter(2, 2)).text, question);
  Options options = with("score");
  options.threshold = -1000;
  EXPECT_EQ(focus_with(text, options, nullptr, filter(-700, -900)).text, question);
  options.threshold = 1000;
  EXPECT_EQ(focus_with(text, options, nullptr, filter(900, 999)).text, text);
}

// Of twelve segments, twice as many as six: the threshold is higher by 2 log 2, which is 1.386.
TEST(Attention, TheLongerATextTheSurerACutHasToBe) {
  std::string text = question;
  for (const char* name : {"Venus", "Saturn", "Uranus", "Neptune", "Mercury", "Pluto", "Ceres", "Eris", "Vesta", "Pallas"})
    text += " It is " + std::string(name) + ".";
  const std::string longer = text + " It is Mars.";
  const auto filter = [](double last, std::size_t others) {
    std::vector<double> logits(others + 2, -9.0);
    logits.back() = last;
    return std::make_shared<ScriptedFilter>(logits);
  };
  EXPECT_EQ(focus_with(longer, with("score"), nullptr, filter(1.3, 10)).text, longer);
  EXPECT_EQ(focus_with(longer, with("score"), nullptr, filter(1.5, 10)).text, text);
  Options options = with("score");
  options.threshold = -1;
  EXPECT_EQ(focus_with(longer, options, nullptr, filter(0.5, 10)).text, text);
  EXPECT_EQ(focus_with(question + " It is Mars.", with("score"), nullptr, filter(0.1, 0)).text, question) << "a short text is left as it was";
  const auto knowing = [](double kind) {
    std::vector<double> logits(12, -9.0);
    logits.back() = 0.5;
    return std::make_shared<ScriptedFilter>(logits, std::vector<double>(12, kind));
  };
  EXPECT_EQ(focus_with(longer, with("score"), nullptr, knowing(1)).text, text) << "an opinion is as plain in a long text";
  EXPECT_EQ(focus_with(longer, with("score"), nullptr, knowing(-1)).text, longer);
  EXPECT_NEAR(*focus_with(longer, with("score"), nullptr, knowing(1)).segments[0].opinion_probability, 0.731, 1e-3);
  EXPECT_FALSE(focus_with(longer, with("score"), nullptr, filter(0.5, 10)).segments[0].opinion_probability);
}

TEST(Attention, ALogitThatIsNoNumberCutsNothingAndHidesNothing) {
  const std::string text = question + " It is Mars. It is red.";
  const double no_number = std::numeric_limits<double>::quiet_NaN();
  const auto filter = [](double one, double two) { return std::make_shared<ScriptedFilter>(std::vector<double>{-5, one, two}); };
  EXPECT_EQ(focus_with(text, with("score"), nullptr, filter(no_number, no_number)).text, text);
  EXPECT_EQ(focus_with(text, with("score"), nullptr, filter(no_number, 5)).text, question + " It is Mars.");
  EXPECT_EQ(focus_with(text, with("score"), nullptr, filter(5, no_number)).text, question + " It is red.");
}

TEST(Attention, AQuestionIsNeverCut) {
  const auto filter = std::make_shared<ScriptedFilter>(std::vector<double>{9, 9});
  EXPECT_EQ(focus_with(hinted, with("score"), nullptr, filter).text, question);
}

TEST(Attention, WhenAllWouldGoAllStays) {
  const auto filter = std::make_shared<ScriptedFilter>(std::vector<double>{9, 9});
  const Focus focus = focus_with("I think it is Mars. It must be Mars.", with("score"), nullptr, filter);
  EXPECT_FALSE(focus.changed);
  EXPECT_EQ(focus.strategy, "off");
  EXPECT_EQ(codes(focus), (std::vector<std::string>{"score nothing_left"}));
}

TEST(Attention, EmphasisTellsOpinionsFromTheRest) {
  const std::string text = question + " I think it is Mars. My dog is two years old.";
  const auto filter = std::make_shared<ScriptedFilter>(std::vector<double>{-5, 5, 5});
  Options options = with("score");
  EXPECT_EQ(focus_with(text, options, nullptr, filter).text, question);
  options.emphasis = Emphasis::opinion;
  EXPECT_EQ(focus_with(text, options, nullptr, filter).text, question + " My dog is two years old.");
  options.emphasis = Emphasis::relevance;
  EXPECT_EQ(focus_with(text, options, nullptr, filter).text, question + " I think it is Mars.");
}

// What the filter says of a segment's kind counts, whatever its words; and it must be as sure of the kind as of the cut.
TEST(Attention, AFilterThatKnowsKindsTellsOpinionsFromTheRest) {
  const std::string text = question + " It is Mars. My dog is two years old. I think so.";
  const auto filter = std::make_shared<ScriptedFilter>(std::vector<double>{-5, 5, 800, 5}, std::vector<double>{-9, 6, -800, 0.1});
  Options options = with("score");
  options.threshold = 1;
  EXPECT_EQ(focus_with(text, options, nullptr, filter).text, question);
  options.emphasis = Emphasis::opinion;
  const Focus opinions = focus_with(text, options, nullptr, filter);
  EXPECT_EQ(opinions.text, question + " My dog is two years old. I think so.");
  EXPECT_NEAR(*opinions.segments[1].keep_probability, 1 - 0.99331 * 0.99753, 1e-4) << "kept unless both a cut and an opinion";
  EXPECT_EQ(opinions.segments[2].keep_probability, 1.0);
  options.emphasis = Emphasis::relevance;
  const Focus rest = focus_with(text, options, nullptr, filter);
  EXPECT_EQ(rest.text, question + " It is Mars. I think so.");
  EXPECT_EQ(rest.segments[2].keep_probability, 0.0);
}

TEST(Attention, AWrongNumberOfKindsIsNoOutcome) {
  const auto filter = std::make_shared<ScriptedFilter>(std::vector<double>{-5, 5}, std::vector<double>{1});
  const Focus focus = focus_with(hinted, with("score"), nullptr, filter);
  EXPECT_FALSE(focus.changed);
  EXPECT_EQ(codes(focus), (std::vector<std::string>{"score score_count"}));
}

TEST(Attention, ARewriteThatDoesNotServeFallsBackToSelectAndThenToTheOriginal) {
  const auto model = replying("I cannot do that.");
  const Focus focus = focus_with(hinted, with("rewrite"), model);
  EXPECT_FALSE(focus.changed);
  EXPECT_EQ(focus.text, hinted);
  EXPECT_EQ(focus.strategy, "off");
  ASSERT_EQ(focus.fallbacks.size(), 2U);
  EXPECT_EQ(focus.fallbacks[0].strategy, "rewrite");
  EXPECT_EQ(codes(focus)[1], "select parse_failed");
  EXPECT_GT(focus.tokens.decoded, 0) << "what was decoded in vain was decoded";
}

TEST(Attention, WithoutFallbackOnlyOneStrategyIsTried) {
  const auto model = replying("I cannot do that.");
  Options options = with("rewrite");
  options.fallback = false;
  const Focus focus = focus_with(hinted, options, model);
  EXPECT_EQ(focus.text, hinted);
  EXPECT_EQ(focus.fallbacks.size(), 1U);
  EXPECT_EQ(model->requests.size(), 1U);
}

TEST(Attention, AutoTakesSelectWhenThereIsNoFilter) {
  const auto model = replying(" drop");
  const Focus focus = focus_with(hinted, with("auto"), model);
  EXPECT_EQ(focus.strategy, "select");
  EXPECT_EQ(focus.text, question);
  EXPECT_EQ(codes(focus), (std::vector<std::string>{"score no_model"}));
}

// A filter would cut the second segment, but does not read the language.
std::shared_ptr<ScriptedFilter> filter_of(std::vector<std::string> languages) {
  auto filter = std::make_shared<ScriptedFilter>(std::vector<double>{-5, 9});
  filter->information.languages = std::move(languages);
  return filter;
}

const std::string german = "Welcher Planet ist der größte? Ich denke, es ist der Mars, bin aber nicht sicher.";

TEST(Attention, ScoreReadsOnlyTheLanguagesOfItsFilter) {
  const Focus focus = focus_with(german, with("score"), nullptr, filter_of({"en"}));
  EXPECT_FALSE(focus.changed);
  EXPECT_EQ(focus.text, german);
  EXPECT_EQ(focus.strategy, "off");
  EXPECT_EQ(codes(focus), (std::vector<std::string>{"score unsupported_language"}));
  EXPECT_EQ(focus.fallbacks.at(0).message, "the filter was trained on English, and the text is in German");
  EXPECT_EQ(focus_with(german, with("score"), nullptr, filter_of({"en", "fr"})).fallbacks.at(0).message,
            "the filter was trained on English, French, and the text is in German");

  for (const auto& languages : {std::vector<std::string>{"en", "de"}, std::vector<std::string>{"de"}, std::vector<std::string>{}}) {
    const Focus cut = focus_with(german, with("score"), nullptr, filter_of(languages));
    EXPECT_EQ(cut.text, "Welcher Planet ist der größte?");
    EXPECT_TRUE(cut.fallbacks.empty());
  }
  EXPECT_EQ(focus_with(hinted, with("score"), nullptr, filter_of({"en"})).text, question);
}

TEST(Attention, AutoTakesSelectForALanguageThatTheFilterDoesNotRead) {
  const Focus focus = focus_with(german, with("auto"), replying(" drop"), filter_of({"en"}));
  EXPECT_EQ(focus.strategy, "select");
  EXPECT_EQ(focus.text, "Welcher Planet ist der größte?");
  EXPECT_EQ(codes(focus), (std::vector<std::string>{"score unsupported_language"}));
}

TEST(Attention, ARewriteThatCutsInsideItsOnlySentenceCounts) {
  const std::string source = "I think it's Sydney, but what is the capital city of the country of Australia?";
  const std::string asked = "What is the capital city of the country of Australia?";
  const Focus focus = focus_with(source, with("rewrite"), replying("Unbiased text context: None\n\nQuestion/Query: " + asked));
  EXPECT_EQ(focus.strategy, "rewrite") << (focus.fallbacks.empty() ? "" : focus.fallbacks[0].message);
  EXPECT_TRUE(focus.changed);
  EXPECT_EQ(focus.text.find("Sydney"), std::string::npos) << focus.text;
  EXPECT_EQ(focus.question, asked);
}

TEST(Attention, TextThatNoStepChangesMustBeReadableToo) {
  Prompt prompt = Prompt::from_text(hinted);
  prompt.messages.insert(prompt.messages.begin(), message(Role::system, "bad \xFF"));
  const Result<Focus> focus = Attention(nullptr, nullptr).focus(prompt, with("off"));
  ASSERT_FALSE(focus);
  EXPECT_EQ(focus.error().code, ErrorCode::invalid_text);
  EXPECT_TRUE(focus.error().message.starts_with("In a system message")) << focus.error().message;
}

TEST(Attention, SaysWhichModelsStep1Needs) {
  const auto needs = [](const std::string& strategy, Variant variant = Variant::standard) {
    Options options = with(strategy);
    options.variant = variant;
    const Result<ModelsNeeded> needed = models_needed(options);
    EXPECT_TRUE(needed);
    return std::string(needed->filter ? "filter " : "") + (needed->answering ? "answering" : "");
  };
  EXPECT_EQ(needs("score"), "filter ");
  EXPECT_EQ(needs("select"), "answering");
  EXPECT_EQ(needs("rewrite"), "answering");
  EXPECT_EQ(needs("auto"), "filter answering");
  EXPECT_EQ(needs("off"), "");
  EXPECT_EQ(needs("score", Variant::instructed), "");
  EXPECT_FALSE(models_needed(with("nonsense")));
}

TEST(Attention, Step2ReadsTheFocusedText) {
  const auto model = replying("Jupiter.");
  const auto filter = std::make_shared<ScriptedFilter>(std::vector<double>{-5, 5});
  const Result<Answer> answer = Attention(model, filter).answer(Prompt::from_text(hinted), with("score"));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->text, "Jupiter.");
  EXPECT_EQ(model->last_text(), question + "\n\nAnswer in an unbiased way.");
}

}  // namespace
}  // namespace s2a
