// What the preparation of the filter compares, without a model.
#include "models/llama/prepare.h"

#include <gtest/gtest.h>

namespace s2a::models {
namespace {

using Prompts = std::vector<std::vector<std::string_view>>;

TEST(Probe, IsOneSegmentALine) {
  EXPECT_EQ(parse_probe("A?\n I think B.\n\nC.\n"), (Prompts{{"A?", " I think B."}, {"C."}}));
  EXPECT_EQ(parse_probe("\n\nA?"), (Prompts{{"A?"}}));
  EXPECT_EQ(parse_probe(""), Prompts{});
}

TEST(Decisions, AreAlikeOnTheSameSideOfTheThreshold) {
  EXPECT_TRUE(decide_alike({-4, 3}, {-6, 1.01}, 1, 0));
  EXPECT_FALSE(decide_alike({-4, 3}, {-6, 0.9}, 1, 0));
  EXPECT_FALSE(decide_alike({-4, 3}, {1.5, 3}, 1, 0));
}

TEST(Decisions, NearTheThresholdMayFallOnEitherSide) {
  EXPECT_TRUE(decide_alike({1.3}, {0.8}, 1, 0.5));
  EXPECT_TRUE(decide_alike({0.8}, {1.3}, 1, 0.5));
  EXPECT_FALSE(decide_alike({1.6}, {0.8}, 1, 0.5)) << "the reference was not near it";
}

TEST(Decisions, OfAnotherNumberOfSegmentsAreNotAlike) {
  EXPECT_FALSE(decide_alike({1, 2}, {1}, 1, 0.5));
}

}  // namespace
}  // namespace s2a::models
