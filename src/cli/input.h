// Where a command's text comes from: the argument, or standard input as a whole or line by line.
// Promises: never waits at a terminal that was not asked for, stops waiting on Ctrl-C, never takes more than `input_limit` bytes into memory.
// Called by ask and focus.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/session.h"
#include "s2a/prompt.h"
#include "s2a/status.h"

namespace s2a::cli {

inline constexpr std::size_t input_limit = std::size_t{16} * 1024 * 1024;  // bytes of one text, or of one line of --jsonl

// The argument; with "-" or without one all of standard input, less one final line end, as a shell's $(…) does.
// Errors: invalid_argument (no text and nothing piped in), invalid_text (over the limit), storage (cannot be read), cancelled.
Result<std::string> read_text(const std::optional<std::string>& argument, Session& session);

// The library's own check of a prompt's text, so that nobody waits for a model to hear that the text is empty. Errors: invalid_text.
Status check_text(const Prompt& prompt);

// Standard input line by line, without the line ends.
class LineReader {
 public:
  explicit LineReader(Session& session) : session_(session) {}

  // The next line; nothing at the end. Errors: invalid_text (a line over the limit; the next call goes on behind it), storage, cancelled.
  Result<std::optional<std::string>> next();

 private:
  Session& session_;
  std::string buffer_;
  std::size_t searched_ = 0;  // of `buffer_`: no line end before this
  bool ended_ = false;
};

// invalid_argument when standard input is a terminal.
Status check_piped();

}  // namespace s2a::cli
