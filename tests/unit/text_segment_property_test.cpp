// What must hold of the segments of any bytes: random ones, random code points, and mixes made to confuse a splitter.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "../../fuzz/segment_invariants.h"

namespace s2a::text {
namespace {

using namespace std::string_view_literals;

// Marks of structure, of sentences and of quotations, words that rules know, and broken UTF-8.
constexpr std::array hostile_pieces{
    "\n"sv,
    "\n\n"sv,
    "\r\n"sv,
    "\r"sv,
    " "sv,
    "   "sv,
    "    "sv,
    "\t"sv,
    "\u00A0"sv,
    "\u2028"sv,
    "\u2029"sv,
    "\u0085"sv,
    "\u3000"sv,
    "\""sv,
    "'"sv,
    "“"sv,
    "”"sv,
    "‘"sv,
    "’"sv,
    "„"sv,
    "«"sv,
    "»"sv,
    "「"sv,
    "」"sv,
    "`"sv,
    "```"sv,
    "~~~"sv,
    "> "sv,
    ">"sv,
    "- "sv,
    "* "sv,
    "1. "sv,
    "2. "sv,
    "a) "sv,
    "(b) "sv,
    "• "sv,
    "# "sv,
    "==="sv,
    "---"sv,
    "Title:"sv,
    "("sv,
    ")"sv,
    "["sv,
    "]"sv,
    ", "sv,
    " - "sv,
    "—"sv,
    "; "sv,
    ":"sv,
    "."sv,
    "..."sv,
    "…"sv,
    "?"sv,
    "!"sv,
    "?!"sv,
    "。"sv,
    "？"sv,
    "؟"sv,
    "।"sv,
    ";"sv,
    "I think "sv,
    "i'm sure "sv,
    "I"sv,
    "what is "sv,
    "Which "sv,
    "e.g. "sv,
    "U.S. "sv,
    "Dr. "sv,
    "J. "sv,
    "3.5 "sv,
    "$3. 50"sv,
    "No. 5"sv,
    "a"sv,
    "A"sv,
    "word "sv,
    "Paris.I"sv,
    "é"sv,
    "e\u0301"sv,
    "日本"sv,
    "สวัสดี"sv,
    "שלום"sv,
    "👩\u200D👧"sv,
    "\0"sv,
    "\xED\xA0\x80"sv,
    "\xED\xB0\x80"sv,
    "\xE2\x82"sv,
    "\xF0\x9F\x98"sv,
    "\xC0\x80"sv,
    "\xFF"sv,
    "\x80"sv,
};

std::string hostile_text(std::mt19937& random, std::size_t most_pieces) {
  std::string text;
  std::uniform_int_distribution<std::size_t> count(0, most_pieces);
  std::uniform_int_distribution<std::size_t> piece(0, hostile_pieces.size() - 1);
  for (std::size_t left = count(random); left > 0; --left) text += hostile_pieces[piece(random)];
  return text;
}

void append_utf8(std::string& text, std::uint32_t point) {
  const auto add = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (point < 0x80) {
    add(point);
  } else if (point < 0x800) {
    add(0xC0 | (point >> 6U));
    add(0x80 | (point & 0x3FU));
  } else if (point < 0x10000) {
    add(0xE0 | (point >> 12U));
    add(0x80 | ((point >> 6U) & 0x3FU));
    add(0x80 | (point & 0x3FU));
  } else {
    add(0xF0 | (point >> 18U));
    add(0x80 | ((point >> 12U) & 0x3FU));
    add(0x80 | ((point >> 6U) & 0x3FU));
    add(0x80 | (point & 0x3FU));
  }
}

RC_GTEST_PROP(TextSegmentProperty, HoldsForAnyBytes, (const std::string& bytes)) {
  RC_ASSERT(broken_promise(bytes) == "");
}

RC_GTEST_PROP(TextSegmentProperty, HoldsForAnyCodePoints, ()) {
  const auto points = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 0x110000));
  std::string text;
  for (const std::uint32_t point : points) append_utf8(text, point);  // surrogates among them
  RC_ASSERT(broken_promise(text) == "");
}

RC_GTEST_PROP(TextSegmentProperty, HoldsForHostilePieces, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string_view>>(rc::gen::elementOf(hostile_pieces));
  std::string text;
  for (const std::string_view piece : pieces) text += piece;
  RC_ASSERT(broken_promise(text) == "");
}

TEST(TextSegmentProperty, HoldsForAHundredThousandHostileTexts) {
  constexpr unsigned seed = 20231120;
  std::mt19937 random(seed);
  for (int round = 0; round < 100'000; ++round) {
    const std::string text = hostile_text(random, 16);
    ASSERT_EQ(broken_promise(text), "") << "in round " << round << " of seed " << seed;
  }
}

// Much of one thing: a splitter that looks back or ahead without a limit would not finish within the test's time limit.
std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

TEST(TextSegmentProperty, ReadsAMegabyteOfOneMarkInLinearTime) {
  for (const std::string_view unit : {"("sv, "\""sv, "a."sv, "\n"sv}) EXPECT_EQ(broken_promise(repeat(unit, 1U << 20U)), "") << unit;
}

TEST(TextSegmentProperty, ReadsLongMonotonousTextsInLinearTime) {
  for (const std::string_view unit : {"(a "sv,
                                      "\" "sv,
                                      "\"a "sv,
                                      "'a "sv,
                                      "“"sv,
                                      "“a"sv,
                                      "«a» "sv,
                                      "a. "sv,
                                      ". "sv,
                                      "."sv,
                                      "?"sv,
                                      "? "sv,
                                      "…"sv,
                                      ")"sv,
                                      ".)"sv,
                                      "\n "sv,
                                      "\r"sv,
                                      "\u2028"sv,
                                      " "sv,
                                      "\u3000"sv,
                                      ">"sv,
                                      "> "sv,
                                      "- "sv,
                                      "- a\n"sv,
                                      "1. "sv,
                                      "`"sv,
                                      "```\n"sv,
                                      "~~~ "sv,
                                      "#"sv,
                                      "    a\n\n"sv,
                                      "a\n\n    b\n"sv,
                                      "a\n===\n"sv,
                                      "I think "sv,
                                      "i'm so "sv,
                                      ", I think "sv,
                                      "(I think "sv,
                                      "(a b c) "sv,
                                      "a, "sv,
                                      " - "sv,
                                      "—"sv,
                                      "what I think it "sv,
                                      "I"sv,
                                      "a"sv,
                                      "A."sv,
                                      "J. K. "sv,
                                      "12"sv,
                                      "1. a 2. "sv,
                                      "e.g. "sv,
                                      "。"sv,
                                      "「"sv,
                                      "e\u0301"sv,
                                      "\xE2\x82"sv,
                                      "\x80"sv,
                                      "\0"sv}) {
    EXPECT_EQ(broken_promise(repeat(unit, 1U << 17U)), "") << unit;
  }
}

TEST(TextSegmentProperty, ThreadsDoNotDisturbOneAnother) {
  std::mt19937 random(7);
  std::vector<std::string> texts(200);
  for (std::string& text : texts) text = hostile_text(random, 40);
  std::vector<std::vector<Segment>> alone;
  alone.reserve(texts.size());
  for (const std::string& text : texts) alone.push_back(segment(text));
  std::array<bool, 4> same{};
  {
    std::vector<std::jthread> threads;
    threads.reserve(same.size());
    for (bool& outcome : same) {
      threads.emplace_back([&texts, &alone, &outcome] {
        outcome = true;
        for (std::size_t at = 0; at < texts.size(); ++at) outcome = outcome && segment(texts[at]) == alone[at];
      });
    }
  }
  for (const bool outcome : same) EXPECT_TRUE(outcome);
}

}  // namespace
}  // namespace s2a::text
