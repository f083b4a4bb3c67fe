// What an adapter says about the filter that it makes: metadata of its GGUF file (filter/s2a_filter/export.py writes them), which merge_adapter()
// carries over into the weights that it writes. An adapter without them is read as the first filters were: English, all blocks, one mark for all that
// may go.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/llama/handles.h"
#include "s2a/status.h"

namespace s2a::models {

struct FilterProfile {
  std::vector<std::string> languages = {"en"};  // that it was trained on, as ISO 639-1 codes; at least one
  int layers = 0;                               // blocks of the model that it was trained on, the first ones (early exit); 0: all
  bool kinds = false;                           // whether it was trained to tell opinions from irrelevant text
  double scale = 1;                             // calibrated drop logit = scale * drop logit + offset; scale > 0
  double offset = 0;

  friend bool operator==(const FilterProfile&, const FilterProfile&) = default;
};

// The tokens whose logits are compared, as an adapter names them: the mark, which stands behind a segment, and the pairs of two values.
inline constexpr const char* mark_token = "<file_sep>";
inline constexpr const char* drop_token = " drop";
inline constexpr const char* keep_token = " keep";
inline constexpr const char* opinion_token = " opinion";
inline constexpr const char* irrelevant_token = " irrelevant";

// Errors: model_invalid (no GGUF file, or a value of the wrong type or out of range), model_mismatch (trained with other tokens than s2a reads).
Result<FilterProfile> profile_of_adapter(const std::filesystem::path& path);
Result<FilterProfile> profile_of_adapter(const gguf_context* file);

// Into a model's metadata, its blocks aside, and from there. llama.cpp keeps no arrays of a model that it loads, so a text stands where the adapter
// has a list. Errors: model_invalid (a value that is not finite, or a scale that is not over 0).
void set_profile(gguf_context* file, const FilterProfile& profile);
Result<FilterProfile> profile_of_merged(const llama_model* model);

}  // namespace s2a::models
