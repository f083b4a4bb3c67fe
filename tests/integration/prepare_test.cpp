// The filter prepared for this machine: the adapter merged into the real default model.
#include <gguf.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "default_model.h"
#include "models/llama/merge.h"

namespace s2a {
namespace {

namespace fs = std::filesystem;

class PrepareTest : public testing::Test {
 protected:
  PrepareTest() { fs::create_directories(directory_); }
  ~PrepareTest() override { fs::remove_all(directory_); }

  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(directory_)) names.push_back(entry.path().filename().string());
    return names;
  }

  fs::path directory_ = fs::path(testing::TempDir()) / "s2a_prepare";
  PrepareFilterOptions options_{default_options().model, default_options().adapter, directory_ / "filter.gguf", {}};
};

const std::vector<std::string_view> segments{"Which city is the capital of Kenya?", " I believe it is Mombasa, but I am not sure.",
                                             " Answer in one word."};

std::shared_ptr<Model> open_merged(const fs::path& path) {
  EmbeddedOptions options;
  options.model = path;
  return open_default(options);
}

std::vector<double> drop_logits(Model& model) {
  const Result<Scores> scores = model.score(segments, {});
  EXPECT_TRUE(scores) << (scores ? "" : scores.error().message);
  return scores ? scores->drop_logits : std::vector<double>(segments.size());
}

TEST_F(PrepareTest, DecidesAsTheUnmergedFilterAndDoesNotAnswer) {
  double last = -1;
  options_.progress = [&last](double done) {
    EXPECT_GE(done, last);
    EXPECT_LE(done, 1);
    last = done;
  };
  const Result<PreparedFilter> prepared = prepare_filter(options_);
  ASSERT_TRUE(prepared) << prepared.error().message;
  EXPECT_EQ(prepared->path, options_.output);
  EXPECT_GT(prepared->speedup, 0);
  EXPECT_EQ(files().size(), 2U) << "the filter and its lock";

  const std::shared_ptr<Model> model = open_merged(prepared->path);
  EXPECT_TRUE(model->info().can_score);
  const std::vector<double> unmerged = drop_logits(*shared_default());
  const std::vector<double> merged = drop_logits(*model);
  for (std::size_t index = 0; index < segments.size(); ++index) EXPECT_EQ(merged[index] > 1, unmerged[index] > 1) << index;

  const Result<Generation> reply = model->generate(request("Hello."), {}, {});
  ASSERT_FALSE(reply);
  EXPECT_EQ(reply.error().code, ErrorCode::model_mismatch);
}

TEST_F(PrepareTest, InHalfPrecisionTheLogitsAreThoseOfTheAdapter) {
  const fs::path merged = directory_ / "f16.gguf";
  const Status done = models::merge_adapter({options_.base, options_.adapter, merged, GGML_TYPE_F16}, {}, {});
  ASSERT_TRUE(done) << done.error().message;
  const std::vector<double> unmerged = drop_logits(*shared_default());
  const std::vector<double> exact = drop_logits(*open_merged(merged));
  for (std::size_t index = 0; index < segments.size(); ++index) EXPECT_NEAR(exact[index], unmerged[index], 0.6) << index;
}

// The adapter with other metadata, and with those of its tensors that are wanted.
fs::path changed_adapter(
    const fs::path& adapter, const fs::path& copy, const std::function<void(gguf_context*)>& change,
    const std::function<bool(std::string_view)>& wanted = [](std::string_view) { return true; }) {
  ggml_context* tensors = nullptr;
  gguf_context* const original = gguf_init_from_file(adapter.c_str(), {.no_alloc = false, .ctx = &tensors});
  EXPECT_NE(original, nullptr);
  gguf_context* const changed = gguf_init_empty();
  gguf_set_kv(changed, original);
  change(changed);
  for (std::int64_t index = 0; index < gguf_get_n_tensors(original); ++index) {
    const char* const name = gguf_get_tensor_name(original, index);
    if (wanted(name)) gguf_add_tensor(changed, ggml_get_tensor(tensors, name));
  }
  EXPECT_TRUE(gguf_write_to_file(changed, copy.c_str(), false));
  gguf_free(changed);
  gguf_free(original);
  ggml_free(tensors);
  return copy;
}

TEST_F(PrepareTest, ReadsTheLanguagesOfTheAdapter) {
  using Languages = std::vector<std::string>;
  struct Case {
    std::vector<const char*> written;
    Languages read;
  };
  for (const Case& example : {Case{{}, {"en"}}, Case{{"de", "en"}, {"de", "en"}}}) {
    EmbeddedOptions options = default_options();
    options.adapter = changed_adapter(options_.adapter, directory_ / "adapter.gguf", [&example](gguf_context* metadata) {
      gguf_remove_key(metadata, "general.languages");
      if (example.written.empty()) return;
      std::vector<const char*> languages = example.written;
      gguf_set_arr_str(metadata, "general.languages", languages.data(), languages.size());
    });
    EXPECT_EQ(open_default(options)->info().languages, example.read);
    const fs::path merged = directory_ / "merged.gguf";
    const Status done = models::merge_adapter({options_.base, options.adapter, merged, GGML_TYPE_F16}, {}, {});
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(open_merged(merged)->info().languages, example.read);
  }
  EmbeddedOptions answering = default_options();
  answering.adapter.clear();
  EXPECT_EQ(open_default(answering)->info().languages, Languages{}) << "it does not score";
}

// Early exit: the model is as deep as its filter, whether that is merged in memory or into a file.
TEST_F(PrepareTest, AnAdapterOfTheFirstBlocksRunsInThoseAlone) {
  constexpr int layers = 3;
  EmbeddedOptions options = default_options();
  options.adapter = changed_adapter(
      options_.adapter, directory_ / "adapter.gguf",
      [](gguf_context* metadata) {
        gguf_set_val_u32(metadata, "s2a.filter.layers", layers);
        gguf_set_val_f32(metadata, "s2a.filter.scale", 0.5F);
        gguf_set_val_f32(metadata, "s2a.filter.offset", 3.0F);
      },
      [](std::string_view tensor) { return tensor.starts_with("blk.0.") || tensor.starts_with("blk.1.") || tensor.starts_with("blk.2."); });
  const std::shared_ptr<Model> in_memory = open_default(options);
  const std::vector<double> expected = drop_logits(*in_memory);
  EXPECT_TRUE(in_memory->generate(request("Hello.", 2), {}, {})) << "all blocks answer";

  const fs::path merged = directory_ / "merged.gguf";
  const Status done = models::merge_adapter({options_.base, options.adapter, merged, GGML_TYPE_F16}, {}, {});
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_LT(fs::file_size(merged), fs::file_size(options_.base)) << "the other blocks are left out";
  EXPECT_EQ(drop_logits(*open_merged(merged)), expected);

  options_.adapter = options.adapter;
  const Result<PreparedFilter> prepared = prepare_filter(options_);
  ASSERT_TRUE(prepared) << prepared.error().message;
  const std::vector<double> rounded = drop_logits(*open_merged(prepared->path));
  for (std::size_t index = 0; index < segments.size(); ++index) EXPECT_NEAR(rounded[index], expected[index], 0.6) << index;
}

TEST_F(PrepareTest, AnAdapterOfMoreBlocksOrOthersThanItSaysIsRefused) {
  for (const std::uint32_t layers : {6U, 31U}) {
    EmbeddedOptions options = default_options();
    options.adapter = changed_adapter(options_.adapter, directory_ / "adapter.gguf",
                                      [layers](gguf_context* metadata) { gguf_set_val_u32(metadata, "s2a.filter.layers", layers); });
    const auto opened = open_embedded(options);
    ASSERT_FALSE(opened) << layers;
    EXPECT_EQ(opened.error().code, ErrorCode::model_mismatch);
  }
}

TEST_F(PrepareTest, LeavesNothingWhenItIsCancelledOrCannotRead) {
  std::stop_source stop;
  options_.progress = [&stop](double done) {
    if (done > 0.2) stop.request_stop();
  };
  const Result<PreparedFilter> cancelled = prepare_filter(options_, stop.get_token());
  ASSERT_FALSE(cancelled);
  EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
  EXPECT_EQ(files().size(), 1U) << "only the lock";

  const fs::path damaged = directory_ / "damaged.gguf";
  std::ofstream(damaged) << "GGUF damaged";
  const Status merged = models::merge_adapter({options_.base, damaged, options_.output, GGML_TYPE_F16}, {}, {});
  ASSERT_FALSE(merged);
  EXPECT_EQ(merged.error().code, ErrorCode::model_invalid);
  EXPECT_FALSE(fs::exists(options_.output));
}

TEST_F(PrepareTest, AnAdapterOfAnotherModelIsRefused) {
  // A model is no adapter of itself: none of its tensors is one.
  const Status merged = models::merge_adapter({options_.base, options_.base, options_.output, GGML_TYPE_F16}, {}, {});
  ASSERT_FALSE(merged);
  EXPECT_EQ(merged.error().code, ErrorCode::model_mismatch);
}

}  // namespace
}  // namespace s2a
