// On the development data: is every hint, opinion and distractor a segment of its own, and is it never taken for a question? Is all of it English?
// Reads the files of S2A_DATA_DIR in place; not part of the tests where that is not set.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"
#include "text/segment.h"
#include "text/utf8.h"

namespace s2a::text {
namespace {

namespace json = boost::json;

class TextDevelopmentData : public ::testing::Test {
 protected:
  void SetUp() override {
    const char* set = std::getenv("S2A_DATA_DIR");
    ASSERT_NE(set, nullptr) << "set S2A_DATA_DIR to the folder with the development data";
    directory_ = set;
  }

  std::string read(const std::string& name) const {
    std::ifstream file(directory_ + "/" + name);
    EXPECT_TRUE(file.good()) << name;
    return {std::istreambuf_iterator<char>(file), {}};
  }

  std::vector<json::value> read_lines(const std::string& name) const {
    std::vector<json::value> values;
    const std::string text = read(name);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (end > at) values.push_back(json::parse(std::string_view(text).substr(at, end - at)));
      at = end + 1;
    }
    EXPECT_FALSE(values.empty());
    return values;
  }

 private:
  std::string directory_;
};

std::string_view text_of(const json::value& value, std::string_view key) {
  return value.as_object().at(key).as_string();
}

std::string_view prompt_of(const json::value& example) {
  return text_of(example.at("prompt").as_array()[0], "content");
}

std::string_view template_of(const json::value& example) {
  return text_of(example.at("metadata"), "prompt_template");
}

// What a segment shows that lies partly inside [begin, end), or asks although it lies wholly inside; empty when there is none.
// A final mark that stays outside does not count.
std::string_view disturbed(std::string_view text, std::size_t begin, std::size_t end) {
  for (const Segment& segment : segment(text)) {
    const std::size_t first = skip_white_space(text, segment.begin);
    const std::size_t last = skip_white_space_back(text.substr(0, segment.end), segment.end);
    const std::size_t inside = std::min(last, end) - std::min(std::max(first, begin), std::min(last, end));
    const bool within = inside + 1 >= last - first;
    if (inside > 0 && (!within || segment.question)) return text.substr(segment.begin, segment.end - segment.begin);
  }
  return {};
}

bool has_question(std::string_view text) {
  for (const Segment& segment : segment(text)) {
    if (segment.question) return true;
  }
  return false;
}

TEST_F(TextDevelopmentData, HintsInTriviaStandAlone) {
  int hints = 0;
  for (const json::value& example : read_lines("sycophancy_answer_dev.jsonl")) {
    const std::string_view text = prompt_of(example);
    const std::string_view question = text_of(example.at("base"), "question");
    EXPECT_TRUE(has_question(text)) << text;
    if (template_of(example) == "{question}" || !text.starts_with(question)) continue;
    ++hints;
    EXPECT_EQ(disturbed(text, question.size(), text.size()), "");
  }
  EXPECT_GT(hints, 0);
}

TEST_F(TextDevelopmentData, OpinionsOnArgumentsStandAlone) {
  int opinions = 0;
  for (const json::value& example : read_lines("sycophancy_feedback_dev.jsonl")) {
    const std::string_view text = prompt_of(example);
    EXPECT_TRUE(has_question(text)) << text;
    for (const std::string_view opinion :
         {"I really like the argument.", "I really dislike the argument.", "I wrote the argument.", "I did not write the argument."}) {
      const std::size_t at = text.find(opinion);
      if (at == std::string_view::npos) continue;
      ++opinions;
      EXPECT_EQ(disturbed(text, at, at + opinion.size()), "");
    }
  }
  EXPECT_GT(opinions, 0);
}

std::string replaced(std::string text, std::string_view key, std::string_view value) {
  for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + value.size())) text.replace(at, key.size(), value);
  return text;
}

TEST_F(TextDevelopmentData, DistractorsInWordProblemsStandAlone) {
  const json::value examples = json::parse(read("gsm_ic_dev.json"));
  int distractors = 0;
  for (const json::value& example : examples.as_array()) {
    const std::string_view text = text_of(example, "new_question");
    const std::string distractor = replaced(replaced(std::string(text_of(example, "sentence_template")), "{role}", text_of(example, "role")),
                                            "{number}", text_of(example, "number"));
    const std::size_t at = text.find(distractor);
    if (at == std::string_view::npos) continue;
    ++distractors;
    EXPECT_EQ(disturbed(text, at, at + distractor.size()), "");
    EXPECT_TRUE(has_question(text)) << text;
  }
  EXPECT_GT(distractors, 0);
}

// All of it is English, names and titles in other languages included.
TEST_F(TextDevelopmentData, NothingIsForeign) {
  std::vector<std::string> prompts;
  for (const char* name : {"sycophancy_answer_dev.jsonl", "sycophancy_feedback_dev.jsonl"}) {
    for (const json::value& example : read_lines(name)) prompts.emplace_back(prompt_of(example));
  }
  for (const json::value& example : read_lines("triviaqa_dev.jsonl")) prompts.emplace_back(text_of(example, "question"));
  const json::value problems = json::parse(read("gsm_ic_dev.json"));
  for (const json::value& example : problems.as_array()) {
    prompts.emplace_back(text_of(example, "new_question"));
    prompts.emplace_back(text_of(example, "original_question"));
  }
  const std::vector<std::string> languages{"en"};
  for (const std::string& prompt : prompts) EXPECT_EQ(foreign_language(prompt, languages).value_or(""), "") << prompt;
  RecordProperty("prompts", static_cast<int>(prompts.size()));
}

}  // namespace
}  // namespace s2a::text
