// Where things of the store lie, and how a path is shown to a person.
// Promises: reads the environment and the file system, changes neither; what it returns for messages is valid UTF-8 without control characters.
// Called by the rest of the store.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "s2a/status.h"

namespace s2a::models {

// models_directory() of store.h, or an error when no environment variable says where that would be.
Result<std::filesystem::path> store_directory();

// Bytes of any origin (a path, a line of a program's output) for use in a message, shortened when very long.
std::string printable(std::string_view bytes);

// An environment variable's value; empty when it is unset.
std::string environment(const char* variable);

// Real path of the shared library or program that this code is in; empty when the system does not tell.
std::filesystem::path own_binary();

// share/s2a/<file> in one of the three directories above the one that holds `binary`; empty when there is none.
std::filesystem::path shared_file(const std::filesystem::path& binary, std::string_view file);

}  // namespace s2a::models
