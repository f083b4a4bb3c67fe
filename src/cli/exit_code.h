// What the program ends with, one number for each kind of outcome (docs/cli.md).
// Promises: the numbers are stable across releases, and an error is always said on stderr before the program ends with it.
// Called by every command.
#pragma once

#include "cli/session.h"
#include "s2a/status.h"

namespace s2a::cli {

namespace exit_codes {
inline constexpr int ok = 0;
inline constexpr int partial = 1;  // some lines of --jsonl were bad, the others were done
inline constexpr int usage = 2;
inline constexpr int invalid_text = 3;
inline constexpr int context_overflow = 4;
inline constexpr int model_missing = 5;
inline constexpr int model_invalid = 6;
inline constexpr int network = 7;
inline constexpr int storage = 8;
inline constexpr int internal = 9;
inline constexpr int signal_base = 128;  // plus the signal's number: 130 for Ctrl-C, 143 for SIGTERM
}  // namespace exit_codes

// `cancelled` has no number of its own: the signal that cancelled has (Signals::exit_code).
int exit_code(ErrorCode code);

// Says the error on stderr in two lines (what went wrong, what to do) and returns the exit code. A cancelled call says nothing: whoever
// cancelled knows. With `json` the error also goes to stdout as {"error": …}, so that there is always one object to parse.
int report(Session& session, const Error& error, bool json = false);

// What the program ends with after a command that ended with `code`: output that could not be written and a signal go before it.
int final_code(Session& session, int code);

}  // namespace s2a::cli
