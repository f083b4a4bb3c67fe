#include "text/marks.h"

#include <unicode/uchar.h>

#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

constexpr char32_t ellipsis = U'…';

// "[1]" to "[999]" at `at`; its length, or 0.
std::size_t footnote_length(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '[') return 0;
  std::size_t digits = 0;
  while (digits < 3 && at + 1 + digits < text.size() && is_digit(text[at + 1 + digits])) ++digits;
  const std::size_t closing = at + 1 + digits;
  return digits > 0 && closing < text.size() && text[closing] == ']' ? digits + 2 : 0;
}

}  // namespace

bool is_terminator(char32_t point) {
  if (point < 0x80) return point == '.' || point == '?' || point == '!';
  return point == ellipsis || (point != CodePoint::ill_formed && u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_S_TERM) != 0);
}

bool is_question_mark(char32_t point) {
  constexpr std::u32string_view marks = U"?？؟⁇⁈⁉‽⸮፧\u037E՞";
  return marks.find(point) != std::u32string_view::npos;
}

bool is_closer(char32_t point) {
  constexpr std::u32string_view ascii = U"\"')]}*_`";
  if (point < 0x80) return ascii.find(point) != std::u32string_view::npos;
  if (point == CodePoint::ill_formed) return false;
  // “ closes in German and other languages, but it opens far more often: a closer only where no space stands before it, which is where this is asked.
  const int category = u_charType(static_cast<UChar32>(point));
  return category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION || category == U_INITIAL_PUNCTUATION;
}

bool is_greek(char32_t point) {
  return (point >= 0x0370 && point <= 0x03FF) || (point >= 0x1F00 && point <= 0x1FFF);
}

std::size_t skip_closers(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (const std::size_t footnote = footnote_length(text, at); footnote > 0) {
      at += footnote;
      continue;
    }
    const CodePoint point = decode(text, at);
    if (!is_closer(point.value)) break;
    at += point.length;
  }
  return at;
}

std::size_t skip_closers_back(std::string_view text, std::size_t end) {
  while (end > 0) {
    const CodePoint point = decode_before(text, end);
    if (!is_closer(point.value)) break;
    end -= point.length;
  }
  return end;
}

bool ends_with_terminator(std::string_view text) {
  const std::size_t end = skip_closers_back(text, text.size());
  return end > 0 && is_terminator(decode_before(text, end).value);
}

}  // namespace s2a::text
