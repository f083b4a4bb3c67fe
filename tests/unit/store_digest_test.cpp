// SHA-256 against the vectors of FIPS 180-2, whole and in pieces, from memory and from a file.
#include "models/store/digest.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "models/store/files.h"
#include "store_directory.h"

namespace s2a::models {
namespace {

constexpr std::string_view of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr std::string_view of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr std::string_view of_two_blocks = "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
constexpr std::string_view of_a_million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
constexpr std::string_view two_blocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

void add(Sha256& hash, std::string_view text) {
  hash.add(std::as_bytes(std::span(text)));
}

TEST(StoreDigest, KnownVectors) {
  Sha256 hash;
  EXPECT_EQ(hash.hex(), of_nothing);
  hash.reset();
  add(hash, "abc");
  EXPECT_EQ(hash.hex(), of_abc);
  hash.reset();
  for (const char letter : two_blocks) add(hash, std::string_view(&letter, 1));
  EXPECT_EQ(hash.hex(), of_two_blocks);
}

TEST(StoreDigest, ResetForgetsWhatWasAdded) {
  Sha256 hash;
  add(hash, "an earlier attempt");
  hash.reset();
  add(hash, "abc");
  EXPECT_EQ(hash.hex(), of_abc);
}

TEST(StoreDigest, OfAFileLongerThanABlock) {
  const TestDirectory directory;
  // More than one block of the reader, and not a multiple of it.
  const std::string bytes(1'000'000, 'a');
  write_file(directory / "million", bytes);
  const auto file = open_to_read(directory / "million");
  ASSERT_TRUE(file);
  Sha256 hash;
  EXPECT_EQ(add_file(hash, file->get(), directory / "million", {}), bytes.size());
  EXPECT_EQ(hash.hex(), of_a_million);
}

TEST(StoreDigest, StopsWhenAsked) {
  const TestDirectory directory;
  write_file(directory / "file", "abc");
  const auto file = open_to_read(directory / "file");
  ASSERT_TRUE(file);
  const std::stop_source stop;
  stop.request_stop();
  Sha256 hash;
  const auto added = add_file(hash, file->get(), directory / "file", stop.get_token());
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::cancelled);
}

TEST(StoreDigest, AFileThatCannotBeReadIsAStorageError) {
  const TestDirectory directory;
  const auto file = open_to_read(directory.path());  // a directory opens but does not read
  ASSERT_TRUE(file);
  Sha256 hash;
  const auto added = add_file(hash, file->get(), directory.path(), {});
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::storage);
}

}  // namespace
}  // namespace s2a::models
