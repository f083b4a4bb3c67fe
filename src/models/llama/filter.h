// The trained filter: reads a drop logit for each segment of a text from one prefill with attention in both directions.
// Input as the adapter was trained: a begin token, then each segment's tokens and a mark; a segment's score is read at its mark as
// logit(" drop") - logit(" keep"). A second context over the model's weights, with the adapter. Used by the inference thread alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <utility>
#include <vector>

#include "models/llama/handles.h"
#include "models/llama/threads.h"
#include "models/llama/vocabulary.h"
#include "s2a/model.h"
#include "s2a/status.h"

namespace s2a::models {

// A range [begin, end) of segments that is prefilled together.
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Window&, const Window&) = default;
};

// Covers segments of the given sizes (tokens, marks included) with windows of at most `limit` tokens; neighbours overlap by about a
// quarter, so that every segment is seen with text on both sides. One window when all fit. A segment over the limit gets a window of its own.
std::vector<Window> cover_with_windows(const std::vector<std::size_t>& sizes, std::size_t limit);

// Metadata of a model that merge_adapter() wrote: its weights have the filter's adapter in them.
inline constexpr const char* merged_key = "s2a.filter.merged";
bool is_merged(const llama_model* model);

class Filter {
 public:
  // Tokens prefilled together at most. The adapter was trained on texts of up to 900 tokens, and attention costs their square.
  static constexpr std::size_t window_tokens = 1024;

  // `adapter` is empty when the model's own weights have it in them (is_merged). `model` and `threads` must outlive the filter.
  // Errors: model_missing, model_invalid (no GGUF file), model_mismatch.
  static Result<Filter> load(llama_model* model, const std::filesystem::path& adapter, Threads& threads);

  // One text on its way through the filter, window by window, so that other work can take its turn between two windows.
  struct Work {
    std::vector<Tokens> segments;  // the tokens of each, specials not interpreted
    std::vector<Window> windows;
    std::size_t next = 0;            // the window to score next
    std::vector<std::size_t> depth;  // how deep inside its window each segment stood that gave it its score
    Scores scores;

    bool done() const { return next == windows.size(); }
  };
  Work begin(std::vector<Tokens> segments) const;

  // Scores the next window; must not be called when the work is done. Errors: cancelled, internal.
  Status step(Work& work, const std::stop_token& stop);

 private:
  Filter(llama_model* model, llama_adapter_lora* adapter, Threads& threads);

  // Makes the context large enough; memory is bought only when a text needs it.
  Status reserve(std::size_t tokens, std::size_t outputs);
  // Tokens of a window at most, without the begin token.
  std::size_t limit() const;

  llama_model* model_;
  llama_adapter_lora* adapter_;  // owned by the model; null when its weights have it in them
  Threads* threads_;
  llama_token begin_ = 0;
  llama_token mark_ = 0;
  llama_token keep_ = 0;
  llama_token drop_ = 0;
  ContextHandle context_;
  std::size_t reserved_tokens_ = 0;
  std::size_t reserved_outputs_ = 0;
};

}  // namespace s2a::models
