// Options that several commands share, and how help shows options.
// Promises: a name that an option takes is checked while parsing, before any model is loaded; names come from the library.
// Called by the commands and by completion.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "s2a/s2a.h"

namespace s2a::cli {

// --strategy, --emphasis, --threshold, --clauses, --no-fallback: step 1.
void add_step1_options(CLI::App& command, Options& options);

// --variant, --system, and how the reply is decoded: step 2.
void add_step2_options(CLI::App& command, Options& options, std::string& system);

// --model and --threads.
struct ModelOptions {
  std::string model = std::string(default_model);
  int threads = 0;
};
void add_model_options(CLI::App& command, ModelOptions& options);

// The names that an option takes (CLI::IsMember); empty when it takes any.
std::vector<std::string> choices_of(const CLI::Option& option);

// True when an option takes a value.
bool takes_value(const CLI::Option& option);

// Help within 80 columns: choices and defaults stand in the description.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter();
  std::string make_usage(const CLI::App* app, std::string name) const override;
  std::string make_positionals(const CLI::App* app) const override;
  std::string make_group(std::string group, bool is_positional, std::vector<const CLI::Option*> options) const override;
  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_subcommand(const CLI::App* command) const override;
  std::string make_description(const CLI::App* command) const override;
};

}  // namespace s2a::cli
