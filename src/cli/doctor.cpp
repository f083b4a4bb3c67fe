// `s2a doctor`: looks at everything that the program needs and says how to mend what is missing.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#if defined(__aarch64__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

#include "cli/command.h"
#include "cli/engines.h"
#include "cli/exit_code.h"
#include "cli/json.h"
#include "s2a/s2a.h"

namespace s2a::cli {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  s2a doctor\n"
    "  s2a doctor --json | jq '.checks[] | select(.state != \"ok\")'\n"
    "\n"
    "Ends with 0 when nothing failed, else with the exit code of the first failure.\n";

constexpr double enough_memory = 512e6;     // bytes: `s2a ask` on the default model, with some room
constexpr double room_beside_model = 50e6;  // bytes left free after a download

enum class State { ok, warning, failed };

std::string_view name(State state) {
  return state == State::ok ? "ok" : state == State::warning ? "warn" : "fail";
}

struct Check {
  std::string what;
  State state = State::ok;
  std::string finding;
  std::string remedy;  // empty when there is nothing to do
  int exit_code = exit_codes::ok;
};

Check failed(std::string what, const Error& error) {
  return {std::move(what), State::failed, error.message, error.remedy, exit_code(error.code)};
}

std::vector<std::string> processor_features() {
  std::vector<std::string> features;
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx")) features.emplace_back("AVX");
  if (__builtin_cpu_supports("avx2")) features.emplace_back("AVX2");
  if (__builtin_cpu_supports("fma")) features.emplace_back("FMA");
  if (__builtin_cpu_supports("avx512f")) features.emplace_back("AVX-512");
  if (__builtin_cpu_supports("avx512vnni")) features.emplace_back("VNNI");
#elif defined(__aarch64__)
  const unsigned long capabilities = ::getauxval(AT_HWCAP);
  if ((capabilities & HWCAP_ASIMD) != 0) features.emplace_back("NEON");
  if ((capabilities & HWCAP_ASIMDDP) != 0) features.emplace_back("DOTPROD");
  if ((capabilities & HWCAP_SVE) != 0) features.emplace_back("SVE");
#endif
  return features;
}

Check check_processor() {
  utsname system = {};
  ::uname(&system);
  const std::vector<std::string> features = processor_features();
  const unsigned cores = std::thread::hardware_concurrency();
  Check check{"processor", State::ok, fmt::format("{}, {} core{}: {}", system.machine, cores, cores == 1 ? "" : "s", fmt::join(features, ", ")), "",
              0};
#if defined(__x86_64__)
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) {
    check.state = State::warning;
    check.finding += "; without AVX2 and FMA models run slowly";
    check.remedy = "Use a processor made after 2013, or a virtual machine that passes its features on.";
  }
#endif
  return check;
}

// A number in a file of the kernel's, such as a line "MemAvailable:  123 kB" or the whole of memory.max; nothing when it is not there.
std::optional<double> kernel_number(const char* file, std::string_view key) {
  std::ifstream stream(file);
  std::string word;
  while (stream >> word) {
    if (!key.empty() && word != key) continue;
    double number = 0;
    if (!key.empty()) {
      if (stream >> number) return number;
      return std::nullopt;
    }
    if (CLI::detail::lexical_cast(word, number)) return number;
    return std::nullopt;
  }
  return std::nullopt;
}

Check check_memory() {
  const std::optional<double> available = kernel_number("/proc/meminfo", "MemAvailable:");
  if (!available) return {"memory", State::warning, "how much is free cannot be read", "", 0};
  double free = *available * 1024;
  // A container may be allowed less than the machine has.
  const std::optional<double> limit = kernel_number("/sys/fs/cgroup/memory.max", "");
  const std::optional<double> used = kernel_number("/sys/fs/cgroup/memory.current", "");
  if (limit && used) free = std::min(free, *limit - *used);
  Check check{"memory", State::ok, bytes_text(free) + " free", "", 0};
  if (free < enough_memory) {
    check.state = State::warning;
    check.remedy = fmt::format("Close other programs: the default model wants {}.", bytes_text(enough_memory));
  }
  return check;
}

Check check_directory(const std::vector<ModelEntry>& entries) {
  namespace fs = std::filesystem;
  const fs::path directory = models_directory();
  if (directory.empty()) {
    return {"model directory", State::failed, "none of S2A_MODELS, XDG_CACHE_HOME and HOME is set", "Set S2A_MODELS to a directory.",
            exit_codes::storage};
  }
  Check check{"model directory", State::ok, directory.string(), "", 0};
  // It is made when a model is pulled; what counts until then is the nearest directory that is there.
  fs::path nearest = directory;
  std::error_code error;
  while (!fs::exists(nearest, error) && nearest.has_relative_path()) nearest = nearest.parent_path();
  if (!fs::is_directory(nearest, error) || ::access(nearest.c_str(), W_OK | X_OK) != 0) {
    check.state = State::failed;
    check.finding += ": nothing can be written there";
    check.remedy = "Mend its permissions, or set S2A_MODELS to another directory.";
    check.exit_code = exit_codes::storage;
    return check;
  }
  const fs::space_info space = fs::space(nearest, error);
  if (error) return check;
  const auto free = static_cast<double>(space.available);
  check.finding += fmt::format(", {} free", bytes_text(free));
  for (const ModelEntry& entry : entries) {
    if (entry.name != default_model || entry.present || free >= static_cast<double>(entry.bytes) + room_beside_model) continue;
    check.state = State::failed;
    check.remedy =
        fmt::format("Make room for {}, or set S2A_MODELS to another directory.", bytes_text(static_cast<double>(entry.bytes) + room_beside_model));
    check.exit_code = exit_codes::storage;
  }
  return check;
}

Check check_model(const std::vector<ModelEntry>& entries, std::stop_token stop) {
  const std::string what = "default model";
  if (const Status verified = verify_model(default_model, std::move(stop)); !verified) return failed(what, verified.error());
  for (const ModelEntry& entry : entries) {
    if (entry.name == default_model)
      return {what, State::ok, fmt::format("{}, {}, verified", entry.name, bytes_text(static_cast<double>(entry.bytes))), "", 0};
  }
  return {what, State::ok, "verified", "", 0};
}

Check check_adapter() {
  const Result<std::filesystem::path> adapter = find_adapter();
  if (!adapter) return failed("filter", adapter.error());
  return {"filter", State::ok, adapter->string(), "", 0};
}

Check check_prepared() {
  const std::string what = "prepared filter";
  const Result<std::filesystem::path> path = prepared_filter_path();
  std::error_code ignored;
  if (path && std::filesystem::is_regular_file(*path, ignored)) return {what, State::ok, path->string(), "", 0};
  return {what, State::warning, "none: step 1 takes longer than it need", "Run `s2a models pull`: it prepares the filter for this machine.", 0};
}

// Loads the model with its filter and focuses a prompt whose hint must go.
Check check_focus(Session& session) {
  const std::string what = "step 1";
  const Result<Engines> engines = open_engines({}, {.answering = false, .filter = true}, 1, session);
  if (!engines) return failed(what, engines.error());
  const Prompt prompt = Prompt::from_text("What is the capital of France? I think the answer is Rome.");
  const Result<Focus> focus = Attention(nullptr, engines->filter).focus(prompt, {}, session.signals.token());
  if (!focus) return failed(what, focus.error());
  if (!focus->fallbacks.empty()) {
    return {what, State::failed, fmt::format("the filter did not serve: {}", focus->fallbacks.front().message), "Reinstall s2a.",
            exit_codes::internal};
  }
  if (!focus->changed) return {what, State::warning, "the filter kept a plain hint", "Reinstall s2a: model and filter may not belong together.", 0};
  return {what, State::ok, fmt::format("loaded in {}, a hint cut in {}", duration_text(engines->load_ms), duration_text(focus->timings.step1)), "",
          0};
}

void show(Output& out, const Check& check) {
  const Style style = check.state == State::ok ? Style::good : check.state == State::warning ? Style::warning : Style::error;
  out.write(out.styled(style, fmt::format("{:<4}", name(check.state))) + fmt::format("  {:<15}  ", check.what) + out.shown(check.finding) + "\n");
  if (!check.remedy.empty()) out.write(fmt::format("{:23}", "") + out.shown(check.remedy) + "\n");
}

int run(Session& session, bool json) {
  const std::stop_token stop = session.signals.token();
  const std::vector<ModelEntry> entries = list_models();
  std::vector<Check> checks;
  const auto add = [&](Check check) {
    if (!json && !stop.stop_requested()) show(session.out, check);
    checks.push_back(std::move(check));
  };
  add({"s2a", State::ok, S2A_VERSION, "", 0});
  add(check_processor());
  add(check_memory());
  add(check_directory(entries));
  add(check_model(entries, stop));
  const bool model_ok = checks.back().state == State::ok;
  add(check_adapter());
  // Without a model or a filter this could only say again what was said.
  if (model_ok && checks.back().state == State::ok) {
    add(check_prepared());
    add(check_focus(session));
  }

  if (stop.stop_requested()) return exit_codes::ok;
  int code = exit_codes::ok;
  boost::json::array array;
  for (const Check& check : checks) {
    if (code == exit_codes::ok) code = check.exit_code;
    array.push_back(boost::json::object{{"check", check.what}, {"state", name(check.state)}, {"finding", check.finding}, {"remedy", check.remedy}});
  }
  if (json) session.out.write(json_line(boost::json::object{{"ok", code == exit_codes::ok}, {"checks", std::move(array)}}, session.out));
  return code;
}

}  // namespace

void add_doctor(CLI::App& app, Session& session, Chosen& chosen) {
  CLI::App& command = *app.add_subcommand("doctor", "say what is missing and how to mend it");
  command.footer(examples);
  auto json = std::make_shared<bool>(false);
  command.add_flag("--json", *json, "print one JSON object");
  command.callback([json, &session, &chosen] { chosen = [json, &session] { return run(session, *json); }; });
}

}  // namespace s2a::cli
