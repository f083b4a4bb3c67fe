// Shows segments in one line of text, so that a test reads like what it says.
#pragma once

#include <string>
#include <string_view>

#include "text/segment.h"

namespace s2a::text {

// `text` with a bar where one segment ends and the next begins: "Is it? Yes." gives "Is it?| Yes.".
inline std::string marked(std::string_view text, const SegmentOptions& options = {}) {
  std::string shown;
  for (const Segment& segment : segment(text, options)) {
    if (segment.begin > 0) shown += '|';
    shown += text.substr(segment.begin, segment.end - segment.begin);
  }
  return shown;
}

// The segments for which `property` holds, each in brackets.
template <class Property>
std::string marked_where(std::string_view text, Property property, const SegmentOptions& options = {}) {
  std::string shown;
  for (const Segment& segment : segment(text, options)) {
    if (property(segment)) shown += '[' + std::string(text.substr(segment.begin, segment.end - segment.begin)) + ']';
  }
  return shown;
}

}  // namespace s2a::text
