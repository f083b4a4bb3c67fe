// The program's JSON: what `--json` and `--jsonl` write and read (docs/focus.schema.json, docs/answer.schema.json).
// Promises: keys in a fixed order, one value a line, numbers as people write them (0.98, not 9.8E-1).
// Called by the commands that have --json or --jsonl.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "cli/terminal.h"
#include "s2a/s2a.h"

namespace s2a::cli {

// `id` is what the caller gave, null when it gave none.
boost::json::object to_json(const Focus& focus, const boost::json::value& id);
boost::json::object to_json(const Error& error);

// Rounded to a thousandth of a millisecond.
double rounded_milliseconds(double milliseconds);

// On one line, with its end. On a terminal the characters that JSON leaves raw but a terminal may obey are written as \u escapes.
std::string json_line(const boost::json::value& value, const Output& out);

// One line of --jsonl: {"id": …, "text": …} or {"id": …, "messages": […]}.
struct JsonlRequest {
  boost::json::value id;  // string, number or null
  Prompt prompt;
};

// Errors: invalid_argument. `id` is set as soon as it is known, so that the error can be given under it.
Result<JsonlRequest> parse_jsonl_line(std::string_view line, boost::json::value& id);

}  // namespace s2a::cli
