#include "models/llama/reply_text.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.h"

namespace s2a::models {
namespace {

TEST(ReplyText, PassesWholeCodePointsOnly) {
  ReplyText reply({});
  EXPECT_FALSE(reply.add("caf\xC3"));
  EXPECT_EQ(reply.take(), "caf");
  EXPECT_FALSE(reply.add("\xA9!"));
  EXPECT_EQ(reply.take(), "\xC3\xA9!");
}

TEST(ReplyText, HoldsAnEmojiSplitOverFourTokens) {
  ReplyText reply({});
  for (const char* piece : {"\xF0", "\x9F", "\x99"}) {
    reply.add(piece);
    EXPECT_EQ(reply.take(), "");
  }
  reply.add("\x82");
  EXPECT_EQ(reply.take(), "\xF0\x9F\x99\x82");
}

TEST(ReplyText, ReplacesIllFormedBytes) {
  ReplyText reply({});
  reply.add("a\xFFz");
  EXPECT_EQ(reply.take(), "a\xEF\xBF\xBDz");
  reply.add("\xE2\x82");
  reply.finish();
  EXPECT_EQ(reply.take(), "\xEF\xBF\xBD");
}

TEST(ReplyText, EndsBeforeAStopStringSpreadOverPieces) {
  ReplyText reply({"END"});
  EXPECT_FALSE(reply.add("one E"));
  EXPECT_EQ(reply.take(), "one ");
  EXPECT_FALSE(reply.add("N"));
  EXPECT_EQ(reply.take(), "");
  EXPECT_TRUE(reply.add("D two"));
  EXPECT_EQ(reply.take(), "");
  EXPECT_EQ(reply.text(), "one ");
}

TEST(ReplyText, GivesBackWhatOnlyLookedLikeAStop) {
  ReplyText reply({"END"});
  reply.add("EN");
  EXPECT_EQ(reply.take(), "");
  reply.add("OUGH");
  EXPECT_EQ(reply.take(), "ENOUGH");
  reply.add(" EN");
  reply.finish();
  EXPECT_EQ(reply.text(), "ENOUGH EN");
}

TEST(ReplyText, TheEarliestOfSeveralStopsCounts) {
  ReplyText reply({"later", "now"});
  EXPECT_TRUE(reply.add("stop now or later"));
  EXPECT_EQ(reply.text(), "stop ");
}

TEST(ReplyText, IsValidUtf8ForAnySplitOfAnyBytes) {
  const std::string bytes = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82\xFF\xC3\x28\xED\xA0\x80z";
  for (std::size_t first = 0; first <= bytes.size(); ++first) {
    for (std::size_t second = first; second <= bytes.size(); ++second) {
      ReplyText reply({"\x99\x82\xFF"});
      std::string streamed;
      for (const std::string& piece : {bytes.substr(0, first), bytes.substr(first, second - first), bytes.substr(second)}) {
        reply.add(piece);
        streamed += reply.take();
        ASSERT_FALSE(text::first_invalid_byte(streamed).has_value());
      }
      reply.finish();
      streamed += reply.take();
      ASSERT_FALSE(text::first_invalid_byte(streamed).has_value());
      ASSERT_EQ(streamed, reply.text());
    }
  }
}

}  // namespace
}  // namespace s2a::models
