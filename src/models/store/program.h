// Runs another program as a child, without a shell.
// Promises: its output is read while it runs; it and its own children end when the caller asks to stop; nothing of this process is inherited but
// the environment. Called by registry.cpp.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "s2a/status.h"

namespace s2a::models {

struct Program {
  std::vector<std::string> arguments;    // the first is the program's name, looked for in $PATH
  std::vector<std::string> environment;  // NAME=value, in place of this process's own
  std::filesystem::path directory;       // where it runs
};

struct ProgramEnd {
  bool found = true;      // false: there is no such program
  int status = 0;         // exit status; 128 and the signal's number when a signal ended it
  std::string last_line;  // of what it wrote to the standard error stream: the last line that begins with "ERROR", else the last
};

using OutputSink = std::function<Status(std::span<const std::byte>)>;

// `output` receives the standard output, `tick` is called about ten times a second; both may be empty. Errors: cancelled, internal, those of
// `output`.
Result<ProgramEnd> run_program(const Program& program, const OutputSink& output, const std::function<void()>& tick, const std::stop_token& stop);

}  // namespace s2a::models
