// UTF-8 that is not trusted: checks at the library's edge, and the few steps over code points that the segmenter takes.
// Promises: any bytes are read safely; an ill-formed byte counts as one code point that is no character.
// Called by Attention before any text is segmented or tokenised, and by the files of this room.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "s2a/status.h"

namespace s2a::text {

// The offset in bytes of the first ill-formed sequence, or nothing when `text` is valid UTF-8 (Unicode 15, table 3-7). Thread-safe.
std::optional<std::size_t> first_invalid_byte(std::string_view text);

// invalid_text with the offset when `text` is empty or only white space, is not UTF-8, or contains a NUL byte. Thread-safe.
Status check(std::string_view text);

// `text` without leading and trailing Unicode white space. Thread-safe.
std::string_view trim(std::string_view text);

struct CodePoint {
  static constexpr char32_t ill_formed = 0xFFFFFFFF;  // the value of a byte that belongs to no well-formed sequence

  char32_t value = ill_formed;
  std::size_t length = 1;  // bytes
};

// The code point that begins at `at`, which must be less than text.size(). Thread-safe.
CodePoint decode(std::string_view text, std::size_t at);

// The code point that ends at `end`, which must be in [1, text.size()]. Thread-safe.
CodePoint decode_before(std::string_view text, std::size_t end);

// Unicode's White_Space property. Thread-safe.
bool is_white_space(char32_t point);

// The first offset from `at` on, or the last from `end` back, that does not pass over white space. Thread-safe.
std::size_t skip_white_space(std::string_view text, std::size_t at);
std::size_t skip_white_space_back(std::string_view text, std::size_t end);

}  // namespace s2a::text
