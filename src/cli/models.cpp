// `s2a models`: which models there are, and getting, checking and finding them.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/json.h"
#include "s2a/embedded.h"
#include "s2a/store.h"

namespace s2a::cli {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  s2a models list\n"
    "  s2a models pull\n"
    "  s2a models verify smollm2-135m-instruct\n"
    "  ls -l \"$(s2a models path)\"\n"
    "\n"
    "Models are kept in $S2A_MODELS, else $XDG_CACHE_HOME/s2a/models,\n"
    "else ~/.cache/s2a/models.\n";

int list(Session& session, bool json) {
  const std::vector<ModelEntry> entries = list_models();
  if (json) {
    boost::json::array array;
    for (const ModelEntry& entry : entries) {
      array.push_back(boost::json::object{{"name", entry.name},
                                          {"file", entry.file},
                                          {"sha256", entry.sha256},
                                          {"bytes", entry.bytes},
                                          {"licence", entry.licence},
                                          {"summary", entry.summary},
                                          {"present", entry.present},
                                          {"path", entry.path.string()}});
    }
    session.out.write(json_line(array, session.out));
    return exit_codes::ok;
  }
  std::size_t name_columns = 4;
  std::size_t licence_columns = 7;
  for (const ModelEntry& entry : entries) {
    name_columns = std::max(name_columns, entry.name.size());
    licence_columns = std::max(licence_columns, entry.licence.size());
  }
  Output& out = session.out;
  out.write(out.styled(Style::bold, fmt::format("{:<{}}  {:>8}  {:<{}}  {}", "NAME", name_columns, "SIZE", "LICENCE", licence_columns, "HERE")) +
            "\n");
  for (const ModelEntry& entry : entries) {
    out.write(fmt::format("{:<{}}  {:>8}  {:<{}}  {}\n", entry.name, name_columns, bytes_text(static_cast<double>(entry.bytes)), entry.licence,
                          licence_columns, entry.present ? out.styled(Style::good, "yes") : out.styled(Style::dim, "no")));
    out.write("  " + out.styled(Style::dim, entry.summary) + "\n");
  }
  return exit_codes::ok;
}

// Makes the filter fast on this machine, once. The filter works without, so what goes wrong here is only said.
void prepare(Session& session, const std::filesystem::path& base) {
  const Result<std::filesystem::path> output = prepared_filter_path();
  const Result<std::filesystem::path> adapter = find_adapter();
  std::error_code ignored;
  if (!output || !adapter || std::filesystem::exists(*output, ignored)) return;
  ProgressLine line(session.err, "preparing the filter for this machine", std::chrono::seconds(2));
  const auto progress = [&line](double done) { line.update(done, ""); };
  const Result<PreparedFilter> prepared = prepare_filter({base, *adapter, *output, progress}, session.signals.token());
  line.clear();
  if (prepared) {
    if (session.err.is_terminal()) {
      session.err.write(session.err.styled(
          Style::dim, fmt::format("the filter is prepared for this machine: {}, {:.1f} times as fast", prepared->type, prepared->speedup) + "\n"));
    }
  } else if (prepared.error().code != ErrorCode::cancelled) {
    session.err.write(session.err.styled(Style::warning, "s2a: the filter stays as it is, which is slower: " + prepared.error().message + "\n"));
  }
}

int pull(Session& session, const std::string& name, bool prepares) {
  ProgressLine line(session.err, "downloading " + name, std::chrono::milliseconds(0));
  const auto progress = [&line](std::uint64_t done, std::uint64_t total) {
    const auto bytes = static_cast<double>(done);
    if (total == 0) {
      line.update(-1, bytes_text(bytes));
    } else {
      line.update(bytes / static_cast<double>(total), fmt::format("{} of {}", bytes_text(bytes), bytes_text(static_cast<double>(total))));
    }
  };
  const Result<std::filesystem::path> pulled = pull_model(name, progress, session.signals.token());
  line.clear();
  if (!pulled) return report(session, pulled.error());
  if (prepares && name == default_model) prepare(session, *pulled);
  session.out.write(session.out.shown(pulled->string()) + "\n");
  return exit_codes::ok;
}

int verify(Session& session, const std::string& name) {
  const Status verified = verify_model(name, session.signals.token());
  if (!verified) return report(session, verified.error());
  session.out.write(session.out.shown(name) + ": " + session.out.styled(Style::good, "ok") + "\n");
  return exit_codes::ok;
}

int path(Session& session, const std::string& name) {
  const Result<std::filesystem::path> found = find_model(name);
  if (!found) return report(session, found.error());
  session.out.write(session.out.shown(found->string()) + "\n");
  return exit_codes::ok;
}

}  // namespace

void add_models(CLI::App& app, Session& session, Chosen& chosen) {
  CLI::App& models = *app.add_subcommand("models", "list, get, check and find models");
  models.footer(examples);
  models.require_subcommand(1);

  auto json = std::make_shared<bool>(false);
  CLI::App& list_command = *models.add_subcommand("list", "the models that this build knows");
  list_command.add_flag("--json", *json, "print one JSON array");
  list_command.callback([json, &session, &chosen] { chosen = [json, &session] { return list(session, *json); }; });

  struct Pull {
    std::string name = std::string(default_model);
    bool prepares = true;
  };
  auto asked = std::make_shared<Pull>();
  CLI::App& pull_command = *models.add_subcommand("pull", "download a model and check it; goes on where it was interrupted");
  pull_command.add_option("NAME", asked->name, "a name that s2a models list shows")->type_name("MODEL")->capture_default_str();
  pull_command.add_flag_callback(
      "--no-prepare", [asked] { asked->prepares = false; }, "do not prepare the filter for this machine: step 1 takes longer");
  pull_command.callback([asked, &session, &chosen] { chosen = [asked, &session] { return pull(session, asked->name, asked->prepares); }; });

  struct Named {
    const char* command;
    const char* description;
    int (*run)(Session&, const std::string&);
  };
  for (const Named& named :
       {Named{"verify", "compare a model's sha256 with what it must be", verify}, Named{"path", "print where a model lies", path}}) {
    auto name = std::make_shared<std::string>(default_model);
    CLI::App& command = *models.add_subcommand(named.command, named.description);
    command.add_option("NAME", *name, "a name that s2a models list shows")->type_name("MODEL")->capture_default_str();
    command.callback([name, run = named.run, &session, &chosen] { chosen = [name, run, &session] { return run(session, *name); }; });
  }
}

}  // namespace s2a::cli
