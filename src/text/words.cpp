#include "text/words.h"

#include <unicode/uchar.h>

#include <cstdint>

#include "text/utf8.h"

namespace s2a::text {
namespace {

constexpr std::size_t longest_gap = 32;   // bytes of white space and punctuation that word_at skips
constexpr std::size_t longest_word = 64;  // bytes of a word that are read

enum class ByteKind : std::uint8_t { separator, letter, apostrophe, hyphen };

struct Unit {
  ByteKind kind;
  std::size_t length;
};

// Blocks of Unicode without letters: Latin-1 punctuation, general punctuation to dingbats and arrows, CJK punctuation, full-width forms, emoji.
bool separates_words(char32_t point) {
  return (point >= 0x80 && point <= 0xBF) || (point >= 0x2000 && point <= 0x2BFF) || (point >= 0x3000 && point <= 0x303F) ||
         (point >= 0xFF00 && point <= 0xFF0F) || (point >= 0x1F000 && point <= 0x1FAFF);
}

Unit unit_at(std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (is_letter(byte) || is_digit(byte)) return {ByteKind::letter, 1};
  if (byte == '\'') return {ByteKind::apostrophe, 1};
  if (byte == '-') return {ByteKind::hyphen, 1};
  if (static_cast<unsigned char>(byte) < 0x80) return {ByteKind::separator, 1};
  const CodePoint point = decode(text, at);
  if (point.value == 0x2019) return {ByteKind::apostrophe, point.length};
  return {separates_words(point.value) ? ByteKind::separator : ByteKind::letter, point.length};
}

void append_lower(Word& word, std::string_view bytes) {
  for (char byte : bytes) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    if (word.length < Word::longest_known) word.letters[word.length] = byte;
    ++word.length;
  }
}

void forget_if_too_long(Word& word) {
  if (word.length > Word::longest_known) word.length = 0;
}

}  // namespace

Word word_at(std::string_view text, std::size_t at) {
  const std::size_t gap_end = std::min(text.size(), at + longest_gap);
  while (at < gap_end) {
    const Unit unit = unit_at(text, at);
    if (unit.kind == ByteKind::letter) break;
    at += unit.length;
  }
  Word word;
  word.begin = word.end = at;
  if (at >= gap_end) return word;
  const std::size_t word_limit = std::min(text.size(), at + longest_word);
  while (at < word_limit) {
    const Unit unit = unit_at(text, at);
    if (unit.kind == ByteKind::separator) break;
    if (unit.kind != ByteKind::letter) {
      // An apostrophe or hyphen is part of a word only between letters.
      if (at + unit.length >= word_limit || unit_at(text, at + unit.length).kind != ByteKind::letter) break;
    }
    append_lower(word, unit.kind == ByteKind::apostrophe ? std::string_view("'") : text.substr(at, unit.length));
    at += unit.length;
  }
  word.end = at;
  forget_if_too_long(word);
  return word;
}

Word dotted_word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  const std::size_t limit = end > longest_gap ? end - longest_gap : 0;
  while (begin > limit) {
    const char byte = text[begin - 1];
    const bool part = is_letter(byte) || is_digit(byte) || byte == '.' || byte == '\'' || static_cast<unsigned char>(byte) >= 0x80;
    if (!part) break;
    --begin;
  }
  // Quotation marks and the like are not ASCII either: the word begins after the last of them.
  for (std::size_t at = begin; at < end;) {
    const Unit unit = unit_at(text, at);
    at += unit.length;
    if (unit.kind == ByteKind::separator && text[at - 1] != '.') begin = std::min(at, end);
  }
  while (begin < end && (text[begin] == '.' || text[begin] == '\'')) ++begin;
  Word word;
  word.begin = begin;
  word.end = end;
  append_lower(word, text.substr(begin, end - begin));
  forget_if_too_long(word);
  return word;
}

bool has_words(std::string_view text, std::size_t fewest) {
  WordReader reader(text);
  for (; fewest > 0 && !reader.done(); --fewest) reader.advance();
  return fewest == 0;
}

bool is_upper(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const CodePoint point = decode(text, at);
  if (point.value < 0x80) return point.value >= 'A' && point.value <= 'Z';
  return point.value != CodePoint::ill_formed && u_isUUppercase(static_cast<UChar32>(point.value)) != 0;
}

bool is_lower(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const CodePoint point = decode(text, at);
  if (point.value < 0x80) return point.value >= 'a' && point.value <= 'z';
  return point.value != CodePoint::ill_formed && u_isULowercase(static_cast<UChar32>(point.value)) != 0;
}

}  // namespace s2a::text
