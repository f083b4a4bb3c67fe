// Errors as values: what went wrong, in one sentence, and what to do next.
// Every call of the library that can fail returns Result<T>; the library throws nothing across its edge, prints nothing, never aborts.
// Used by every other header here; a caller reads `error().code` to branch and shows `message` and `remedy` to a person.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace s2a {

// Stable across releases; each maps to one exit code of the command line (docs/cli.md).
enum class ErrorCode {
  invalid_argument,  // an option is out of its range, or two options contradict each other
  invalid_text,      // text is not UTF-8, contains a NUL byte, or is empty
  context_overflow,  // the prompt does not fit the model's context; the message says by how many tokens
  model_missing,     // no model or adapter file at the given path or name
  model_invalid,     // a model file is truncated, damaged, of an unknown architecture, or has the wrong sha256
  model_mismatch,    // a model cannot do what is asked of it (an adapter of another base, no chat template)
  parse_failed,      // a model's reply could not be read
  rejected,          // the guard refused the outcome of a strategy
  network,           // a download failed
  storage,           // no space, no permission, or another failure of the file system
  cancelled,         // the caller's stop_token was triggered
  internal,          // a defect in this library or in llama.cpp
};

// Stable lower-case name, e.g. "context_overflow". Never fails; thread-safe.
std::string_view name(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;  // one sentence, UTF-8, without a final newline; never contains text of a prompt
  std::string remedy;   // what to do next, one sentence; empty when there is nothing to do
};

// A value or an Error. `result->`, `*result`, `result.error()`, `if (!result)`: see tl::expected.
template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string remedy = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(remedy)});
}

}  // namespace s2a
