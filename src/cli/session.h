// What every command is given: the two output streams and the wish to stop.
// Promises: made once, before any thread starts, and outlives every command.
// Called by main(), which hands it to the commands.
#pragma once

#include <unistd.h>

#include <chrono>

#include "cli/signals.h"
#include "cli/terminal.h"

namespace s2a::cli {

struct Session {
  std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
  Signals signals;
  Output out{STDOUT_FILENO, signals};
  Output err{STDERR_FILENO, signals};
};

inline double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace s2a::cli
