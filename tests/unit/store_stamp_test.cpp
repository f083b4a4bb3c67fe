// When is a model's file taken to be right without hashing it, and when not?
#include "models/store/stamp.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <string>

#include "store_directory.h"

namespace s2a::models {
namespace {

namespace fs = std::filesystem;

// "abc", as a model.
const CatalogueEntry abc{
    .name = "abc",
    .file = "abc.gguf",
    .sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    .bytes = 3,
    .licence = "CC0-1.0",
    .summary = "three letters",
    .sources = {},
};

class StoreStamp : public ::testing::Test {
 protected:
  ErrorCode verify_error() {
    const Status verified = verify_file(abc, model_, {});
    EXPECT_FALSE(verified);
    if (verified) return ErrorCode::internal;
    message_ = verified.error().message;
    EXPECT_NE(verified.error().remedy.find("s2a models pull abc"), std::string::npos);
    return verified.error().code;
  }

  void change_time() { fs::last_write_time(model_, fs::last_write_time(model_) + std::chrono::nanoseconds(1)); }

  TestDirectory directory_;
  fs::path model_ = directory_ / "abc.gguf";
  std::string message_;
};

TEST_F(StoreStamp, AMissingFile) {
  EXPECT_EQ(standing(abc, model_), Standing::missing);
  EXPECT_EQ(verify_error(), ErrorCode::model_missing);
}

TEST_F(StoreStamp, VerifiedOnceIsVerifiedUntilTheFileChanges) {
  write_file(model_, "abc");
  EXPECT_EQ(standing(abc, model_), Standing::unverified);
  ASSERT_TRUE(verify_file(abc, model_, {}));
  EXPECT_EQ(standing(abc, model_), Standing::verified);

  change_time();
  EXPECT_EQ(standing(abc, model_), Standing::unverified);
  ASSERT_TRUE(verify_file(abc, model_, {}));
  EXPECT_EQ(standing(abc, model_), Standing::verified);
}

TEST_F(StoreStamp, DamageIsFoundAndTheStampGoes) {
  write_file(model_, "abc");
  ASSERT_TRUE(verify_file(abc, model_, {}));
  write_file(model_, "abd");
  change_time();  // two writes can fall into one tick of the file system's clock
  EXPECT_EQ(standing(abc, model_), Standing::unverified);
  EXPECT_EQ(verify_error(), ErrorCode::model_invalid);
  EXPECT_NE(message_.find("a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cbe86298449c9"), std::string::npos) << "what it is";
  EXPECT_NE(message_.find(abc.sha256), std::string::npos) << "what it should be";
  EXPECT_FALSE(fs::exists(stamp_path(model_)));
}

TEST_F(StoreStamp, AHalfFileIsToldByItsSize) {
  write_file(model_, "ab");
  EXPECT_EQ(standing(abc, model_), Standing::wrong_size);
  EXPECT_EQ(verify_error(), ErrorCode::model_invalid);
  EXPECT_NE(message_.find("has 2 bytes where 3 are expected"), std::string::npos);
}

TEST_F(StoreStamp, ADirectoryInItsPlace) {
  fs::create_directory(model_);
  EXPECT_EQ(standing(abc, model_), Standing::missing);
  EXPECT_EQ(verify_error(), ErrorCode::model_invalid);
  EXPECT_NE(message_.find("is not a file"), std::string::npos);
}

TEST_F(StoreStamp, AStampOfAnotherDigestDoesNotCount) {
  write_file(model_, "abd");
  CatalogueEntry other = abc;
  other.sha256 = "a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cbe86298449c9";
  ASSERT_TRUE(verify_file(other, model_, {}));
  EXPECT_EQ(standing(other, model_), Standing::verified);
  EXPECT_EQ(standing(abc, model_), Standing::unverified);
}

TEST_F(StoreStamp, AStampThatCannotBeWrittenIsNoError) {
  write_file(model_, "abc");
  fs::create_directory(stamp_path(model_));  // in the stamp's way, for root too
  EXPECT_TRUE(verify_file(abc, model_, {}));
  EXPECT_EQ(standing(abc, model_), Standing::unverified);
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : fs::directory_iterator(directory_.path())) ++files;
  EXPECT_EQ(files, 2U) << "no temporary file stays behind";
}

TEST_F(StoreStamp, CancelledLeavesNoStamp) {
  write_file(model_, "abc");
  const std::stop_source stop;
  stop.request_stop();
  const Status verified = verify_file(abc, model_, stop.get_token());
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().code, ErrorCode::cancelled);
  EXPECT_FALSE(fs::exists(stamp_path(model_)));
}

TEST_F(StoreStamp, IsAChecksumFileToo) {
  write_file(model_, "abc");
  ASSERT_TRUE(verify_file(abc, model_, {}));
  const std::string text = read_file(stamp_path(model_));
  EXPECT_EQ(text.front(), '#') << "a comment to sha256sum";
  EXPECT_NE(text.find("\n" + std::string(abc.sha256) + "  abc.gguf\n"), std::string::npos);
}

TEST(StoreStampText, WhatIsNoStampIsNone) {
  const Stamp stamp{.bytes = 3, .modified_ns = -5, .sha256 = std::string(abc.sha256)};
  const std::string good = stamp_text(stamp, "abc.gguf");
  EXPECT_EQ(read_stamp(good), stamp);
  EXPECT_EQ(read_stamp(""), std::nullopt);
  EXPECT_EQ(read_stamp(std::string(abc.sha256) + "  abc.gguf\n"), std::nullopt);
  EXPECT_EQ(read_stamp("# verified by s2a: many bytes, modified 1 ns\n" + std::string(abc.sha256)), std::nullopt);
  EXPECT_EQ(read_stamp("# verified by s2a: 3 bytes, modified 1 ns\nabcd  abc.gguf\n"), std::nullopt);
}

RC_GTEST_PROP(StoreStampText, ComesBackAsItWas, (std::uint64_t bytes, std::int64_t modified)) {
  const Stamp stamp{bytes, modified, std::string(abc.sha256)};
  const std::string text = stamp_text(stamp, "a file with spaces.gguf");
  RC_ASSERT(read_stamp(text) == stamp);
  // Half a stamp is none, wherever it is cut before the digest's end.
  const auto cut = *rc::gen::inRange<std::size_t>(0, text.find("  a file"));
  RC_ASSERT(read_stamp(text.substr(0, cut)) == std::nullopt);
}

}  // namespace
}  // namespace s2a::models
