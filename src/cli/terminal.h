// Writing to a terminal or a pipe: colours, escaping of untrusted text, word wrap, progress.
// Promises: on a terminal no control character of a prompt or a reply is ever written raw; every styled piece ends with a reset; a reader that
// went away (a closed pipe) or Ctrl-C ends a write that would block. Called by every command; Output is used by one thread at a time.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "cli/signals.h"
#include "s2a/status.h"

namespace s2a::cli {

enum class Style { plain, bold, dim, cut, error, warning, good };

// `text` with control characters, C1 controls, bidirectional overrides and ill-formed bytes written as \x1b or \u202e; new lines and tabs stay.
std::string escape(std::string_view text);

// `text` with each ill-formed byte as U+FFFD.
std::string valid_utf8(std::string_view text);

// Serialized JSON with the characters that JSON leaves raw, but that escape() would not, as \u escapes: the same JSON.
std::string json_escape(std::string_view json);

// Terminal columns that `text` takes when it is shown as it is.
int columns_of(std::string_view text);

// The beginning of `line` that fits, with … where something is missing.
std::string shortened(std::string_view line, int columns);

class Output {
 public:
  Output(int descriptor, Signals& signals);

  bool is_terminal() const { return terminal_; }
  bool has_colour() const { return colour_; }  // false when NO_COLOR is set, on a dumb terminal and in a pipe
  bool can_redraw() const { return redraw_; }  // a line can be written over: a terminal that is not dumb
  int columns() const;                         // of the terminal now; 80 when it is none

  // Bytes as they are. After a failure nothing more is written, and if this is standard output the program is asked to stop.
  void write(std::string_view bytes);

  // Untrusted text: escaped on a terminal, as it is in a pipe.
  std::string shown(std::string_view text) const;

  // Escaped, and in the style's colour when there is colour.
  std::string styled(Style style, std::string_view text) const;

  // The codes that begin a style and end it; empty without colour.
  std::string_view begin(Style style) const;
  std::string_view reset() const;

  // storage when a write failed for another reason than that the reader went away.
  Status status() const;

 private:
  int descriptor_;
  Signals& signals_;
  bool terminal_;
  bool redraw_;
  bool colour_;
  int failure_ = 0;  // errno of the write that failed
};

// Text as it comes, broken between words so that it fits, each line behind a margin. Always escaped: what it writes is for people.
class Wrapped {
 public:
  // `margin` stands before each line and may hold codes; it takes `margin_columns`.
  Wrapped(Output& out, std::string margin, int margin_columns, int columns);

  // Any piece of the text, whole code points.
  void add(std::string_view text, Style style = Style::plain);

  // Ends the last line.
  void end();

 private:
  void put_word();
  void new_line();
  void set_style(Style style);

  Output& out_;
  std::string margin_;
  int limit_;            // columns beside the margin
  std::string pending_;  // to be written
  std::string word_;     // not yet placed on a line
  int word_columns_ = 0;
  int spaces_ = 0;  // before the word
  int column_ = 0;  // of the line so far
  bool line_open_ = false;
  bool any_line_ = false;
  Style word_style_ = Style::plain;
  Style spaces_style_ = Style::plain;
  Style style_ = Style::plain;  // in force at the end of `pending_`
};

// One line on a terminal that is written over as work goes on, and is gone when the work is done. Nothing at all in a pipe.
class ProgressLine {
 public:
  // Shows nothing before `delay` has passed: quick work needs no bar.
  ProgressLine(Output& out, std::string label, std::chrono::milliseconds delay);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // `fraction` from 0 to 1, or negative when the end is not known; `detail` stands behind the bar.
  void update(double fraction, std::string_view detail);
  void clear();

 private:
  Output& out_;
  std::string label_;
  std::chrono::steady_clock::time_point next_;  // drawn again at the earliest
  bool drawn_ = false;
};

// "98.1 MB"; decimal units, as shops and download pages count.
std::string bytes_text(double bytes);

// "41 ms", "1.25 s".
std::string duration_text(double milliseconds);

}  // namespace s2a::cli
