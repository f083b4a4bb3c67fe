// The public functions that look and do not fetch.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "s2a/store.h"
#include "store_directory.h"

namespace s2a {
namespace {

namespace fs = std::filesystem;
using models::Environment;
using models::TestDirectory;
using models::write_file;

TEST(StoreDirectory, FollowsTheEnvironment) {
  const Environment models("S2A_MODELS", "/of/my/own");
  const Environment cache("XDG_CACHE_HOME", "/cache");
  const Environment home("HOME", "/home/me");
  EXPECT_EQ(models_directory(), "/of/my/own");
  {
    const Environment unset("S2A_MODELS", std::nullopt);
    EXPECT_EQ(models_directory(), "/cache/s2a/models");
    const Environment relative("XDG_CACHE_HOME", "cache");
    EXPECT_EQ(models_directory(), "/home/me/.cache/s2a/models") << "a relative XDG_CACHE_HOME is to be ignored";
  }
  const Environment empty("S2A_MODELS", "");
  EXPECT_EQ(models_directory(), "/cache/s2a/models") << "empty is as good as unset";
}

TEST(StoreDirectory, ARelativeOneIsMadeAbsolute) {
  const Environment models("S2A_MODELS", "here");
  EXPECT_EQ(models_directory(), fs::current_path() / "here");
}

TEST(StoreDirectory, WithoutAHomeEveryCallSaysSo) {
  const Environment models("S2A_MODELS", std::nullopt);
  const Environment cache("XDG_CACHE_HOME", std::nullopt);
  const Environment home("HOME", std::nullopt);
  EXPECT_EQ(models_directory(), fs::path());
  EXPECT_FALSE(list_models().front().present);
  EXPECT_EQ(list_models().front().path, fs::path());

  const auto found = find_model(default_model);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::model_missing);
  const auto pulled = pull_model(default_model);
  ASSERT_FALSE(pulled);
  EXPECT_EQ(pulled.error().code, ErrorCode::storage);
  const auto verified = verify_model(default_model);
  ASSERT_FALSE(verified);
  for (const Error& error : {found.error(), pulled.error(), verified.error()}) {
    EXPECT_NE(error.message.find("HOME"), std::string::npos);
    EXPECT_NE(error.remedy.find("S2A_MODELS"), std::string::npos);
  }
}

class StoreFind : public ::testing::Test {
 protected:
  TestDirectory directory_;
  Environment models_{"S2A_MODELS", directory_.path().native()};
  ModelEntry model_ = list_models().front();
};

TEST_F(StoreFind, TheListNamesTheDefaultModelFirst) {
  EXPECT_EQ(model_.name, default_model);
  EXPECT_EQ(model_.path, directory_ / model_.file);
  EXPECT_FALSE(model_.present);
  EXPECT_GE(list_models().size(), 2U);
}

TEST_F(StoreFind, AModelThatWasNotPulled) {
  const auto found = find_model(default_model);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::model_missing);
  EXPECT_EQ(found.error().remedy, "Run `s2a models pull smollm2-135m-instruct`.");
}

TEST_F(StoreFind, AHalfModelIsNotPresent) {
  write_file(model_.path, "GGUF\x03");
  EXPECT_FALSE(list_models().front().present);
  const auto found = find_model(default_model);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::model_invalid);
  EXPECT_NE(found.error().message.find("5 bytes where 98362432 are expected"), std::string::npos);
}

TEST_F(StoreFind, AFileOfTheRightSizeAndAnotherDigestIsNotUsed) {
  write_file(model_.path, "");
  fs::resize_file(model_.path, model_.bytes);  // a hole: takes no space
  EXPECT_TRUE(list_models().front().present);
  const auto found = find_model(default_model);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::model_invalid);
  EXPECT_NE(found.error().message.find(model_.sha256), std::string::npos);
}

TEST_F(StoreFind, APartFileIsNoModel) {
  fs::path part = model_.path;
  part += ".part";
  write_file(part, "");
  fs::resize_file(part, model_.bytes);
  EXPECT_FALSE(list_models().front().present);
  EXPECT_EQ(find_model(default_model).error().code, ErrorCode::model_missing);
}

TEST_F(StoreFind, UnknownNames) {
  for (const std::string& name : {std::string("gpt-5"), std::string(), std::string("smollm2-135m-instruct\0", 22)}) {
    const auto found = find_model(name);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::model_missing);
    EXPECT_FALSE(found.error().remedy.empty());
    EXPECT_FALSE(verify_model(name));
    EXPECT_FALSE(pull_model(name));
  }
}

TEST_F(StoreFind, AModelThatIsNotThereCannotBeVerified) {
  const auto verified = verify_model(default_model);
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().code, ErrorCode::model_missing);
}

TEST_F(StoreFind, TheAdapterThatTheEnvironmentNames) {
  write_file(directory_ / "mine.gguf", "GGUF");
  {
    const Environment adapter("S2A_ADAPTER", (directory_ / "mine.gguf").native());
    EXPECT_EQ(find_adapter(), directory_ / "mine.gguf");
  }
  const Environment adapter("S2A_ADAPTER", (directory_ / "none.gguf").native());
  const auto found = find_adapter();
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::model_missing);
  EXPECT_NE(found.error().message.find("none.gguf"), std::string::npos);
  EXPECT_NE(found.error().remedy.find("S2A_ADAPTER"), std::string::npos);
}

}  // namespace
}  // namespace s2a
