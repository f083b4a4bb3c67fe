// Is UTF-8 checked as Unicode's table 3-7 has it, and white space trimmed in every script?
#include "text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace s2a::text {
namespace {

using namespace std::string_view_literals;

// Table 3-7, row by row.
std::size_t well_formed_length(std::string_view text) {
  const auto byte = [&text](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
  const auto within = [&byte](std::size_t at, unsigned low, unsigned high) { return byte(at) >= low && byte(at) <= high; };
  const auto trail = [&within](std::size_t at) { return within(at, 0x80, 0xBF); };
  if (within(0, 0x00, 0x7F)) return 1;
  if (within(0, 0xC2, 0xDF) && trail(1)) return 2;
  if (byte(0) == 0xE0 && within(1, 0xA0, 0xBF) && trail(2)) return 3;
  if ((within(0, 0xE1, 0xEC) || within(0, 0xEE, 0xEF)) && trail(1) && trail(2)) return 3;
  if (byte(0) == 0xED && within(1, 0x80, 0x9F) && trail(2)) return 3;
  if (byte(0) == 0xF0 && within(1, 0x90, 0xBF) && trail(2) && trail(3)) return 4;
  if (within(0, 0xF1, 0xF3) && trail(1) && trail(2) && trail(3)) return 4;
  if (byte(0) == 0xF4 && within(1, 0x80, 0x8F) && trail(2) && trail(3)) return 4;
  return 0;
}

TEST(TextUtf8, FindsTheFirstIllFormedSequence) {
  EXPECT_EQ(first_invalid_byte(""), std::nullopt);
  EXPECT_EQ(first_invalid_byte("plain text that is longer than eight bytes"), std::nullopt);
  EXPECT_EQ(first_invalid_byte("héllo 日本 👩\u200D👧"), std::nullopt);
  EXPECT_EQ(first_invalid_byte("\0"sv), std::nullopt);
  EXPECT_EQ(first_invalid_byte("123456789\xFF"), 9U);
  EXPECT_EQ(first_invalid_byte("é\xC3"), 2U);              // truncated
  EXPECT_EQ(first_invalid_byte("a\xE2\x82"), 1U);          // truncated
  EXPECT_EQ(first_invalid_byte("a\xED\xA0\x80"), 1U);      // a surrogate
  EXPECT_EQ(first_invalid_byte("a\xC0\x80"), 1U);          // an overlong NUL
  EXPECT_EQ(first_invalid_byte("a\xF4\x90\x80\x80"), 1U);  // beyond U+10FFFF
  EXPECT_EQ(first_invalid_byte("\x80"), 0U);               // a lone trail byte
  EXPECT_EQ(first_invalid_byte("日本\xF0\x9F\x98"), 6U);
}

RC_GTEST_PROP(TextUtf8, AgreesWithTheTable, (const std::string& bytes, const std::string& ascii)) {
  const std::string text = ascii + bytes;
  std::size_t at = 0;
  std::size_t length = 0;
  while (at < text.size() && (length = well_formed_length(std::string_view(text).substr(at))) > 0) at += length;
  const auto found = first_invalid_byte(text);
  RC_ASSERT(found.value_or(text.size()) == at);
}

RC_GTEST_PROP(TextUtf8, ReadsTheSameCodePointsFromBothEnds, (const std::string& text)) {
  std::vector<std::size_t> forward;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) forward.push_back(at);
  for (std::size_t end = text.size(); end > 0; end -= decode_before(text, end).length) {
    RC_ASSERT(!forward.empty());
    RC_ASSERT(forward.back() == end - decode_before(text, end).length);
    forward.pop_back();
  }
  RC_ASSERT(forward.empty());
}

TEST(TextUtf8, ChecksWhatMayBeFocused) {
  EXPECT_TRUE(check("What is 2+2?").has_value());
  for (const std::string_view bad : {""sv, " \n\t\u00A0\u3000"sv, "a\xFF"sv, "a\0b"sv}) {
    const Status status = check(bad);
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::invalid_text);
    EXPECT_FALSE(status.error().remedy.empty());
  }
  EXPECT_NE(check("secret\xFF").error().message.find("byte 6"), std::string::npos);
  EXPECT_EQ(check("secret\xFF").error().message.find("secret"), std::string::npos);
  EXPECT_NE(check("ab\0c"sv).error().message.find("byte 2"), std::string::npos);
}

TEST(TextUtf8, TrimsWhiteSpaceOfAnyScript) {
  EXPECT_EQ(trim(" \t\r\n\v\fa b\u0085\u00A0\u1680\u2003\u2028\u2029\u202F\u205F\u3000"), "a b");
  EXPECT_EQ(trim("\u200Ba\u200B"), "\u200Ba\u200B");  // a zero-width space is none by Unicode's property
  EXPECT_EQ(trim(" \u00A0 "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("\xA0 x \x80"), "\xA0 x \x80");  // ill-formed bytes stay
}

}  // namespace
}  // namespace s2a::text
