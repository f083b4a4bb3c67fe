// Splits text into segments: sentences, clauses, list items, headings, code blocks, as byte ranges.
// Promises: segments in order, joined, are the text, byte for byte, for any input; no segment is empty or only white space unless the whole text is;
// no boundary splits a UTF-8 code point. Called by Attention before every strategy.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "s2a/focus.h"

namespace s2a::text {

struct Segment {
  std::size_t begin = 0;                     // bytes; leading white space belongs to the segment it precedes
  std::size_t end = 0;                       // bytes, > begin
  SegmentKind kind = SegmentKind::sentence;  // every sentence of a list item is a list_item; a code block is one segment
  bool quoted = false;                       // lies wholly inside a quotation
  bool question = false;                     // asks or instructs (questions.h); of a question's clauses all but the remarks

  friend bool operator==(const Segment&, const Segment&) = default;
};

struct SegmentOptions {
  bool clauses = false;  // also split off a sentence what can be cut from it: remarks, and hints inside a question (clauses.h)
};

// Pure; thread-safe. Ill-formed UTF-8 is kept as it is (each ill-formed byte counts as one code point). Empty text gives no segments.
std::vector<Segment> segment(std::string_view text, const SegmentOptions& options = {});

}  // namespace s2a::text
