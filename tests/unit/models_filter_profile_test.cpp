// What an adapter's metadata say, those of other makers and damaged ones included.
#include "models/llama/filter_profile.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace s2a::models {
namespace {

Result<FilterProfile> profile_with(const std::function<void(gguf_context*)>& write) {
  const GgufHandle file(gguf_init_empty());
  write(file.get());
  return profile_of_adapter(file.get());
}

template <std::size_t count>
void set_texts(gguf_context* file, const char* key, const char* const (&texts)[count]) {
  std::vector<const char*> list(std::begin(texts), std::end(texts));
  gguf_set_arr_str(file, key, list.data(), list.size());
}

TEST(ModelsFilterProfile, WithoutMetadataIsThatOfTheFirstFilters) {
  const Result<FilterProfile> profile = profile_with([](gguf_context*) {});
  ASSERT_TRUE(profile);
  EXPECT_EQ(*profile, FilterProfile{});
  EXPECT_EQ(profile->languages, std::vector<std::string>{"en"});
}

TEST(ModelsFilterProfile, IsReadWhole) {
  const Result<FilterProfile> profile = profile_with([](gguf_context* file) {
    set_texts(file, "general.languages", {"de", "en"});
    gguf_set_val_str(file, "s2a.filter.mark", "<file_sep>");
    set_texts(file, "s2a.filter.cut", {" drop", " keep"});
    set_texts(file, "s2a.filter.kind", {" opinion", " irrelevant"});
    gguf_set_val_u32(file, "s2a.filter.layers", 16);
    gguf_set_val_f32(file, "s2a.filter.scale", 0.75F);
    gguf_set_val_f32(file, "s2a.filter.offset", -0.5F);
  });
  ASSERT_TRUE(profile) << profile.error().message;
  EXPECT_EQ(*profile, (FilterProfile{{"de", "en"}, 16, true, 0.75, -0.5}));
}

TEST(ModelsFilterProfile, DamageIsSaidAndNotReadAsSomethingElse) {
  const std::vector<std::function<void(gguf_context*)>> damaged{
      [](gguf_context* file) { gguf_set_val_str(file, "s2a.filter.scale", "1"); },
      [](gguf_context* file) { gguf_set_val_f32(file, "s2a.filter.scale", 0.0F); },
      [](gguf_context* file) { gguf_set_val_f32(file, "s2a.filter.scale", std::numeric_limits<float>::quiet_NaN()); },
      [](gguf_context* file) { gguf_set_val_f32(file, "s2a.filter.offset", std::numeric_limits<float>::infinity()); },
      [](gguf_context* file) { gguf_set_val_i32(file, "s2a.filter.layers", -1); },
      [](gguf_context* file) { gguf_set_val_u32(file, "s2a.filter.layers", 4'000'000'000U); },
      [](gguf_context* file) { gguf_set_val_str(file, "general.languages", "en"); },
      [](gguf_context* file) { set_texts(file, "general.languages", {"en,de"}); },
      [](gguf_context* file) { gguf_set_val_bool(file, "s2a.filter.kind", true); },
  };
  for (std::size_t index = 0; index < damaged.size(); ++index) {
    const Result<FilterProfile> profile = profile_with(damaged[index]);
    ASSERT_FALSE(profile) << index;
    EXPECT_EQ(profile.error().code, ErrorCode::model_invalid) << index;
  }
}

TEST(ModelsFilterProfile, OtherTokensAreRefused) {
  const std::vector<std::function<void(gguf_context*)>> others{
      [](gguf_context* file) { gguf_set_val_str(file, "s2a.filter.mark", "<jupyter_code>"); },
      [](gguf_context* file) {
        set_texts(file, "s2a.filter.cut", {" keep", " drop"});
      },
      [](gguf_context* file) { set_texts(file, "s2a.filter.kind", {" opinion"}); },
  };
  for (const auto& write : others) {
    const Result<FilterProfile> profile = profile_with(write);
    ASSERT_FALSE(profile);
    EXPECT_EQ(profile.error().code, ErrorCode::model_mismatch);
  }
}

}  // namespace
}  // namespace s2a::models
