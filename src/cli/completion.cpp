// `s2a completion`: the completion script of a shell, made from the command line itself so that it cannot fall behind.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "s2a/store.h"

namespace s2a::cli {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  source <(s2a completion bash)\n"
    "  s2a completion zsh > ~/.zfunc/_s2a\n"
    "  s2a completion fish > ~/.config/fish/completions/s2a.fish\n";

struct Option {
  std::vector<std::string> names;  // with their dashes; empty for a positional
  std::string description;
  bool takes_value = false;
  std::vector<std::string> values;  // what it may be; empty: anything
  bool files = false;               // a path may be given too
};

struct Command {
  std::vector<std::string> path;  // without the program's name; empty for the program itself
  std::string description;
  std::vector<Option> options;
  std::vector<Option> positionals;
  std::vector<Command> commands;
};

Option describe(const CLI::Option& option) {
  Option described;
  for (const std::string& name : option.get_snames()) described.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) described.names.push_back("--" + name);
  described.description = option.get_description();
  described.takes_value = takes_value(option);
  described.values = choices_of(option);
  if (option.get_type_name() == "MODEL") {
    for (const ModelEntry& entry : list_models()) described.values.push_back(entry.name);
    described.files = !option.get_positional();
  }
  return described;
}

Command describe(const CLI::App& app, const std::vector<std::string>& path) {
  Command command{path, app.get_description(), {}, {}, {}};
  for (const CLI::Option* option : app.get_options()) {
    (option->get_positional() ? command.positionals : command.options).push_back(describe(*option));
  }
  for (const CLI::App* child : app.get_subcommands({})) {
    std::vector<std::string> child_path = path;
    child_path.push_back(child->get_name());
    command.commands.push_back(describe(*child, child_path));
  }
  return command;
}

// The command and all below it, parents first.
void flatten(const Command& command, std::vector<const Command*>& all) {
  all.push_back(&command);
  for (const Command& child : command.commands) flatten(child, all);
}

std::vector<const Command*> flatten(const Command& root) {
  std::vector<const Command*> all;
  flatten(root, all);
  return all;
}

std::vector<std::string> child_names(const Command& command) {
  std::vector<std::string> names;
  for (const Command& child : command.commands) names.push_back(child.path.back());
  return names;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator = " ") {
  return fmt::format("{}", fmt::join(words, separator));
}

std::string bash_script(const Command& root) {
  std::string known;      // "$command $word" → command
  std::string values;     // command:option → values
  std::string otherwise;  // command → options and what stands alone
  for (const Command* command : flatten(root)) {
    const std::string path = joined(command->path);
    for (const Command& child : command->commands) {
      known += fmt::format("      \"{} {}\") command=\"{}\" ;;\n", path, child.path.back(), joined(child.path));
    }
    std::vector<std::string> options;
    for (const Option& option : command->options) {
      options.insert(options.end(), option.names.begin(), option.names.end());
      if (!option.takes_value) continue;
      std::vector<std::string> patterns;
      for (const std::string& name : option.names) patterns.push_back(fmt::format("\"{}:{}\"", path, name));
      std::string reply = ":";
      if (!option.values.empty()) reply = fmt::format("COMPREPLY=($(compgen -W \"{}\" -- \"$current\"))", joined(option.values));
      if (option.files) reply += "; mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$current\")";
      values += fmt::format("    {}) {}; return ;;\n", joined(patterns, "|"), reply);
    }
    std::vector<std::string> words = child_names(*command);
    for (const Option& positional : command->positionals) words.insert(words.end(), positional.values.begin(), positional.values.end());
    otherwise += fmt::format("    \"{}\") options=\"{}\" words=\"{}\" ;;\n", path, joined(options), joined(words));
  }
  return fmt::format(R"(# Completion for bash. Made by: s2a completion bash
_s2a() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD - 1]}}"
  local command="" word index options="" words=""
  COMPREPLY=()
  # bash takes --option=value apart into three words.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous="${{COMP_WORDS[COMP_CWORD - 2]}}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="${{COMP_WORDS[index]}}"
    case "$command $word" in
{}    esac
  done
  case "$command:$previous" in
{}  esac
  case "$command" in
{}  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  fi
}}
complete -o filenames -F _s2a s2a
)",
                     known, values, otherwise);
}

// Within single quotes, as the three shells read them.
std::string quoted(std::string_view text, std::string_view quote) {
  std::string result;
  for (const char letter : text) {
    if (letter == '\'') {
      result += quote;
    } else {
      result += letter;
    }
  }
  return result;
}

std::string zsh_text(std::string_view text) {
  std::string result;
  for (const char letter : quoted(text, "'\\''")) {
    if (letter == '[' || letter == ']' || letter == ':') result += '\\';
    result += letter;
  }
  return result;
}

std::string zsh_function(const Command& command) {
  return "_s2a" + (command.path.empty() ? "" : "_" + joined(command.path, "_"));
}

std::string zsh_action(const Option& option) {
  if (option.values.empty()) return option.files ? "_files" : " ";
  if (!option.files) return "(" + joined(option.values) + ")";
  return fmt::format("_alternative \"names\\:name\\:({})\" \"files\\:file\\:_files\"", joined(option.values));
}

std::string zsh_script(const Command& root) {
  std::string script = "#compdef s2a\n# Completion for zsh. Made by: s2a completion zsh\n";
  for (const Command* command : flatten(root)) {
    script += fmt::format("\n{}() {{\n", zsh_function(*command));
    if (!command->commands.empty()) script += "  local context state state_descr line\n  typeset -A opt_args\n";
    script += fmt::format("  _arguments {}-s", command->commands.empty() ? "" : "-C ");
    for (const Option& option : command->options) {
      for (const std::string& name : option.names) {
        script += fmt::format(" \\\n    '{}[{}]", name, zsh_text(option.description));
        if (option.takes_value) script += ":value:" + zsh_action(option);
        script += "'";
      }
    }
    if (command->commands.empty()) {
      for (const Option& positional : command->positionals) {
        script += fmt::format(" \\\n    ':{}:{}'", zsh_text(positional.description), zsh_action(positional));
      }
      script += "\n}\n";
      continue;
    }
    script += " \\\n    '1: :->command' \\\n    '*:: :->arguments'\n  case $state in\n    command)\n      local -a commands=(\n";
    for (const Command& child : command->commands) {
      script += fmt::format("        '{}:{}'\n", child.path.back(), zsh_text(child.description));
    }
    script += "      )\n      _describe command commands\n      ;;\n    arguments)\n      case $line[1] in\n";
    for (const Command& child : command->commands) script += fmt::format("        {}) {} ;;\n", child.path.back(), zsh_function(child));
    script += "      esac\n      ;;\n  esac\n}\n";
  }
  // zsh runs the file as the body of _s2a when it finds it in its function path; `source` runs it outside of any function.
  return script + "\nif [[ $funcstack[1] == _s2a ]]; then\n  _s2a \"$@\"\nelse\n  compdef _s2a s2a\nfi\n";
}

std::string fish_script(const Command& root) {
  std::string script = "# Completion for fish. Made by: s2a completion fish\ncomplete -c s2a -f\n";
  for (const Command* command : flatten(root)) {
    // This command was typed, and none of those below it.
    std::string condition;
    for (const std::string& word : command->path)
      condition += fmt::format("{}__fish_seen_subcommand_from {}", condition.empty() ? "" : "; and ", word);
    if (!command->commands.empty()) {
      condition += fmt::format("{}not __fish_seen_subcommand_from {}", condition.empty() ? "" : "; and ", joined(child_names(*command)));
    }
    const std::string prefix = fmt::format("complete -c s2a -n '{}'", condition);
    for (const Command& child : command->commands) {
      script += fmt::format("{} -a '{}' -d '{}'\n", prefix, child.path.back(), quoted(child.description, "\\'"));
    }
    for (const Option& option : command->options) {
      script += prefix;
      for (const std::string& name : option.names) script += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      if (option.takes_value) script += option.files ? " -r -F" : " -x";
      if (!option.values.empty()) script += fmt::format(" -a '{}'", joined(option.values));
      script += fmt::format(" -d '{}'\n", quoted(option.description, "\\'"));
    }
    for (const Option& positional : command->positionals) {
      if (!positional.values.empty()) script += fmt::format("{} -a '{}'\n", prefix, joined(positional.values));
    }
  }
  return script;
}

struct Shell {
  const char* name;
  std::string (*script)(const Command&);
};

constexpr std::array shells{Shell{"bash", bash_script}, Shell{"zsh", zsh_script}, Shell{"fish", fish_script}};

}  // namespace

void add_completion(CLI::App& app, Session& session, Chosen& chosen) {
  CLI::App& command = *app.add_subcommand("completion", "print the completion script of a shell");
  command.footer(examples);
  std::vector<std::string> names;
  for (const Shell& shell : shells) names.emplace_back(shell.name);
  auto name = std::make_shared<std::string>();
  command.add_option("SHELL", *name, "the shell")->type_name("NAME")->check(CLI::IsMember(names))->required();
  command.callback([name, &app, &session, &chosen] {
    chosen = [name, &app, &session] {
      const auto* shell = std::find_if(shells.begin(), shells.end(), [&](const Shell& candidate) { return candidate.name == *name; });
      session.out.write(shell->script(describe(app, {})));
      return exit_codes::ok;
    };
  });
}

}  // namespace s2a::cli
