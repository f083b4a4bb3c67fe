// The trained filter: reads a drop logit for each segment of a text from one prefill with attention in both directions.
// Input as the adapter was trained: a begin token, then each segment's tokens and a mark; a segment's score is read at its mark as
// logit(" drop") - logit(" keep"), calibrated as the adapter says, and whether it is an opinion as logit(" opinion") - logit(" irrelevant").
// Short texts that wait together are prefilled together. A second context over the model's weights, with the adapter; of an adapter that needs the
// model's first blocks alone, over a copy of them. Used by the inference thread
// alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "models/llama/filter_profile.h"
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
  // Tokens of one text prefilled together at most. The adapter was trained on texts of up to 900 tokens, and attention costs their square.
  static constexpr std::size_t window_tokens = 1024;
  // Windows of several texts share a prefill up to so many tokens and texts: more tokens at once are no faster, and hold up other work for longer.
  static constexpr std::size_t shared_tokens = 256;
  static constexpr std::size_t shared_texts = 16;

  // `base` is the model's file; `adapter` is empty when its weights have it in them (is_merged). `model` and `threads` must outlive the filter.
  // Errors: model_missing, model_invalid (no GGUF file, or damaged metadata), model_mismatch, cancelled, storage (no memory to merge in).
  static Result<Filter> load(llama_model* model, const std::filesystem::path& base, const std::filesystem::path& adapter, Threads& threads,
                             const std::stop_token& stop);

  const FilterProfile& profile() const { return profile_; }

  // One text on its way through the filter, window by window, so that other work can take its turn between two windows.
  struct Work {
    std::vector<Tokens> segments;  // the tokens of each, specials not interpreted
    std::vector<Window> windows;
    std::stop_token stop;
    std::size_t next = 0;            // the window to score next
    std::vector<std::size_t> depth;  // how deep inside its window each segment stood that gave it its score
    Scores scores;
    std::optional<Error> error;  // internal, once a prefill failed

    bool ended() const { return error || next == windows.size(); }
  };
  Work begin(std::vector<Tokens> segments, std::stop_token stop) const;

  // Scores the next window of the first work, and those of the works after it that find room in the same prefill. None may have ended, and there must
  // be one. When every `stop` was requested meanwhile, nothing need be scored. What fails is said by each work that it failed for.
  void step(const std::vector<Work*>& works);

 private:
  Filter(llama_model* model, ModelHandle own, llama_adapter_lora* adapter, Threads& threads, FilterProfile profile);

  // Makes the context large enough; memory is bought only when a text needs it.
  Status reserve(std::size_t tokens, std::size_t outputs);
  // Tokens of a window at most, without the begin token.
  std::size_t limit() const;
  // Tokens of the work's next window, with the begin token.
  std::size_t tokens_of_next(const Work& work) const;
  // Appends the work's next window as sequence `sequence`. Returns where its segments' marks are in the batch.
  std::vector<int> add_next(const Work& work, llama_seq_id sequence, Batch& batch) const;
  // Prefills the next windows of all, together `tokens` with `outputs` segments, and reads their scores. Errors: internal.
  Status score_next(const std::vector<Work*>& works, std::size_t tokens, std::size_t outputs);
  // Reads the scores of the work's next window at its marks, and goes on to the one after it.
  Status read_next(Work& work, const std::vector<int>& marks) const;

  ModelHandle own_model_;  // the first blocks of the model with the adapter in them, if it needs no more
  llama_model* model_;
  llama_adapter_lora* adapter_;  // owned by the model; null when its weights have it in them
  Threads* threads_;
  FilterProfile profile_;
  llama_token begin_ = 0;
  llama_token mark_ = 0;
  llama_token keep_ = 0;
  llama_token drop_ = 0;
  llama_token opinion_ = 0;  // this one and the next only if the profile has kinds
  llama_token irrelevant_ = 0;
  ContextHandle context_;
  std::size_t reserved_tokens_ = 0;
  std::size_t reserved_outputs_ = 0;
};

}  // namespace s2a::models
