// `s2a ask`: answers a prompt through System 2 Attention; with --compare also as it stands, side by side with what was cut.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "cli/command.h"
#include "cli/engines.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/json.h"
#include "cli/options.h"
#include "cli/view.h"

namespace s2a::cli {
namespace {

constexpr int report_columns = 80;  // wider lines are hard to read

constexpr const char* examples =
    "Examples:\n"
    "  s2a ask \"What is the capital of France? I think the answer is Rome.\"\n"
    "  s2a ask --compare \"What is the capital of France? I think the answer is Rome.\"\n"
    "  s2a ask --strategy off --temperature 0.7 --seed 1 \"Tell me a short story.\"\n"
    "  s2a ask --json < prompt.txt | jq -r .answer\n";

struct AskOptions {
  Options options;
  ModelOptions model;
  std::optional<std::string> text;
  std::string system;
  bool compare = false;
  bool json = false;
};

// What came out; `plain` only with --compare.
struct Outcome {
  Focus focus;
  Generation answer;
  std::optional<Generation> plain;
  double load_ms = 0;
};

double step_ms(const Generation& generation) {
  return generation.queued_ms + generation.prefill_ms + generation.decode_ms;
}

std::string speed(const Generation& generation) {
  std::string text = fmt::format("{} tokens", generation.decoded_tokens);
  if (generation.decoded_tokens > 1 && generation.decode_ms > 0) {
    text += fmt::format(", {:.0f} per second", static_cast<double>(generation.decoded_tokens - 1) / generation.decode_ms * 1000);
  }
  if (generation.finish == FinishReason::length) text += ", ended by --max-tokens";
  return text;
}

boost::json::object json_of(const Outcome& outcome, const std::string& model, double total_ms) {
  boost::json::object object{{"answer", outcome.answer.text}};
  if (outcome.plain) object["plain_answer"] = outcome.plain->text;
  object["focus"] = to_json(outcome.focus, nullptr);
  std::int64_t read = outcome.answer.prompt_tokens;
  std::int64_t cached = outcome.answer.cached_tokens;
  std::int64_t written = outcome.answer.decoded_tokens;
  object["usage"] = {{"prompt_tokens", read}, {"cached_tokens", cached}, {"completion_tokens", written}, {"total_tokens", read + written}};
  boost::json::object timings{{"load", rounded_milliseconds(outcome.load_ms)},
                              {"segment", rounded_milliseconds(outcome.focus.timings.segment)},
                              {"step1", rounded_milliseconds(outcome.focus.timings.step1)},
                              {"step2", rounded_milliseconds(step_ms(outcome.answer))},
                              {"prefill", rounded_milliseconds(outcome.answer.prefill_ms)},
                              {"decode", rounded_milliseconds(outcome.answer.decode_ms)}};
  if (outcome.plain) timings["plain"] = rounded_milliseconds(step_ms(*outcome.plain));
  timings["total"] = rounded_milliseconds(total_ms);
  object["timings_ms"] = std::move(timings);
  object["finish_reason"] = name(outcome.answer.finish);
  object["model"] = model;
  return object;
}

// One line on stderr that says what was cut, before the answer comes.
void show_cut(Session& session, const Focus& focus) {
  if (!focus.fallbacks.empty()) {
    session.err.write(session.err.styled(Style::warning, "s2a: " + fallback_summary(focus)) + "\n");
  } else if (session.err.is_terminal()) {
    const std::string line = focus.changed ? summary(focus) + "  " + cut_text(focus) : summary(focus);
    session.err.write(session.err.styled(Style::dim, shortened(escape(line), session.err.columns())) + "\n");
  }
}

void show_times(Session& session, const Outcome& outcome) {
  if (!session.err.is_terminal()) return;
  session.err.write(session.err.styled(Style::dim, fmt::format("load {} · step 1 {} · step 2 {} ({})", duration_text(outcome.load_ms),
                                                               duration_text(outcome.focus.timings.step1), duration_text(step_ms(outcome.answer)),
                                                               speed(outcome.answer))) +
                    "\n");
}

// The report of --compare, top to bottom as its parts become known.
class Report {
 public:
  explicit Report(Session& session) : out_(session.out), columns_(std::min(report_columns, session.out.columns())) {}

  // `aside` is written as it is.
  void title(const std::string& heading, const std::string& aside) {
    out_.write((std::exchange(first_, false) ? "" : "\n") + out_.styled(Style::bold, heading) + (aside.empty() ? "" : "  " + aside) + "\n");
  }

  void begin(const std::string& model, const AskOptions& ask) {
    title("System 2 Attention",
          out_.styled(Style::dim, escape(fmt::format("{} · {} · {}", model, ask.options.strategy, name(ask.options.emphasis)))));
  }

  void prompt(const Focus& focus) {
    title("Prompt", out_.styled(Style::dim, "what step 1 kept and ") + (out_.has_colour() ? out_.styled(Style::cut, "cut") : "[-cut-]"));
    Wrapped text = body(Style::dim);
    for (const Piece& piece : pieces(focus)) {
      if (out_.has_colour()) {
        text.add(piece.text, piece.cut ? Style::cut : Style::plain);
      } else {
        text.add(marked(piece));
      }
    }
    text.end();
    if (is_rewritten(focus)) {
      title("Step 1 wrote", "");
      Wrapped written = body(Style::dim);
      written.add(focus.text);
      written.end();
    }
    note(focus.fallbacks.empty() ? summary(focus) : fallback_summary(focus));
  }

  // Call add() on what it returns as the answer comes.
  Wrapped answer(const std::string& heading, Style style) {
    title(heading, "");
    return body(style);
  }

  void note(const std::string& text) {
    Wrapped line(out_, "  ", 2, columns_);
    line.add(text, Style::dim);
    line.end();
  }

  void times(const Outcome& outcome) {
    title("Time", "");
    row("load the model", outcome.load_ms, "");
    row("plain answer", step_ms(*outcome.plain), speed(*outcome.plain));
    const std::int64_t decoded = outcome.focus.tokens.decoded;
    row("step 1: focus", outcome.focus.timings.step1, decoded == 0 ? "nothing decoded" : fmt::format("{} tokens decoded", decoded));
    row("step 2: answer", step_ms(outcome.answer), speed(outcome.answer));
  }

 private:
  Wrapped body(Style style) const {
    const std::string bar = out_.has_colour() ? std::string(out_.begin(style)) + "│" + std::string(out_.reset()) : "│";
    return {out_, "  " + bar + " ", 4, columns_};
  }

  void row(const std::string& what, double milliseconds, const std::string& detail) {
    std::string line = fmt::format("  {:<16}{:>9}", what, duration_text(milliseconds));
    if (!detail.empty()) line += "   " + out_.styled(Style::dim, detail);
    out_.write(line + "\n");
  }

  Output& out_;
  int columns_;
  bool first_ = true;
};

// Both answers and what was cut, as a report on stdout, or in silence for --json.
Result<Outcome> compare(Session& session, const AskOptions& ask, const Engines& engines, const Prompt& prompt) {
  const std::stop_token stop = session.signals.token();
  const Attention attention(engines.answering, engines.filter);
  Outcome outcome;
  outcome.load_ms = engines.load_ms;
  std::optional<Report> report;
  if (!ask.json) report.emplace(session);
  if (report) report->begin(engines.answering->info().name, ask);

  Result<Focus> focus = attention.focus(prompt, ask.options, stop);
  if (!focus) return tl::unexpected(focus.error());
  outcome.focus = std::move(*focus);
  if (report) report->prompt(outcome.focus);
  const Result<Prompt> composed = attention.compose(prompt, outcome.focus, ask.options);
  if (!composed) return tl::unexpected(composed.error());

  const auto generate = [&](const Prompt& to_answer, const std::string& heading, Style style) {
    std::optional<Wrapped> text;
    if (report) text.emplace(report->answer(heading, style));
    TokenSink sink;
    if (text) sink = [&text](std::string_view piece) { text->add(piece); };
    Result<Generation> generation = engines.answering->generate({to_answer, ask.options.step2, {}}, sink, stop);
    if (text) text->end();
    return generation;
  };
  Result<Generation> plain = generate(prompt, "Plain answer", Style::error);
  if (!plain) return tl::unexpected(plain.error());
  outcome.plain = std::move(*plain);

  const std::string heading = "Answer with System 2 Attention";
  if (*composed == prompt) {
    // The same prompt, sampling and seed give the same reply.
    outcome.answer = *outcome.plain;
    if (report) {
      report->title(heading, "");
      report->note("the same: nothing was cut, so step 2 reads the same prompt");
    }
  } else {
    Result<Generation> answer = generate(*composed, heading, Style::good);
    if (!answer) return tl::unexpected(answer.error());
    outcome.answer = std::move(*answer);
  }
  if (report) report->times(outcome);
  return outcome;
}

// One answer, streamed to stdout, or in silence for --json.
Result<Outcome> answer(Session& session, const AskOptions& ask, const Engines& engines, const Prompt& prompt) {
  const std::stop_token stop = session.signals.token();
  const Attention attention(engines.answering, engines.filter);
  Outcome outcome;
  outcome.load_ms = engines.load_ms;
  Result<Focus> focus = attention.focus(prompt, ask.options, stop);
  if (!focus) return tl::unexpected(focus.error());
  outcome.focus = std::move(*focus);
  if (!ask.json) show_cut(session, outcome.focus);
  const Result<Prompt> composed = attention.compose(prompt, outcome.focus, ask.options);
  if (!composed) return tl::unexpected(composed.error());

  bool line_open = false;
  TokenSink sink;
  if (!ask.json) {
    sink = [&](std::string_view piece) {
      session.out.write(session.out.shown(piece));
      if (!piece.empty()) line_open = piece.back() != '\n';
    };
  }
  Result<Generation> generation = engines.answering->generate({*composed, ask.options.step2, {}}, sink, stop);
  if (line_open) session.out.write("\n");
  if (!generation) return tl::unexpected(generation.error());
  outcome.answer = std::move(*generation);
  if (!ask.json) show_times(session, outcome);
  return outcome;
}

int run(Session& session, const AskOptions& ask) {
  Result<std::string> text = read_text(ask.text, session);
  if (!text) return report(session, text.error(), ask.json);
  Prompt prompt;
  if (!ask.system.empty()) prompt.messages.push_back(message(Role::system, ask.system));
  prompt.messages.push_back(message(Role::user, std::move(*text)));
  // The library's own check of the text, before a model is loaded for nothing.
  if (const Status checked = check_text(prompt); !checked) return report(session, checked.error(), ask.json);

  Result<ModelsNeeded> needed = models_needed(ask.options);
  if (!needed) return report(session, needed.error(), ask.json);
  needed->answering = true;  // by step 2
  const Result<Engines> engines = open_engines(ask.model, *needed, 1, session);
  if (!engines) return report(session, engines.error(), ask.json);
  const Result<Outcome> outcome = ask.compare ? compare(session, ask, *engines, prompt) : answer(session, ask, *engines, prompt);
  if (!outcome) return report(session, outcome.error(), ask.json);
  if (ask.json) {
    session.out.write(json_line(json_of(*outcome, engines->answering->info().name, milliseconds_since(session.start)), session.out));
  }
  return exit_codes::ok;
}

}  // namespace

void add_ask(CLI::App& app, Session& session, Chosen& chosen) {
  auto ask = std::make_shared<AskOptions>();
  CLI::App& command = *app.add_subcommand("ask", "answer a prompt from its focused text alone");
  command.footer(examples);
  command.add_option("TEXT", ask->text, "the prompt; without it or with - it is read from standard input")->type_name("TEXT");
  command.add_flag("--compare", ask->compare, "show what was cut, the plain answer, the focused answer, and the time of each step");
  command.add_flag("--json", ask->json, "print one JSON object (docs/answer.schema.json)");
  add_step1_options(command, ask->options);
  add_step2_options(command, ask->options, ask->system);
  add_model_options(command, ask->model);
  command.callback([ask, &session, &chosen] { chosen = [ask, &session] { return run(session, *ask); }; });
}

}  // namespace s2a::cli
