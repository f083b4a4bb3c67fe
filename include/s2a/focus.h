// The outcome of step 1: what was kept, what was cut, by which strategy, at what cost, and why it fell back if it did.
// A plain value. Spans are byte ranges [begin, end) of `source` that never split a UTF-8 code point.
// Made by Attention::focus; shown by `s2a focus`, composed into step 2's prompt by Attention::compose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace s2a {

enum class SegmentKind { sentence, clause, list_item, heading, code };

// Stable lower-case name, e.g. "list_item". Never fails; thread-safe.
std::string_view name(SegmentKind kind);

// What step 1 decided about one segment. Segments in order, joined, are `Focus::source`, byte for byte.
struct Decision {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;    // bytes, > begin
  SegmentKind kind = SegmentKind::sentence;
  bool quoted = false;    // lies inside a quotation
  bool question = false;  // asks or instructs; never cut by `score` or `select`
  bool kept = true;
  // In [0, 1]; only strategies that score set it. With an emphasis and a filter that knows kinds: that it is not both to be cut and of that kind.
  std::optional<double> keep_probability;
  // In [0, 1]: that it is an opinion, and not irrelevant, if it is to be cut at all. Set by `score` with a filter that knows kinds.
  std::optional<double> opinion_probability;

  friend bool operator==(const Decision&, const Decision&) = default;
};

// One strategy that was tried and did not serve.
struct Fallback {
  std::string strategy;  // the strategy that was given up, e.g. "rewrite"
  std::string code;      // stable lower-case reason, e.g. "invented_number", "question_lost", "unsupported_language"
  std::string message;   // one sentence

  friend bool operator==(const Fallback&, const Fallback&) = default;
};

struct Focus {
  std::string id;                   // caller's id, may be empty
  std::string source;               // the focusable text as given; several parts are joined by one newline each
  std::string text;                 // the focused text, what step 2 reads in place of `source`
  std::string context;              // the part of `text` that is not the question; may be empty
  std::string question;             // the question; may be empty when none was found
  std::vector<Decision> segments;   // of `source`
  std::string strategy;             // the one whose outcome this is; "off" when `text` is `source` untouched by any
  std::vector<Fallback> fallbacks;  // in the order they were tried; empty when the first strategy served
  bool changed = false;             // text != source

  struct Milliseconds {
    double segment = 0;  // splitting into segments
    double step1 = 0;    // all strategies tried, models included
  } timings;

  struct Tokens {
    std::int64_t in = 0;       // tokens of `source`, by the model that did step 1
    std::int64_t kept = 0;     // tokens of `text`, by the same model
    std::int64_t decoded = 0;  // tokens decoded by step 1; 0 for `score`
  } tokens;
};

}  // namespace s2a
