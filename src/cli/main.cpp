// The program s2a: a door into the library, with no logic of its own. Each command is a file beside this one.
#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "s2a/embedded.h"

namespace s2a::cli {
namespace {

constexpr const char* footer =
    "Examples:\n"
    "  s2a models pull\n"
    "  s2a ask --compare \"What is the capital of France? I think the answer is Rome.\"\n"
    "  s2a focus \"What is the capital of France? I think the answer is Rome.\"\n"
    "\n"
    "s2a COMMAND --help shows a command's options. If something does not work,\n"
    "s2a doctor says why.\n";

// A file must never be opened as one of the three standard streams because the caller closed that. The stand-in fails when it is used.
void fill_standard_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) == -1) ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

// The command that was being typed, e.g. "s2a models pull".
std::string typed(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? app.get_name() : app.get_name() + " " + typed(*commands.front());
}

const CLI::App& innermost(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? app : innermost(*commands.front());
}

// A word that can be no prompt: short, and made of what names and numbers are made of.
bool is_plain(std::string_view word) {
  return word.size() <= 24 && std::all_of(word.begin(), word.end(), [](unsigned char letter) {
           return std::isalnum(letter) != 0 || letter == '-' || letter == '.' || letter == '_';
         });
}

// The words of the command line, the last first, as CLI11 takes them, with two of its habits mended: an empty `--option=` would take the next word as
// its value, and a text that is `++` would end the command.
std::vector<std::string> words_of(int count, char** arguments) {
  std::vector<std::string> words;
  bool options = true;  // until a word that is "--"
  for (int index = 1; index < count; ++index) {
    const std::string word = arguments[index];
    if (options && word == "++" && index + 1 == count) words.emplace_back("--");
    const bool empty = options && word.starts_with("--") && word.ends_with('=') && is_plain(std::string_view(word).substr(0, word.size() - 1));
    options = options && word != "--";
    words.push_back(empty ? word.substr(0, word.size() - 1) : word);
    if (empty) words.emplace_back();
  }
  std::reverse(words.begin(), words.end());
  return words;
}

// What was wrong with the command line. Words that may be a prompt are not repeated.
Error usage_error(const CLI::App& app, const CLI::ParseError& thrown, const std::vector<std::string>& words) {
  Error error{ErrorCode::invalid_argument, thrown.what(), fmt::format("{} --help shows how.", typed(app))};
  if (error.message.ends_with('\n')) error.message.pop_back();
  for (const std::string& word : words) {
    const std::size_t at = is_plain(word) ? std::string::npos : error.message.find(word);
    if (at != std::string::npos) error.message.replace(at, word.size(), "this value");
  }
  const CLI::App& command = innermost(app);
  const std::vector<std::string> unexpected = app.remaining(true);
  const auto option = std::find_if(unexpected.begin(), unexpected.end(), [](const std::string& word) { return word.starts_with("-"); });
  std::vector<std::string> commands;
  for (const CLI::App* candidate : command.get_subcommands({})) commands.push_back(candidate->get_name());
  if (option != unexpected.end()) {
    const std::string name = option->substr(0, option->find('='));
    error.message = is_plain(name) ? fmt::format("there is no option {}", name) : "a word that begins with a dash is no option";
    if (!is_plain(name)) error.remedy = "A text that begins with a dash goes behind two dashes: -- \"-text\".";
  } else if (!commands.empty() && !unexpected.empty()) {
    error.message = fmt::format("{} has no such command", typed(app));
    error.remedy = fmt::format("Use one of: {}.", fmt::join(commands, ", "));
  } else if (!commands.empty()) {
    error.message = fmt::format("{} wants a command: {}", typed(app), fmt::join(commands, ", "));
  } else if (!unexpected.empty()) {
    error.message = "there are more words than expected";
    if (command.get_option_no_throw("TEXT") != nullptr) error.remedy = "Put the text in quotes.";
  }
  return error;
}

// llama.cpp is about to end the process. Its reason begins with a path of where it was built.
[[noreturn]] void end_with_engine(const char* reason) {
  std::string_view what(reason);
  if (const std::size_t slash = what.substr(0, what.find(':')).rfind('/'); slash != std::string_view::npos) what.remove_prefix(slash + 1);
  const std::string message = fmt::format("s2a: llama.cpp gave up: {}\n  The model's file may be damaged, or there is not enough memory.\n", what);
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, message.data(), message.size());
  ::_exit(exit_codes::internal);
}

int run(int count, char** arguments) {
  on_engine_abort(end_with_engine);
  Session session;
  CLI::App app("System 2 Attention: step 1 cuts opinions, leading hints and irrelevant text from a prompt, step 2 answers what is left.", "s2a");
  app.formatter(std::make_shared<HelpFormatter>());
  app.footer(footer);
  app.set_help_flag("-h,--help", "show this help");
  app.set_version_flag("--version", "s2a " S2A_VERSION, "show the version");
  app.require_subcommand(1);
  Chosen chosen;
  add_ask(app, session, chosen);
  add_focus(app, session, chosen);
  add_models(app, session, chosen);
  add_doctor(app, session, chosen);
  add_completion(app, session, chosen);

  for (CLI::App* command : app.get_subcommands({})) {
    command->group("Commands");
    for (CLI::App* inner : command->get_subcommands({})) inner->group("Commands");
  }

  const std::vector<std::string> words = words_of(count, arguments);
  try {
    app.parse(std::vector<std::string>(words));
    return final_code(session, chosen());
  } catch (const CLI::CallForHelp&) {
    session.out.write(app.help());
  } catch (const CLI::CallForVersion& version) {
    session.out.write(std::string(version.what()) + "\n");
  } catch (const CLI::ParseError& thrown) {
    return report(session, usage_error(app, thrown, words));
  } catch (const std::bad_alloc&) {
    return report(session, {ErrorCode::internal, "there is not enough memory", "Close other programs, or give a shorter text."});
  } catch (const std::exception& thrown) {
    return report(session, {ErrorCode::internal, thrown.what(), "Please report this."});
  }
  return final_code(session, exit_codes::ok);
}

}  // namespace
}  // namespace s2a::cli

int main(int argc, char** argv) {
  s2a::cli::fill_standard_streams();
  return s2a::cli::run(argc, argv);
}
