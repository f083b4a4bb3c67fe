#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <cstring>
#include <string>

namespace s2a::text {
namespace {

// Prompts are mostly ASCII: skips it eight bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  while (at + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof(word));
    if ((word & high_bits) != 0) break;
    at += sizeof(word);
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  // A code point is at most four bytes long, so a window of four keeps ICU's 32-bit offsets away from the size of the text.
  const std::string_view window = text.substr(at, 4);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(window.data());
  const auto size = static_cast<std::int32_t>(window.size());
  std::int32_t length = 0;
  UChar32 value = 0;
  U8_NEXT(bytes, length, size, value);
  if (value < 0) return {CodePoint::ill_formed, 1};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(length)};
}

CodePoint decode_before(std::string_view text, std::size_t end) {
  for (std::size_t length = 1; length <= 4 && length <= end; ++length) {
    const auto byte = static_cast<unsigned char>(text[end - length]);
    if ((byte & 0xC0U) == 0x80U) continue;  // a trail byte: the lead is further back
    const CodePoint point = decode(text.substr(0, end), end - length);
    if (point.length == length) return point;
    break;
  }
  return {CodePoint::ill_formed, 1};
}

bool is_white_space(char32_t point) {
  if (point < 0x80) return point == ' ' || (point >= '\t' && point <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(point)) != 0;
}

std::size_t skip_white_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = decode(text, at);
    if (!is_white_space(point.value)) break;
    at += point.length;
  }
  return at;
}

std::size_t skip_white_space_back(std::string_view text, std::size_t end) {
  while (end > 0) {
    const CodePoint point = decode_before(text, end);
    if (!is_white_space(point.value)) break;
    end -= point.length;
  }
  return end;
}

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    const CodePoint point = decode(text, at);
    if (point.value == CodePoint::ill_formed) return at;
    at += point.length;
  }
  return std::nullopt;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = skip_white_space(text, 0);
  if (begin == text.size()) return {};
  return text.substr(begin, skip_white_space_back(text, text.size()) - begin);
}

Status check(std::string_view text) {
  if (const auto offset = first_invalid_byte(text)) {
    return fail(ErrorCode::invalid_text, "The text is not valid UTF-8 at byte " + std::to_string(*offset) + ".",
                "Convert it to UTF-8, for example with iconv.");
  }
  if (const auto offset = text.find('\0'); offset != std::string_view::npos) {
    return fail(ErrorCode::invalid_text, "The text contains a NUL byte at byte " + std::to_string(offset) + ".", "Remove the NUL byte.");
  }
  if (trim(text).empty()) return fail(ErrorCode::invalid_text, "The text is empty or only white space.", "Give a text that asks or says something.");
  return {};
}

}  // namespace s2a::text
