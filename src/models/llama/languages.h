// The languages that a filter was trained on, as ISO 639-1 codes: what the key general.languages of its adapter says. An adapter without it was
// trained on English. Called when a filter is opened (embedded.cpp) and when it is merged (merge.cpp).
#pragma once

#include <gguf.h>

#include <filesystem>
#include <string>
#include <vector>

#include "models/llama/handles.h"

namespace s2a::models {

// Of an adapter's file. What cannot be read says nothing.
std::vector<std::string> languages_of_adapter(const gguf_context* file);
std::vector<std::string> languages_of_adapter(const std::filesystem::path& path);

// Written into a merged model, and read from there. Beside general.languages, which llama.cpp does not keep when it loads a model, as one string.
void set_languages(gguf_context* file, const std::vector<std::string>& languages);
std::vector<std::string> languages_of_merged(const llama_model* model);

}  // namespace s2a::models
