// Is a file a GGUF model at all? A cheap look at its first bytes, so that the obvious mistakes get a message of their own.
// Promises: reads at most 16 bytes; a file that passes may still be damaged, which the engine finds when it loads it.
// Called by find_model for files that the catalogue does not know.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

#include "s2a/status.h"

namespace s2a::models {

// What is wrong with a file that begins so, as the rest of a sentence ("is empty"); empty when nothing is.
std::string gguf_defect(std::span<const std::byte> beginning);

// Errors: model_missing, model_invalid (a directory, empty, text, a web page, another version), storage.
Status check_gguf(const std::filesystem::path& path);

}  // namespace s2a::models
