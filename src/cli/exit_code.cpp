#include "cli/exit_code.h"

#include "cli/json.h"

namespace s2a::cli {

int exit_code(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_argument:
      return exit_codes::usage;
    case ErrorCode::invalid_text:
      return exit_codes::invalid_text;
    case ErrorCode::context_overflow:
      return exit_codes::context_overflow;
    case ErrorCode::model_missing:
      return exit_codes::model_missing;
    case ErrorCode::model_invalid:
    case ErrorCode::model_mismatch:
      return exit_codes::model_invalid;
    case ErrorCode::network:
      return exit_codes::network;
    case ErrorCode::storage:
      return exit_codes::storage;
    case ErrorCode::cancelled:
      return exit_codes::signal_base;
    case ErrorCode::parse_failed:
    case ErrorCode::rejected:
    case ErrorCode::internal:
      break;
  }
  return exit_codes::internal;
}

namespace {

void say(Session& session, const Error& error) {
  session.err.write(session.err.styled(Style::error, "s2a: ") + session.err.shown(error.message) + "\n");
  if (!error.remedy.empty()) session.err.write("  " + session.err.shown(error.remedy) + "\n");
}

}  // namespace

int report(Session& session, const Error& error, bool json) {
  if (const std::optional<int> stopped = session.signals.exit_code()) return *stopped;
  say(session, error);
  if (json) session.out.write(json_line(boost::json::object{{"error", to_json(error)}}, session.out));
  return exit_code(error.code);
}

int final_code(Session& session, int code) {
  if (const Status written = session.out.status(); !written) {
    say(session, written.error());
    return exit_code(written.error().code);
  }
  return session.signals.exit_code().value_or(code);
}

}  // namespace s2a::cli
