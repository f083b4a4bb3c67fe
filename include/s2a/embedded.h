// The embedded engine: a GGUF model run in this process by llama.cpp.
// One inference thread serves all callers by continuous batching; contexts are created when first used, so memory is paid only for what is asked.
// Called by the command line, by examples, and by whoever wants a Model without a server.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "s2a/model.h"
#include "s2a/status.h"

namespace s2a {

struct EmbeddedOptions {
  std::filesystem::path model;  // a GGUF file
  // The filter's LoRA adapter (GGUF); empty: score() is not available, unless prepare_filter() made the model. One that was trained on the model's
  // first blocks alone (early exit) is merged into a copy of them, in memory, which takes a few seconds.
  std::filesystem::path adapter;
  int threads = 0;         // of arithmetic in each step; 0: one per core that this process may use and no other keeps busy, at most 16. 0 to 512
  int context_tokens = 0;  // limit for prompt and reply together; 0: the model's training length. Memory grows with use, not with this
  int parallel = 16;       // sequences decoded together, 1 to 64; more requests wait their turn
  std::function<void(double)> progress;  // loading, 0 to 1; called from the calling thread; may be empty
};

// Loads the model. The returned object joins its thread when the last owner lets go; outstanding calls end with `cancelled`.
// Errors: model_missing, model_invalid, model_mismatch (adapter of another base), invalid_argument, cancelled, storage (no memory to merge an adapter
// in).
Result<std::shared_ptr<Model>> open_embedded(const EmbeddedOptions& options, std::stop_token stop = {});

// llama.cpp ends the process when it meets what it holds impossible: no memory for its own structures, or a damaged model that it did not notice
// while loading. Before that it calls `handler`, on whatever thread it was, with its reason in English; the handler must not return to it by an
// exception and may end the process in its own way. Without a handler nothing is printed. For the whole process; thread-safe.
void on_engine_abort(void (*handler)(const char* reason));

struct PrepareFilterOptions {
  std::filesystem::path base;            // the model that the adapter was trained on (GGUF)
  std::filesystem::path adapter;         // the filter's adapter (GGUF)
  std::filesystem::path output;          // where the prepared weights are written; its directory exists
  std::function<void(double)> progress;  // 0 to 1; called from the calling thread; may be empty
};

struct PreparedFilter {
  std::filesystem::path path;  // a model to give to open_embedded() without an adapter; it scores, and does not generate
  std::string type;            // of its matrices, e.g. "q8_0"
  double speedup = 1;          // how many times faster it scored short prompts here than base and adapter do, in the same run
};

// Merges the adapter into its base model, rounds the sum to 8 bits, and keeps it unless it is slower on this machine or decides a list of built-in
// prompts otherwise than the unmerged weights do; an adapter of the first blocks alone is merged in any case, and then need not be faster. Takes a
// quarter of a minute on two cores, and 150 MB beside `output` while it runs. The file appears under its name only when it is whole. Errors: those of
// open_embedded(), storage, and internal when nothing is gained. Thread-safe; of several at once with the same output, in whatever process, one works
// and the others wait.
Result<PreparedFilter> prepare_filter(const PrepareFilterOptions& options, std::stop_token stop = {});

}  // namespace s2a
