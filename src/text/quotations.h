// Which ranges of a text are quotations.
// Promises: ranges in order, not overlapping, with their quotation marks; a quotation that its paragraph does not close is none.
// Called by segment(), which marks segments that lie wholly inside one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/blocks.h"

namespace s2a::text {

struct Quotation {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
};

// Straight, curly, low and CJK quotation marks and guillemets, and block quotes. Apostrophes and inch marks are none; code holds none.
// Linear in the size of the text. Thread-safe.
std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Block>& blocks);

}  // namespace s2a::text
