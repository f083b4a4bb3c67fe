// Step 1 by one bit for each segment: the answering model reads numbered lines and says "keep" or "drop" of each, under a grammar.
// What is kept is the user's own bytes. Every line of the model's answer up to its last word is given to it, so that one token a segment is decoded;
// a model that takes no grammar is asked for the numbers of the lines to drop, as one JSON object.
#include <algorithm>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "attention/strategies/strategies.h"
#include "attention/templates.h"
#include "text/utf8.h"

namespace s2a::attention {
namespace {

constexpr std::size_t most_lines = 24;              // of one request: small models lose the count after more
constexpr std::size_t most_repeated_questions = 4;  // shown again with the segments of every window
constexpr std::int64_t most_line_tokens = 1024;     // of all lines of a request
constexpr std::int64_t other_tokens = 384;          // template, instruction and answer
constexpr std::int64_t tokens_of_a_number = 8;      // in JSON
constexpr int first_try_tokens = 1;                 // enough for the letter that decides
constexpr int second_try_tokens = 4;                // for a vocabulary whose next token is a blank alone

// Segments judged together.
struct Window {
  std::vector<std::size_t> lines;  // indices of segments, in order; questions are shown and not judged
  std::size_t bytes = 0;
};

std::string_view words_of(const Step1& step, std::size_t segment) {
  const Decision& decision = step.segments[segment];
  return text::trim(step.source.substr(decision.begin, decision.end - decision.begin));
}

// How many bytes the lines of one request may have, so that it fits the model's context.
Result<std::size_t> window_bytes(const Step1& step) {
  const Result<std::int64_t> tokens = step.answering->count_tokens(step.source);
  if (!tokens) return tl::unexpected(tokens.error());
  const std::int64_t context = step.answering->info().context_tokens;
  std::int64_t room = most_line_tokens;
  if (context > 0) room = std::min(room, (context - other_tokens) / 2);
  if (room <= 0) return fail(ErrorCode::context_overflow, "context_overflow: the model's context has no room for the segments and the instruction");
  const auto bytes = static_cast<std::int64_t>(step.source.size());
  return static_cast<std::size_t>(room * bytes / std::max<std::int64_t>(*tokens, 1));
}

// Divides the segments into windows, with the last questions in each. A segment too long for a window is in none, and stays.
std::vector<Window> make_windows(const Step1& step, std::size_t bytes) {
  std::vector<std::size_t> questions;
  std::size_t question_bytes = 0;
  for (std::size_t segment = step.segments.size(); segment-- > 0 && questions.size() < most_repeated_questions;) {
    if (!step.segments[segment].question) continue;
    question_bytes += words_of(step, segment).size();
    if (question_bytes > bytes / 4) break;
    questions.insert(questions.begin(), segment);
  }
  std::vector<Window> windows;
  for (std::size_t segment = 0; segment < step.segments.size(); ++segment) {
    const std::size_t size = words_of(step, segment).size();
    if (step.segments[segment].question || size > bytes / 2) continue;
    const bool full = windows.empty() || windows.back().lines.size() + questions.size() == most_lines ||
                      windows.back().bytes + size + std::min(question_bytes, bytes / 4) > bytes;
    if (full) windows.emplace_back();
    windows.back().lines.push_back(segment);
    windows.back().bytes += size;
  }
  for (Window& window : windows) {
    window.lines.insert(window.lines.end(), questions.begin(), questions.end());
    std::sort(window.lines.begin(), window.lines.end());
  }
  return windows;
}

// `1: "The first sentence."`: as strings of JSON, each on one line, so that nothing the user wrote looks like a line of its own.
std::string numbered_lines(const Step1& step, const Window& window) {
  std::string lines;
  for (std::size_t line = 0; line < window.lines.size(); ++line) {
    if (line > 0) lines += '\n';
    lines += std::to_string(line + 1) + ": " + boost::json::serialize(boost::json::string(words_of(step, window.lines[line])));
  }
  return lines;
}

// "keep" or "drop" as the model began to say it; nothing if it said neither.
std::optional<bool> is_kept(std::string_view reply) {
  const std::string_view word = text::trim(reply);
  if (word.starts_with('k')) return true;
  if (word.starts_with('d')) return false;
  return std::nullopt;
}

// One line's bit, after `answer`, the lines that are decided already.
Result<bool> ask_for_bit(const Step1& step, GenerateRequest& request) {
  for (const int tokens : {first_try_tokens, second_try_tokens}) {
    request.sampling.max_tokens = tokens;
    const Result<Generation> generation = step.answering->generate(request, {}, step.stop);
    if (!generation) return tl::unexpected(generation.error());
    step.decoded += generation->decoded_tokens;
    if (const std::optional<bool> kept = is_kept(generation->text)) return *kept;
  }
  return fail(ErrorCode::parse_failed, "parse_failed: the model said neither keep nor drop");
}

Status select_by_bits(const Step1& step, const Window& window, Outcome& outcome) {
  GenerateRequest request;
  request.prompt = Prompt::from_text(select_bits_prompt(step.options.emphasis, numbered_lines(step, window)));
  request.sampling.grammar = R"(root ::= " keep" | " drop")";
  for (std::size_t line = 0; line < window.lines.size(); ++line) {
    Decision& segment = outcome.segments[window.lines[line]];
    request.prefix += std::to_string(line + 1) + ":";
    if (!segment.question) {
      const Result<bool> kept = ask_for_bit(step, request);
      if (!kept) return tl::unexpected(kept.error());
      segment.kept = *kept;
    }
    request.prefix += segment.kept ? " keep\n" : " drop\n";
  }
  return {};
}

// {"drop": [2, 3]}, and nothing else: the numbers are lines, each once.
std::optional<std::vector<std::size_t>> parse_dropped(std::string_view reply, std::size_t lines) {
  boost::system::error_code error;
  const boost::json::value value = boost::json::parse(text::trim(reply), error);
  if (error || !value.is_object() || value.get_object().size() != 1) return std::nullopt;
  const boost::json::value* const list = value.get_object().if_contains("drop");
  if (list == nullptr || !list->is_array()) return std::nullopt;
  std::vector<std::size_t> dropped;
  for (const boost::json::value& item : list->get_array()) {
    const std::int64_t* const number = item.if_int64();
    if (number == nullptr || *number < 1 || *number > static_cast<std::int64_t>(lines)) return std::nullopt;
    const std::size_t line = static_cast<std::size_t>(*number) - 1;
    if (std::find(dropped.begin(), dropped.end(), line) != dropped.end()) return std::nullopt;
    dropped.push_back(line);
  }
  return dropped;
}

Status select_by_json(const Step1& step, const Window& window, Outcome& outcome) {
  GenerateRequest request;
  request.prompt = Prompt::from_text(select_json_prompt(step.options.emphasis, numbered_lines(step, window)));
  request.sampling.max_tokens = static_cast<int>(tokens_of_a_number * static_cast<std::int64_t>(window.lines.size() + 2));
  const Result<Generation> generation = step.answering->generate(request, {}, step.stop);
  if (!generation) return tl::unexpected(generation.error());
  step.decoded += generation->decoded_tokens;
  const std::optional<std::vector<std::size_t>> dropped = parse_dropped(generation->text, window.lines.size());
  if (!dropped) return fail(ErrorCode::parse_failed, "parse_failed: the model did not reply with the numbers of the lines to drop as JSON");
  for (const std::size_t line : *dropped) {
    Decision& segment = outcome.segments[window.lines[line]];
    segment.kept = segment.question;  // a question is never cut
  }
  return {};
}

}  // namespace

Result<Outcome> run_select(const Step1& step) {
  Outcome outcome;
  outcome.segments.assign(step.segments.begin(), step.segments.end());
  if (outcome.segments.size() == 1) return outcome;  // something always remains, so there is nothing to decide
  const Result<std::size_t> bytes = window_bytes(step);
  if (!bytes) return tl::unexpected(bytes.error());
  const bool constrained = step.answering->info().can_constrain;
  for (const Window& window : make_windows(step, *bytes)) {
    const Status selected = constrained ? select_by_bits(step, window, outcome) : select_by_json(step, window, outcome);
    if (!selected) return tl::unexpected(selected.error());
  }
  return outcome;
}

}  // namespace s2a::attention
