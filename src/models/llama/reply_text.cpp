#include "models/llama/reply_text.h"

#include <unicode/utf8.h>

#include <algorithm>

namespace s2a::models {
namespace {

// Length of the longest end of `text` that is a beginning of `stop`.
std::size_t partial_match(std::string_view text, std::string_view stop) {
  for (std::size_t length = std::min(text.size(), stop.size() - 1); length > 0; --length) {
    if (text.substr(text.size() - length) == stop.substr(0, length)) return length;
  }
  return 0;
}

// Length of an incomplete code point at the end of `text`, 0 to 3 bytes.
std::size_t incomplete_tail(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<uint8_t>(text[text.size() - back]);
    if (U8_IS_LEAD(byte)) return back <= static_cast<std::size_t>(U8_COUNT_TRAIL_BYTES(byte)) ? back : 0;
    if (!U8_IS_TRAIL(byte)) return 0;
  }
  return 0;
}

}  // namespace

bool ReplyText::add(std::string_view piece) {
  if (stopped_) return true;
  held_ += piece;
  std::size_t first_stop = std::string::npos;
  std::size_t partial = 0;
  for (const std::string& stop : stop_) {
    first_stop = std::min(first_stop, held_.find(stop));
    partial = std::max(partial, partial_match(held_, stop));
  }
  if (first_stop != std::string::npos) {
    release(first_stop, true);
    held_.clear();
    stopped_ = true;
    return true;
  }
  release(held_.size() - std::max(partial, incomplete_tail(held_)), false);
  return false;
}

void ReplyText::finish() {
  if (!stopped_) release(held_.size(), true);
  stopped_ = true;
}

std::string ReplyText::take() {
  std::string fresh = text_.substr(taken_);
  taken_ = text_.size();
  return fresh;
}

void ReplyText::release(std::size_t length, bool last) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(held_.data());
  const auto end = static_cast<int32_t>(length);
  int32_t at = 0;
  while (at < end) {
    const int32_t start = at;
    UChar32 code_point = 0;
    U8_NEXT(bytes, at, end, code_point);
    if (code_point >= 0) {
      text_.append(held_, static_cast<std::size_t>(start), static_cast<std::size_t>(at - start));
    } else if (!last && incomplete_tail(std::string_view(held_).substr(0, length)) >= static_cast<std::size_t>(end - start)) {
      at = start;
      break;
    } else {
      text_ += "\xEF\xBF\xBD";
    }
  }
  held_.erase(0, static_cast<std::size_t>(at));
}

}  // namespace s2a::models
