#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <numeric>

#include "models/llama/filter.h"

namespace s2a::models {
namespace {

TEST(FilterWindows, OneWindowWhenAllFits) {
  EXPECT_EQ(cover_with_windows({10, 20, 30}, 60), (std::vector<Window>{{0, 3}}));
}

TEST(FilterWindows, NeighboursOverlapByAboutAQuarter) {
  EXPECT_EQ(cover_with_windows({10, 10, 10, 10, 10, 10}, 40), (std::vector<Window>{{0, 4}, {3, 6}}));
}

TEST(FilterWindows, AnOversizedSegmentStandsAlone) {
  EXPECT_EQ(cover_with_windows({5, 100, 5}, 40), (std::vector<Window>{{0, 1}, {1, 2}, {2, 3}}));
}

TEST(FilterWindows, CoverEverySegmentInOrderWithinTheLimit) {
  EXPECT_TRUE(rc::check([] {
    const auto sizes = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 50)));
    const auto limit = *rc::gen::inRange<std::size_t>(20, 200);
    const std::vector<Window> windows = cover_with_windows(sizes, limit);
    RC_ASSERT(windows.front().begin == 0U);
    RC_ASSERT(windows.back().end == sizes.size());
    for (std::size_t index = 0; index < windows.size(); ++index) {
      const Window& window = windows[index];
      RC_ASSERT(window.begin < window.end);
      const std::size_t tokens = std::accumulate(sizes.begin() + static_cast<std::ptrdiff_t>(window.begin),
                                                 sizes.begin() + static_cast<std::ptrdiff_t>(window.end), std::size_t{0});
      RC_ASSERT(tokens <= limit || window.end - window.begin == 1);
      if (index == 0) continue;
      RC_ASSERT(window.begin > windows[index - 1].begin);
      RC_ASSERT(window.begin <= windows[index - 1].end);
      RC_ASSERT(window.end > windows[index - 1].end);
    }
  }));
}

}  // namespace
}  // namespace s2a::models
