// Adds a LoRA adapter to the weights of its base model and writes the sum as a model of its own, in a type that the processor multiplies fast.
// Promises: base and adapter are only read; nothing is left of a file that cannot be written whole. The arithmetic is that of llama.cpp's own
// adapters: W + alpha / rank * B A, in single precision, then rounded once. Of an adapter that was trained on the model's first blocks alone, only
// those are written (early exit). Called by prepare.cpp and filter.cpp.
#pragma once

#include <ggml.h>

#include <filesystem>
#include <functional>
#include <stop_token>

#include "s2a/status.h"

namespace s2a::models {

struct Merge {
  std::filesystem::path base;       // GGUF model
  std::filesystem::path adapter;    // GGUF LoRA adapter of that model
  std::filesystem::path output;     // GGUF model to write; its directory exists
  ggml_type type = GGML_TYPE_Q8_0;  // of the matrices that the adapter changes; the others stay as they are
};

// Needs memory for the base model, the adapter and the result together. Errors: model_invalid (base or adapter cannot be read), model_mismatch (an
// adapter's matrix does not fit the base), invalid_argument (rows do not divide into blocks of `type`), storage, cancelled.
Status merge_adapter(const Merge& merge, const std::function<void(double)>& progress, const std::stop_token& stop);

// Whether the adapter was trained on fewer blocks than its base model has. False if either cannot be read.
bool exits_early(const std::filesystem::path& base, const std::filesystem::path& adapter);

}  // namespace s2a::models
