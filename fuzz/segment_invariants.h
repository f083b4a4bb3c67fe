// What must hold of the segments of any bytes whatever. Used by the fuzzer and by the unit tests, which replay random bytes through it.
#pragma once

#include <string_view>
#include <vector>

#include "text/segment.h"
#include "text/utf8.h"

namespace s2a::text {

// The first broken promise of `segments`, or an empty view.
inline std::string_view broken_promise(std::string_view text, const std::vector<Segment>& segments) {
  if (text.empty() != segments.empty()) return "segments are there exactly when there is text";
  std::vector<bool> starts(text.size() + 1, false);  // where code points begin
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) starts[at] = true;
  starts[text.size()] = true;
  const bool blank = trim(text).empty();
  std::size_t position = 0;
  for (const Segment& segment : segments) {
    if (segment.begin != position) return "each segment begins where the one before it ends";
    if (segment.end <= segment.begin) return "no segment is empty";
    if (!starts[segment.begin]) return "no boundary splits a code point";
    if (!blank && trim(text.substr(segment.begin, segment.end - segment.begin)).empty()) return "no segment is only white space";
    position = segment.end;
  }
  return position == text.size() ? std::string_view() : "the segments end where the text does";
}

// Splits `text` into sentences and into clauses. The first broken promise, or an empty view.
inline std::string_view broken_promise(std::string_view text) {
  const std::vector<Segment> sentences = segment(text);
  const std::vector<Segment> clauses = segment(text, {.clauses = true});
  if (const std::string_view broken = broken_promise(text, sentences); !broken.empty()) return broken;
  if (const std::string_view broken = broken_promise(text, clauses); !broken.empty()) return broken;
  if (segment(text) != sentences) return "the same text gives the same segments";
  auto clause = clauses.begin();
  for (const Segment& sentence : sentences) {
    while (clause->end < sentence.end) ++clause;
    if (clause->end != sentence.end) return "where a sentence ends a clause ends";
  }
  return {};
}

}  // namespace s2a::text
