#include "text/blocks.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "text/abbreviations.h"
#include "text/marks.h"
#include "text/questions.h"
#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

constexpr std::size_t wrapped_columns = 60;  // a shorter line was ended on purpose
constexpr std::size_t code_indent = 4;       // columns
constexpr std::size_t longest_label = 60;    // bytes of a line that can be a heading because it ends with a colon

enum class LineKind { blank, prose, list_item, heading, underline, rule, fence };

struct Line {
  std::size_t begin = 0;    // of the first byte that is not white space
  std::size_t end = 0;      // after the last such byte
  std::size_t content = 0;  // after markers
  std::size_t indent = 0;   // columns of white space before `begin`
  LineKind kind = LineKind::blank;
  bool quoted = false;
};

// Where the line break at `at` ends, or nothing if there is none: LF, CR, CRLF, NEL, U+2028, U+2029.
std::optional<std::size_t> line_break_end(std::string_view text, std::size_t at) {
  switch (static_cast<unsigned char>(text[at])) {
    case '\n':
      return at + 1;
    case '\r':
      return text.substr(at, 2) == "\r\n" ? at + 2 : at + 1;
    case 0xC2:
      return text.substr(at, 2) == "\xC2\x85" ? std::optional(at + 2) : std::nullopt;
    case 0xE2: {
      const std::string_view mark = text.substr(at, 3);
      return mark == "\xE2\x80\xA8" || mark == "\xE2\x80\xA9" ? std::optional(at + 3) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

std::size_t run_length(std::string_view text, char byte) {
  const std::size_t other = text.find_first_not_of(byte);
  return other == std::string_view::npos ? text.size() : other;
}

// "#" to "######" and a space. The length of the mark, or 0.
std::size_t heading_mark(std::string_view line) {
  const std::size_t marks = run_length(line, '#');
  return marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ' ? marks : 0;
}

// A numeral as lists use it: digits, one letter, or a small Roman number. Its length, or 0.
std::size_t numeral_length(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() && length < 9 && is_digit(line[length])) ++length;
  if (length > 0) return length;
  while (length < line.size() && length < 5 && (line[length] == 'i' || line[length] == 'v' || line[length] == 'x')) ++length;
  if (length > 0) return length;
  return !line.empty() && is_letter(line[0]) ? 1 : 0;
}

// "- ", "* ", "+ ", "• " and their kin, "1. ", "1) ", "a) ", "(b) ", "A. ". The length of the mark with the white space after it, or 0.
std::size_t list_mark(std::string_view line) {
  std::size_t length = 0;
  if (line.empty()) return 0;
  if (line[0] == '-' || line[0] == '*' || line[0] == '+') {
    length = 1;
  } else if (static_cast<unsigned char>(line[0]) >= 0x80) {
    const CodePoint point = decode(line, 0);
    constexpr std::u32string_view bullets = U"•◦▪▫‣⁃●○■□–·";
    if (bullets.find(point.value) == std::u32string_view::npos) return 0;
    length = point.length;
  } else {
    const bool bracketed = line[0] == '(';
    const std::size_t numeral = numeral_length(line.substr(bracketed ? 1 : 0));
    const std::size_t closer = numeral + (bracketed ? 1 : 0);
    if (numeral == 0 || closer >= line.size()) return 0;
    const bool stop = line[closer] == '.' && !bracketed;
    if (line[closer] != ')' && !stop) return 0;
    // "A. Paris" is an option, "J. K. Rowling" a name, "e. coli" neither.
    if (stop && is_letter(line[0])) {
      const Word next = word_at(line, closer + 1);
      const bool initial = next.end == next.begin + 1 && next.end < line.size() && line[next.end] == '.';
      if (line[0] > 'H' || initial || (numeral == 1 && is_lower(line, next.begin))) return 0;
    }
    length = closer + 1;
  }
  if (length >= line.size()) return 0;
  const std::size_t content = skip_white_space(line, length);
  return content > length ? content : 0;
}

// "Title:" alone on a line: short, capitalised, one phrase, and no instruction as "Translate this:".
bool is_label(std::string_view line) {
  if (line.size() < 2 || line.size() > longest_label || line.back() != ':' || !is_upper(line, 0)) return false;
  constexpr std::size_t too_many_words = 5;
  return line.find_first_of(".?!,;:\"(") == line.size() - 1 && !has_words(line, too_many_words) && !begins_asking(line);
}

// "**Title**" alone on a line.
bool is_bold_line(std::string_view line) {
  if (line.size() < 5 || line.size() > longest_label || line.substr(0, 2) != "**") return false;
  const std::size_t closing = line.find("**", 2);
  return closing == line.size() - 2 || (closing == line.size() - 3 && line.back() == ':');
}

// Three or more of one mark, with or without spaces between: "---", "* * *".
bool is_rule(std::string_view line) {
  if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '_' && line[0] != '=')) return false;
  std::size_t marks = 0;
  for (const char byte : line) {
    if (byte == line[0]) {
      ++marks;
    } else if (byte != ' ') {
      return false;
    }
  }
  return marks >= 3;
}

struct Fence {
  char mark = '`';
  std::size_t length = 0;  // 0: no fence
};

Fence fence_of(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return {};
  const std::size_t length = run_length(line, line[0]);
  if (length < 3) return {};
  // "```code``` and more" is a code span, not a fence.
  if (line[0] == '`' && line.find('`', length) != std::string_view::npos) return {};
  return {line[0], length};
}

bool closes(const Fence& opened, std::string_view line) {
  const std::size_t length = run_length(line, opened.mark);
  return length >= opened.length && length == line.size();
}

void classify(std::string_view text, Line& line) {
  std::string_view rest = text.substr(line.content, line.end - line.content);
  while (!rest.empty() && rest[0] == '>') {
    line.quoted = true;
    line.content = skip_white_space(text.substr(0, line.end), line.content + 1);
    rest = text.substr(line.content, line.end - line.content);
  }
  if (rest.empty()) {
    line.kind = line.quoted ? LineKind::rule : LineKind::blank;
  } else if (fence_of(rest).length > 0) {
    line.kind = LineKind::fence;
  } else if (is_rule(rest)) {
    line.kind =
        rest.find_first_not_of(rest[0]) == std::string_view::npos && (rest[0] == '-' || rest[0] == '=') ? LineKind::underline : LineKind::rule;
  } else if (const std::size_t hashes = heading_mark(rest); hashes > 0) {
    line.kind = LineKind::heading;
    line.content = skip_white_space(text.substr(0, line.end), line.content + hashes);
  } else if (const std::size_t mark = list_mark(rest); mark > 0) {
    line.kind = LineKind::list_item;
    line.content += mark;
  } else if (is_label(rest) || is_bold_line(rest)) {
    line.kind = LineKind::heading;
  } else {
    line.kind = LineKind::prose;
  }
}

std::vector<Line> read_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t start = 0;
  while (start < text.size()) {
    std::size_t stop = start;
    std::optional<std::size_t> next;
    while (stop < text.size() && !(next = line_break_end(text, stop))) ++stop;
    Line line;
    const std::string_view whole = text.substr(0, stop);
    line.begin = skip_white_space(whole, start);
    for (std::size_t at = start; at < line.begin; ++at) line.indent += text[at] == '\t' ? code_indent : 1;
    line.end = line.begin == stop ? stop : skip_white_space_back(whole, stop);
    line.content = line.begin;
    classify(text, line);
    lines.push_back(line);
    start = next.value_or(stop);
  }
  return lines;
}

bool has_columns(std::string_view line, std::size_t columns) {
  if (line.size() < columns) return false;
  const auto trail_bytes = std::count_if(line.begin(), line.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; });
  return line.size() - static_cast<std::size_t>(trail_bytes) >= columns;
}

// Builds blocks from lines.
class BlockFinder {
 public:
  explicit BlockFinder(std::string_view text) : text_(text), lines_(read_lines(text)) {}

  std::vector<Block> find() {
    std::size_t at = 0;
    while (at < lines_.size()) {
      const Line& line = lines_[at];
      if (line.kind == LineKind::blank) {
        after_blank_ = true;
        in_list_ = in_list_ && at + 1 < lines_.size() && lines_[at + 1].indent > 0;
        ++at;
      } else if (line.kind == LineKind::fence) {
        at = add_code(at, end_of_fenced(at));
      } else if (begins_indented_code(at)) {
        at = add_code(at, end_of_indented(at));
      } else {
        at = add_lines(at);
      }
    }
    return std::move(blocks_);
  }

 private:
  std::string_view content(const Line& line) const { return text_.substr(line.content, line.end - line.content); }

  std::size_t end_of_fenced(std::size_t first) const {
    const Fence opened = fence_of(content(lines_[first]));
    for (std::size_t at = first + 1; at < lines_.size(); ++at) {
      if (closes(opened, content(lines_[at]))) return at + 1;
    }
    return lines_.size();  // never closed: all the rest is code, as Markdown has it
  }

  // Indented lines are code where Markdown says so, after a blank line and outside a list, and also after a line that ends with a colon.
  // A text that is indented as a whole, or that reads as prose, is none.
  bool begins_indented_code(std::size_t at) const {
    const Line& line = lines_[at];
    if (line.indent < code_indent || line.quoted || in_list_ || line.kind == LineKind::list_item || blocks_.empty()) return false;
    const bool introduced = text_[blocks_.back().end - 1] == ':';
    return (after_blank_ || introduced) && !reads_as_prose(content(line));
  }

  static bool reads_as_prose(std::string_view line) {
    return is_upper(line, 0) && line.find(' ') != std::string_view::npos && ends_with_terminator(line);
  }

  std::size_t end_of_indented(std::size_t first) const {
    std::size_t end = first;
    for (std::size_t at = first; at < lines_.size(); ++at) {
      if (lines_[at].kind == LineKind::blank) continue;
      if (lines_[at].indent < code_indent) break;
      end = at + 1;
    }
    return end;
  }

  std::size_t add_code(std::size_t first, std::size_t last) {
    while (last > first + 1 && lines_[last - 1].kind == LineKind::blank) --last;
    add({.begin = lines_[first].begin,
         .end = lines_[last - 1].end,
         .content = lines_[first].begin,
         .kind = BlockKind::code,
         .quoted = lines_[first].quoted,
         .new_paragraph = true});
    after_blank_ = true;  // what follows code is a new paragraph
    return last;
  }

  std::size_t add_lines(std::size_t first) {
    const Line& line = lines_[first];
    std::size_t last = first;
    Block block{.begin = line.begin,
                .end = line.end,
                .content = line.content,
                .kind = BlockKind::prose,
                .quoted = line.quoted,
                .new_paragraph = after_blank_ || blocks_.empty()};
    if (line.kind == LineKind::heading) {
      block.kind = BlockKind::heading;
    } else if (is_underlined(first)) {
      block.kind = BlockKind::heading;
      last = first + 1;
    } else if (line.kind == LineKind::list_item) {
      block.kind = BlockKind::list_item;
    }
    if (block.kind != BlockKind::heading) last = last_wrapped(first);
    block.end = lines_[last].end;
    if (line.kind == LineKind::list_item) {
      in_list_ = true;
    } else if (line.indent == 0) {
      in_list_ = false;
    }
    after_blank_ = false;
    add(block);
    return last + 1;
  }

  // A line of "===" or "---" makes the one line before it a heading, unless that reads as a sentence and the underline as a separator.
  bool is_underlined(std::size_t at) const {
    if (lines_[at].kind != LineKind::prose || at + 1 >= lines_.size() || lines_[at + 1].kind != LineKind::underline) return false;
    const bool alone = after_blank_ || blocks_.empty();
    return alone && !lines_[at].quoted && !lines_[at + 1].quoted && !ends_with_terminator(content(lines_[at]));
  }

  // The last line of the wrapped text that begins with line `first`.
  std::size_t last_wrapped(std::size_t first) const {
    // One break that is plainly a wrap tells that the text is wrapped; then a long line also goes on before a capital or a digit.
    bool wrapped = false;
    std::size_t last = first;
    for (std::size_t at = first; at + 1 < lines_.size() && may_go_on(at); ++at) {
      const bool plainly = is_lower(text_, lines_[at + 1].content);
      wrapped = wrapped || plainly;
      if (!plainly && !wrapped) {
        // The first break stands before a capital: look one line ahead before giving up.
        const bool next_plainly = at + 2 < lines_.size() && may_go_on(at + 1) && is_lower(text_, lines_[at + 2].content);
        if (!next_plainly) break;
        wrapped = true;
      }
      last = at + 1;
    }
    return last;
  }

  // The line is long, ends no sentence, and a line of the same paragraph follows.
  bool may_go_on(std::size_t at) const {
    const Line& line = lines_[at];
    const Line& next = lines_[at + 1];
    if (line.kind != LineKind::prose && line.kind != LineKind::list_item) return false;
    if (next.kind != LineKind::prose || next.quoted != line.quoted) return false;
    const std::string_view words = content(line);
    return has_columns(text_.substr(line.begin, line.end - line.begin), wrapped_columns) && words.back() != ':' &&
           (!ends_with_terminator(words) || ends_with_abbreviation(words));
  }

  void add(const Block& block) { blocks_.push_back(block); }

  std::string_view text_;
  std::vector<Line> lines_;
  std::vector<Block> blocks_;
  bool after_blank_ = false;
  bool in_list_ = false;
};

}  // namespace

std::vector<Block> find_blocks(std::string_view text) {
  return BlockFinder(text).find();
}

}  // namespace s2a::text
