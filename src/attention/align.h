// Aligns a rewrite with its source, term by term, segment by segment, so that it can be seen what was kept, cut, changed or added.
// Promises: a term of either side is matched at most once; parts may stand in another order; n log n in the number of terms.
// Called by the guard.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "attention/terms.h"

namespace s2a::attention {

struct Alignment {
  static constexpr std::size_t unmatched = std::numeric_limits<std::size_t>::max();

  std::vector<std::size_t> of_source;   // for each term of the source, the index of its term in the rewrite, or `unmatched`
  std::vector<std::size_t> of_rewrite;  // the other way round
};

// A segment's terms: indices [begin, end).
struct TermRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Segments that the rewrite copies most faithfully choose first: of two sentences that differ in one word the right one is found.
// `segments` do not overlap. Thread-safe.
Alignment align(std::span<const Term> source, std::span<const TermRange> segments, std::span<const Term> rewrite);

}  // namespace s2a::attention
