// A hybrid model's recurrent state cannot be cut back to a prefix, and llama.cpp does not say so: the engine must not try.
#include <gtest/gtest.h>

#include "default_model.h"
#include "tiny_hybrid.h"

namespace s2a {
namespace {

class Hybrid : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    path = std::filesystem::path(testing::TempDir()) / "s2a_tiny_hybrid.gguf";
    write_tiny_hybrid(path);
  }
  static void TearDownTestSuite() { std::filesystem::remove(path); }

  // A fresh model each time: nothing is in its memory.
  static std::shared_ptr<Model> fresh() {
    EmbeddedOptions options;
    options.model = path;
    options.threads = 1;
    options.parallel = 1;
    return open_default(options);
  }

  static Generation reply(Model& model, const std::string& text) {
    const Result<Generation> generation = model.generate(request(text, 12), {}, {});
    if (!generation) throw std::runtime_error(generation.error().message);
    return *generation;
  }

  static std::filesystem::path path;
};

std::filesystem::path Hybrid::path;

const std::string shared = "The quick brown fox jumps over the lazy dog, again and again. ";

TEST_F(Hybrid, APromptThatBranchesOffStartsOver) {
  const std::string alone = reply(*fresh(), shared + "What then?").text;
  const std::shared_ptr<Model> model = fresh();
  reply(*model, shared + "Who was it?");
  const Generation second = reply(*model, shared + "What then?");
  EXPECT_EQ(second.text, alone);
  EXPECT_EQ(second.cached_tokens, 0);
}

TEST_F(Hybrid, APromptThatContinuesReusesTheState) {
  const std::shared_ptr<Model> model = fresh();
  const Generation first = reply(*model, shared);
  GenerateRequest asked = request(shared, 12);
  asked.prefix = first.text;
  const Result<Generation> continued = model->generate(asked, {}, {});
  ASSERT_TRUE(continued) << continued.error().message;
  const Result<Generation> alone = fresh()->generate(asked, {}, {});
  ASSERT_TRUE(alone);
  EXPECT_EQ(continued->text, alone->text);
}

}  // namespace
}  // namespace s2a
