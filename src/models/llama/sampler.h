// Chooses the next token from logits as Sampling asks: grammar, top-k, top-p, min-p, temperature, then a draw or the best.
// One object per reply; not thread-safe; used by the inference thread alone.
#pragma once

#include <optional>
#include <vector>

#include "models/llama/handles.h"
#include "models/llama/vocabulary.h"
#include "s2a/model.h"
#include "s2a/status.h"

namespace s2a::models {

// invalid_argument with the field and its range when a value is out of it. Thread-safe.
Status check_sampling(const Sampling& sampling);

class Sampler {
 public:
  // Errors: those of check_sampling(); invalid_argument when the grammar cannot be parsed.
  static Result<Sampler> make(const Sampling& sampling, const Vocabulary& vocabulary);

  // `logits`: one per token of the vocabulary. Nothing when the grammar allows no token at all.
  std::optional<llama_token> sample(const float* logits);

 private:
  Sampler(SamplerHandle chain, SamplerHandle grammar, int vocabulary_size);
  void fill(const float* logits);

  SamplerHandle chain_;
  SamplerHandle grammar_;  // null: none
  std::vector<llama_token_data> candidates_;
  llama_token_data_array array_{};
};

}  // namespace s2a::models
