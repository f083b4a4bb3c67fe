// The commands of the program: each adds itself, its options and its help to the command line, and says what is run when it is chosen.
// Promises: adding has no effect but on the app; running prints its own errors and returns the exit code.
// Called by main(); a new command is one file and one line there.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/session.h"

namespace s2a::cli {

// Set by the command that was chosen.
using Chosen = std::function<int()>;

void add_ask(CLI::App& app, Session& session, Chosen& chosen);
void add_focus(CLI::App& app, Session& session, Chosen& chosen);
void add_models(CLI::App& app, Session& session, Chosen& chosen);
void add_doctor(CLI::App& app, Session& session, Chosen& chosen);
void add_completion(CLI::App& app, Session& session, Chosen& chosen);

}  // namespace s2a::cli
