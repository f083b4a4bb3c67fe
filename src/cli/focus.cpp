// `s2a focus`: step 1 alone, for one text or for a stream of JSON lines.
#include <fmt/format.h>

#include <exception>
#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "cli/engines.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/json.h"
#include "cli/options.h"
#include "cli/ordered_pool.h"
#include "cli/view.h"

namespace s2a::cli {
namespace {

constexpr int lines_at_once = 4;           // given to the model together
constexpr std::size_t lines_waiting = 64;  // read ahead at most, results that wait for their turn included

constexpr const char* examples =
    "Examples:\n"
    "  s2a focus \"What is the capital of France? I think the answer is Rome.\"\n"
    "  s2a focus --json < prompt.txt | jq -r .question\n"
    "  echo '{\"id\": 7, \"text\": \"I like it. Is it good?\"}' | s2a focus --jsonl\n";

struct FocusOptions {
  Options options;
  ModelOptions model;
  std::optional<std::string> text;
  bool json = false;
  bool jsonl = false;
};

Result<Engines> open_for(const FocusOptions& ask, int parallel, Session& session) {
  const Result<ModelsNeeded> needed = models_needed(ask.options);
  if (!needed) return tl::unexpected(needed.error());
  return open_engines(ask.model, *needed, parallel, session);
}

// The whole source on a terminal, what was cut struck out; the focused text in a pipe.
void show(Session& session, const Focus& focus) {
  Output& out = session.out;
  if (!out.is_terminal()) {
    out.write(focus.text + "\n");
  } else {
    std::string shown;
    for (const Piece& piece : pieces(focus)) {
      shown += out.has_colour() ? out.styled(piece.cut ? Style::cut : Style::plain, piece.text) : out.shown(marked(piece));
    }
    out.write(shown + "\n");
    if (is_rewritten(focus)) out.write("\n" + out.styled(Style::bold, "Rewritten:") + "\n" + out.shown(focus.text) + "\n");
  }
  Output& err = session.err;
  if (!focus.fallbacks.empty()) {
    err.write(err.styled(Style::warning, "s2a: " + fallback_summary(focus)) + "\n");
  }
  if (err.is_terminal()) {
    err.write(err.styled(Style::dim, fmt::format("{} · {} · {}", summary(focus), focus.strategy, duration_text(focus.timings.step1))) + "\n");
  }
}

int run_text(Session& session, const FocusOptions& ask) {
  Result<std::string> text = read_text(ask.text, session);
  if (!text) return report(session, text.error(), ask.json);
  const Prompt prompt = Prompt::from_text(std::move(*text));
  if (const Status checked = check_text(prompt); !checked) return report(session, checked.error(), ask.json);
  const Result<Engines> engines = open_for(ask, 1, session);
  if (!engines) return report(session, engines.error(), ask.json);
  const Result<Focus> focus = Attention(engines->answering, engines->filter).focus(prompt, ask.options, session.signals.token());
  if (!focus) return report(session, focus.error(), ask.json);
  if (ask.json) {
    session.out.write(json_line(to_json(*focus, nullptr), session.out));
  } else {
    show(session, *focus);
  }
  return exit_codes::ok;
}

// What became of one line.
struct LineResult {
  boost::json::object object;
  bool failed = false;
  bool cancelled = false;
};

LineResult failed_line(const boost::json::value& id, std::size_t line, const Error& error) {
  return {{{"id", id}, {"line", line}, {"error", to_json(error)}}, true, error.code == ErrorCode::cancelled};
}

// Runs on the pool's threads, so nothing may be thrown out of it.
LineResult focus_line(const Attention& attention, const Options& options, const std::string& text, std::size_t line, std::stop_token stop) {
  boost::json::value id;
  try {
    const Result<JsonlRequest> request = parse_jsonl_line(text, id);
    if (!request) return failed_line(id, line, request.error());
    const Result<Focus> focus = attention.focus(request->prompt, options, std::move(stop));
    if (!focus) return failed_line(id, line, focus.error());
    return {to_json(*focus, id), false, false};
  } catch (const std::exception& thrown) {
    return failed_line(id, line, {ErrorCode::internal, thrown.what(), "Try the line alone."});
  }
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

int run_lines(Session& session, const FocusOptions& ask) {
  if (ask.text && *ask.text != "-") {
    return report(session, {ErrorCode::invalid_argument, "--jsonl reads its texts from standard input", "Leave TEXT out, and pipe the lines in."});
  }
  if (const Status piped = check_piped(); !piped) return report(session, piped.error());
  const Result<Engines> engines = open_for(ask, lines_at_once, session);
  if (!engines) return report(session, engines.error());
  const Attention attention(engines->answering, engines->filter);
  const std::stop_token stop = session.signals.token();

  std::size_t done = 0;
  std::size_t failed = 0;
  bool cancelled = false;
  std::optional<Error> unreadable;  // standard input
  ProgressLine progress(session.err, "focusing", std::chrono::seconds(2));
  const auto start = std::chrono::steady_clock::now();
  // Lines come out in order, and none after one that was cancelled.
  const auto consume = [&](const LineResult& result) {
    cancelled = cancelled || result.cancelled;
    if (cancelled || session.signals.exit_code()) return;
    session.out.write(json_line(result.object, session.out));
    ++done;
    if (result.failed) ++failed;
    if (!session.out.is_terminal()) {
      progress.update(-1, fmt::format("{} lines, {:.1f} per second", done, static_cast<double>(done) / milliseconds_since(start) * 1000));
    }
  };
  {
    OrderedPool<LineResult> pool(lines_at_once, lines_waiting, consume);
    LineReader reader(session);
    for (std::size_t line = 1;; ++line) {
      Result<std::optional<std::string>> next = reader.next();
      if (!next && next.error().code == ErrorCode::invalid_text) {
        pool.give([line, error = next.error()] { return failed_line(nullptr, line, error); });
        continue;
      }
      if (!next) unreadable = next.error();
      if (!next || !*next) break;
      if (is_blank(**next)) continue;
      pool.give([&, line, text = std::move(**next)] { return focus_line(attention, ask.options, text, line, stop); });
    }
  }
  progress.clear();
  if (unreadable) return report(session, *unreadable);
  if (failed == 0 || session.signals.exit_code()) return exit_codes::ok;
  session.err.write(fmt::format("s2a: {} of {} lines could not be focused\n  Their lines in the output say why.\n", failed, done));
  return exit_codes::partial;
}

}  // namespace

void add_focus(CLI::App& app, Session& session, Chosen& chosen) {
  auto ask = std::make_shared<FocusOptions>();
  CLI::App& command = *app.add_subcommand("focus", "cut opinions and irrelevant text, answer nothing");
  command.footer(examples);
  command.add_option("TEXT", ask->text, "the prompt; without it or with - it is read from standard input")->type_name("TEXT");
  CLI::Option* json = command.add_flag("--json", ask->json, "print one JSON object (docs/focus.schema.json)");
  command
      .add_flag("--jsonl", ask->jsonl,
                "read one {\"id\": …, \"text\": …} a line from standard input, print one JSON object a line, in the same order")
      ->excludes(json);
  add_step1_options(command, ask->options);
  add_model_options(command, ask->model);
  command.callback(
      [ask, &session, &chosen] { chosen = [ask, &session] { return ask->jsonl ? run_lines(session, *ask) : run_text(session, *ask); }; });
}

}  // namespace s2a::cli
