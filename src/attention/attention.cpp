#include "s2a/attention.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "attention/compose.h"
#include "attention/strategy.h"
#include "attention/templates.h"
#include "text/segment.h"
#include "text/utf8.h"

namespace s2a {
namespace {

using attention::Outcome;
using attention::Step1;
using attention::Strategy;

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

bool is_baseline(Variant variant) {
  return variant == Variant::instructed || variant == Variant::chain_of_thought;
}

// Segments of the focusable parts, as byte ranges of their joined text. No segment reaches over a part's edge;
// the newline between two parts belongs to the segment after it.
std::vector<Decision> segment_parts(const Prompt& prompt, bool clauses) {
  std::vector<Decision> decisions;
  std::size_t offset = 0;   // of the current part
  std::size_t covered = 0;  // end of the last segment
  for (const PartIndex& index : focusable_parts(prompt)) {
    const std::string& part = prompt.messages[index.message].parts[index.part].data;
    for (const text::Segment& segment : text::segment(part, {.clauses = clauses})) {
      Decision decision;
      decision.begin = covered;
      decision.end = offset + segment.end;
      decision.kind = segment.kind;
      decision.quoted = segment.quoted;
      decision.question = segment.question;
      decisions.push_back(decision);
      covered = decision.end;
    }
    offset += part.size() + 1;
  }
  if (!decisions.empty() && offset > 0) decisions.back().end = offset - 1;
  return decisions;
}

// The text that no step changes must be readable too: a model gets it.
Status check_others(const Prompt& prompt) {
  for (const Message& message : prompt.messages) {
    for (const Part& part : message.parts) {
      if (part.type != Part::Type::text || text::trim(part.data).empty()) continue;
      if (Status checked = text::check(part.data); !checked) {
        checked.error().message = "In a " + std::string(name(message.role)) + " message: " + checked.error().message;
        return checked;
      }
    }
  }
  return {};
}

// "code: sentence" as a Fallback of `strategy`; a message that has no code takes the error's own name.
Fallback fallback_of(std::string_view strategy, const Error& error) {
  Fallback fallback;
  fallback.strategy = strategy;
  const std::size_t colon = error.message.find(": ");
  const bool coded = colon != std::string::npos && std::all_of(error.message.begin(), error.message.begin() + static_cast<std::ptrdiff_t>(colon),
                                                               [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '_'; });
  fallback.code = coded ? error.message.substr(0, colon) : std::string(name(error.code));
  fallback.message = coded ? error.message.substr(colon + 2) : error.message;
  return fallback;
}

// What holds for every strategy: the question is there, and something is left.
Status guard_outcome(const Outcome& outcome) {
  bool any_kept = false;
  for (const Decision& segment : outcome.segments) {
    any_kept = any_kept || segment.kept;
    if (segment.question && !segment.kept && outcome.text.empty()) return fail(ErrorCode::rejected, "question_lost: a question would be cut");
  }
  if (!any_kept) return fail(ErrorCode::rejected, "nothing_left: every segment would be cut, so all stay");
  return {};
}

Result<Outcome> run(const Strategy& strategy, const Step1& step) {
  if (step.*strategy.model == nullptr) {
    return fail(ErrorCode::model_missing, "no_model: the model that this strategy needs is not loaded");
  }
  Result<Outcome> outcome = strategy.run(step);
  if (!outcome) return outcome;
  if (const Status guarded = guard_outcome(*outcome); !guarded) return tl::unexpected(guarded.error());
  return outcome;
}

// The strategies to try for a name, in order; empty for "off". Errors: invalid_argument.
Result<std::vector<const Strategy*>> chain_of(std::string_view name, bool fallback) {
  std::vector<const Strategy*> chain;
  if (name == "off") return chain;
  if (name == "auto") {
    chain = {attention::find_strategy("score"), attention::find_strategy("select")};
  } else {
    for (const Strategy* strategy = attention::find_strategy(name); strategy != nullptr; strategy = attention::find_strategy(strategy->next)) {
      chain.push_back(strategy);
    }
  }
  if (chain.empty()) {
    std::string known;
    for (const std::string& candidate : strategies()) known += (known.empty() ? "" : ", ") + candidate;
    return fail(ErrorCode::invalid_argument, "there is no strategy of that name", "Use one of: " + known + ".");
  }
  if (!fallback) chain.erase(chain.begin() + 1, chain.end());
  return chain;
}

void apply(Focus& focus, const Strategy& strategy, Outcome outcome) {
  focus.strategy = strategy.name;
  focus.segments = std::move(outcome.segments);
  attention::compose_text(focus);
  if (outcome.text.empty()) return;  // the user's own words
  focus.text = std::move(outcome.text);
  focus.context = std::move(outcome.context);
  focus.question = std::move(outcome.question);
  focus.changed = focus.text != focus.source;
}

}  // namespace

std::vector<std::string> strategies() {
  std::vector<std::string> names;
  for (const Strategy& strategy : attention::strategy_table()) names.emplace_back(strategy.name);
  names.emplace_back("auto");
  names.emplace_back("off");
  return names;
}

Result<ModelsNeeded> models_needed(const Options& options) {
  const Result<std::vector<const Strategy*>> chain = chain_of(options.strategy, options.fallback);
  if (!chain) return tl::unexpected(chain.error());
  ModelsNeeded needed;
  if (is_baseline(options.variant)) return needed;
  for (const Strategy* strategy : *chain) {
    needed.filter = needed.filter || strategy->model == &Step1::filter;
    needed.answering = needed.answering || strategy->model == &Step1::answering;
  }
  return needed;
}

Attention::Attention(std::shared_ptr<Model> answering, std::shared_ptr<Model> filter)
    : answering_(std::move(answering)), filter_(std::move(filter)) {}

Result<Focus> Attention::focus(const Prompt& prompt, const Options& options, std::stop_token stop) const {
  if (!std::isfinite(options.threshold)) {
    return fail(ErrorCode::invalid_argument, "the threshold is not a finite number", "Use a number such as -1, 0 or 1; higher keeps more.");
  }
  const Result<std::vector<const Strategy*>> chain = chain_of(options.strategy, options.fallback);
  if (!chain) return tl::unexpected(chain.error());

  Focus focus;
  focus.source = attention::focusable_text(prompt);
  if (Status checked = text::check(focus.source); !checked) return tl::unexpected(checked.error());
  if (Status checked = check_others(prompt); !checked) return tl::unexpected(checked.error());

  const Clock::time_point segment_start = Clock::now();
  const std::vector<Decision> segments = segment_parts(prompt, options.clauses);
  focus.timings.segment = milliseconds_since(segment_start);
  focus.segments = segments;
  focus.strategy = "off";
  attention::compose_text(focus);
  if (is_baseline(options.variant)) return focus;

  const Clock::time_point step1_start = Clock::now();
  const Step1 step{focus.source, segments, options, answering_.get(), filter_.get(), stop, focus.tokens.decoded};
  for (const Strategy* strategy : *chain) {
    if (stop.stop_requested()) return fail(ErrorCode::cancelled, "step 1 was cancelled");
    Result<Outcome> outcome = run(*strategy, step);
    if (!outcome) {
      const ErrorCode code = outcome.error().code;
      if (code == ErrorCode::cancelled || code == ErrorCode::invalid_argument) return tl::unexpected(outcome.error());
      focus.fallbacks.push_back(fallback_of(strategy->name, outcome.error()));
      continue;
    }
    apply(focus, *strategy, std::move(*outcome));
    const Model& model = *(step.*(strategy->model));
    focus.tokens.in = model.count_tokens(focus.source).value_or(0);
    focus.tokens.kept = focus.changed ? model.count_tokens(focus.text).value_or(0) : focus.tokens.in;
    break;
  }
  focus.timings.step1 = milliseconds_since(step1_start);
  return focus;
}

Result<Prompt> Attention::compose(const Prompt& prompt, const Focus& focus, const Options& options) const {
  if (focus.source != attention::focusable_text(prompt)) {
    return fail(ErrorCode::invalid_argument, "the focus was made for another prompt", "Pass the prompt that was given to focus().");
  }
  const std::string text = attention::step2_text(options.variant, focus);
  if (text == focus.source) return prompt;
  // An instruction after the text leaves the parts of the prompt where they are.
  const std::string& before = is_baseline(options.variant) ? focus.source : focus.text;
  if (!text.starts_with(before)) return attention::with_text(prompt, text);
  const Prompt focused = is_baseline(options.variant) ? prompt : attention::with_focus(prompt, focus);
  return attention::with_ending(focused, std::string_view(text).substr(before.size()));
}

Result<Answer> Attention::answer(const Prompt& prompt, const Options& options, const TokenSink& sink, std::stop_token stop) const {
  if (answering_ == nullptr) return fail(ErrorCode::model_missing, "no answering model is loaded", "Give Attention a model that can generate.");
  Result<Focus> focused = focus(prompt, options, stop);
  if (!focused) return tl::unexpected(focused.error());
  Result<Prompt> composed = compose(prompt, *focused, options);
  if (!composed) return tl::unexpected(composed.error());

  GenerateRequest request;
  request.prompt = *composed;
  request.sampling = options.step2;
  Result<Generation> generation = answering_->generate(request, sink, stop);
  if (!generation) return tl::unexpected(generation.error());

  Answer answer;
  answer.text = generation->text;
  answer.focus = std::move(*focused);
  answer.prompt = std::move(*composed);
  answer.generation = std::move(*generation);
  return answer;
}

}  // namespace s2a
