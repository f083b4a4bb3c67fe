// What a strategy of step 1 is: a function from a segmented text to what is kept of it.
// To add one: write strategies/<name>.cpp and name it in the list of strategies/strategies.h. Called by Attention::focus alone.
#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "s2a/attention.h"
#include "s2a/focus.h"
#include "s2a/model.h"
#include "s2a/status.h"

namespace s2a::attention {

struct Step1 {
  std::string_view source;             // the focusable text, valid UTF-8, not empty
  std::span<const Decision> segments;  // of `source`, all kept
  const Options& options;
  Model* answering;  // null only for a strategy that does not name it as its model
  Model* filter;     // likewise
  std::stop_token stop;
  std::int64_t& decoded;  // tokens; a strategy adds what it has its model decode, whether it serves in the end or not
};

struct Outcome {
  std::vector<Decision> segments;  // of the source, decided
  // Set by a strategy that writes text of its own (`rewrite`); empty: the text is the kept segments.
  std::string text;
  std::string context;
  std::string question;
};

// A strategy that does not serve returns parse_failed or rejected (or whatever error its model gave) with a message of the form
// "code: sentence"; code is a stable lower-case reason, e.g. "question_lost", and becomes Fallback::code.
struct Strategy {
  std::string_view name;
  std::string_view next;  // tried when this one does not serve; "off" is the original
  Model* Step1::*model;   // the model that it runs on
  Result<Outcome> (*run)(const Step1&);
};

// All strategies but "off" and "auto". Thread-safe.
std::span<const Strategy> strategy_table();

// nullptr when there is none of that name.
const Strategy* find_strategy(std::string_view name);

}  // namespace s2a::attention
