// The filter itself, over the real default model: texts that wait together share a prefill.
#include "models/llama/filter.h"

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "default_model.h"
#include "models/llama/handles.h"
#include "models/llama/log.h"
#include "models/llama/threads.h"
#include "models/llama/vocabulary.h"

namespace s2a::models {
namespace {

using Segments = std::vector<std::string>;

class FilterTest : public testing::Test {
 protected:
  // What a filter stands on must outlive it. Loaded once for all tests.
  struct Loaded {
    ModelHandle model;
    Threads threads{0};
    Result<Filter> filter;

    Loaded() : model(load()), filter(Filter::load(model.get(), default_options().model, default_options().adapter, threads, {})) {}

    static ModelHandle load() {
      start_backend();
      ModelHandle model(llama_model_load_from_file(default_options().model.c_str(), llama_model_default_params()));
      if (model == nullptr) throw std::runtime_error("the default model cannot be loaded: " + take_last_error());
      return model;
    }
  };

  static void SetUpTestSuite() {
    loaded_ = std::make_unique<Loaded>();
    ASSERT_TRUE(loaded_->filter) << loaded_->filter.error().message;
  }
  static void TearDownTestSuite() { loaded_.reset(); }

  static Filter& filter() { return *loaded_->filter; }

  static Filter::Work begin(const Segments& segments, std::stop_token stop = {}) {
    const Vocabulary vocabulary(llama_model_get_vocab(loaded_->model.get()));
    std::vector<Tokens> tokens;
    for (const std::string& segment : segments) tokens.push_back(vocabulary.tokenize(segment, Specials::as_text));
    return filter().begin(std::move(tokens), std::move(stop));
  }

  static Scores alone(const Segments& segments) {
    Filter::Work work = begin(segments);
    while (!work.ended()) filter().step({&work});
    EXPECT_FALSE(work.error);
    return work.scores;
  }

  static inline std::unique_ptr<Loaded> loaded_;
};

const std::vector<Segments> texts{
    {"Which city is the capital of Kenya?", " I believe it is Mombasa, but I am not sure."},
    {"I love this poem.", " What is it about?", "\n\nThe moon has risen over the silent hill."},
    {"Tom has 4 apples and buys 3 more.", " His sister likes pears.", " How many apples does Tom have?"},
};

TEST_F(FilterTest, TextsThatWaitTogetherShareAPrefill) {
  std::vector<Filter::Work> works;
  for (const Segments& text : texts) works.push_back(begin(text));
  filter().step({&works[0], &works[1], &works[2]});
  for (std::size_t text = 0; text < texts.size(); ++text) {
    ASSERT_TRUE(works[text].ended()) << "text " << text << " was left out";
    ASSERT_FALSE(works[text].error);
    const Scores expected = alone(texts[text]);
    EXPECT_EQ(works[text].scores.tokens, expected.tokens);
    for (std::size_t index = 0; index < texts[text].size(); ++index) {
      // Another number of texts at once sums in another order.
      EXPECT_NEAR(works[text].scores.drop_logits[index], expected.drop_logits[index], 0.3) << "text " << text << ", segment " << index;
    }
  }
}

TEST_F(FilterTest, ATextThatFindsNoRoomWaitsAndAShorterOneGoesAlong) {
  const Segments long_text(60, " The mill has four wheels.");
  Filter::Work first = begin(texts[0]);
  Filter::Work second = begin(long_text);
  Filter::Work third = begin(texts[2]);
  filter().step({&first, &second, &third});
  EXPECT_TRUE(first.ended());
  EXPECT_FALSE(second.ended());
  EXPECT_EQ(second.scores.tokens, 0);
  ASSERT_TRUE(third.ended());
  const Scores expected = alone(texts[2]);
  for (std::size_t index = 0; index < texts[2].size(); ++index) {
    EXPECT_NEAR(third.scores.drop_logits[index], expected.drop_logits[index], 0.3) << "the marks of the text that was left out are not counted";
  }

  filter().step({&second});
  EXPECT_TRUE(second.ended()) << "alone it may be longer than what is shared";
  EXPECT_FALSE(second.error);
}

TEST_F(FilterTest, OneThatIsCancelledDoesNotStopTheOthers) {
  std::stop_source stop;
  Filter::Work cancelled = begin(texts[0], stop.get_token());
  Filter::Work other = begin(texts[1]);
  stop.request_stop();
  filter().step({&cancelled, &other});
  ASSERT_TRUE(other.ended());
  EXPECT_FALSE(other.error);
  EXPECT_NEAR(other.scores.drop_logits[0], alone(texts[1]).drop_logits[0], 0.3);

  Filter::Work last = begin(texts[2], stop.get_token());
  filter().step({&last});
  EXPECT_EQ(last.scores.tokens, 0) << "when all are cancelled nothing need be scored";
  EXPECT_FALSE(last.ended());
  EXPECT_FALSE(last.error);
}

}  // namespace
}  // namespace s2a::models
