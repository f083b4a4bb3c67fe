// Files that are given as models and are none.
#include "models/store/gguf_header.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sys/stat.h>

#include <string>

#include "s2a/store.h"
#include "store_directory.h"

namespace s2a::models {
namespace {

using std::string_literals::operator""s;

std::string defect(const std::string& bytes) {
  return gguf_defect(std::as_bytes(std::span(bytes)));
}

TEST(StoreGguf, VersionsTwoAndThreePass) {
  EXPECT_EQ(defect("GGUF\x02\0\0\0"s), "");
  EXPECT_EQ(defect("GGUF\x03\0\0\0\xEC\0\0\0\0\0\0\0"s), "");
}

TEST(StoreGguf, EachDefectHasItsOwnWords) {
  EXPECT_EQ(defect(""), "is empty");
  EXPECT_NE(defect("<!DOCTYPE html><html>").find("web page"), std::string::npos);
  EXPECT_NE(defect("\xEF\xBB\xBF\r\n <html>").find("web page"), std::string::npos);
  EXPECT_NE(defect("A text file").find("does not begin with the letters GGUF"), std::string::npos);
  EXPECT_NE(defect("PK\x03\x04 a zip").find("does not begin with the letters GGUF"), std::string::npos);
  EXPECT_EQ(defect("GG"), "is cut off after 2 bytes");
  EXPECT_EQ(defect("GGUF\x03\0"s), "is cut off after 6 bytes");
  EXPECT_NE(defect("GGUF\x01\0\0\0"s).find("version 1"), std::string::npos);
  EXPECT_NE(defect("GGUF\x04\0\0\0"s).find("version 4"), std::string::npos);
  EXPECT_NE(defect("GGUF\0\0\0\x03"s).find("big-endian"), std::string::npos);
  EXPECT_NE(defect("GGUF\0\0\0\0"s).find("version 0"), std::string::npos);
}

RC_GTEST_PROP(StoreGguf, NothingElsePasses, (const std::string& bytes)) {
  const bool right = bytes.starts_with("GGUF\x02\0\0\0"s) || bytes.starts_with("GGUF\x03\0\0\0"s);
  RC_ASSERT(defect(bytes).empty() == right);
  RC_ASSERT(!defect("GGUF" + bytes.substr(0, 3)).empty());
}

class StoreGgufFile : public ::testing::Test {
 protected:
  // By way of the public function, with a path.
  ErrorCode code_of(const std::filesystem::path& path) {
    const auto found = find_model(path.native());
    EXPECT_FALSE(found);
    if (found) return ErrorCode::internal;
    message_ = found.error().message;
    EXPECT_NE(message_.find(path.filename().native()), std::string::npos) << "names the file";
    EXPECT_FALSE(found.error().remedy.empty());
    return found.error().code;
  }

  TestDirectory directory_;
  std::string message_;
};

TEST_F(StoreGgufFile, AGoodOneIsFoundUnderTheGivenPath) {
  write_file(directory_ / "model.gguf", "GGUF\x03\0\0\0 and so on"s);
  EXPECT_EQ(find_model((directory_ / "model.gguf").native()), directory_ / "model.gguf");
}

TEST_F(StoreGgufFile, AMissingOne) {
  EXPECT_EQ(code_of(directory_ / "none.gguf"), ErrorCode::model_missing);
  EXPECT_NE(message_.find("There is no file"), std::string::npos);
}

TEST_F(StoreGgufFile, ADirectory) {
  std::filesystem::create_directory(directory_ / "model.gguf");
  EXPECT_EQ(code_of(directory_ / "model.gguf"), ErrorCode::model_invalid);
  EXPECT_NE(message_.find("directory"), std::string::npos);
}

TEST_F(StoreGgufFile, AnEmptyOne) {
  write_file(directory_ / "model.gguf", "");
  EXPECT_EQ(code_of(directory_ / "model.gguf"), ErrorCode::model_invalid);
  EXPECT_NE(message_.find("is empty"), std::string::npos);
}

TEST_F(StoreGgufFile, AWebPage) {
  write_file(directory_ / "model.gguf", "<html><body>404</body></html>");
  EXPECT_EQ(code_of(directory_ / "model.gguf"), ErrorCode::model_invalid);
  EXPECT_NE(message_.find("web page"), std::string::npos);
}

TEST_F(StoreGgufFile, APipeDoesNotBlock) {
  ASSERT_EQ(mkfifo((directory_ / "model.gguf").c_str(), 0600), 0);
  EXPECT_EQ(code_of(directory_ / "model.gguf"), ErrorCode::model_invalid);
  EXPECT_NE(message_.find("not a regular file"), std::string::npos);
}

TEST_F(StoreGgufFile, APathThroughAFile) {
  write_file(directory_ / "file", "text");
  EXPECT_EQ(code_of(directory_ / "file" / "model.gguf"), ErrorCode::model_missing);
}

TEST_F(StoreGgufFile, ALoopOfLinks) {
  std::filesystem::create_symlink("model.gguf", directory_ / "model.gguf");
  EXPECT_EQ(code_of(directory_ / "model.gguf"), ErrorCode::storage);
}

}  // namespace
}  // namespace s2a::models
