// Tells two greedy replies that differ by rounding alone from two that really differ.
// Sums of another order round differently (another number of tokens in a batch, other cells of the memory), so a reply may turn off where the two
// likeliest tokens were as good as equal, and nowhere else. Used by tests that ask the same thing alone and beside others.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "default_model.h"
#include "models/llama/chat_template.h"
#include "models/llama/handles.h"
#include "models/llama/threads.h"

namespace s2a {

// Logits of the default model span about 30; rounding moves them by less than this.
constexpr float rounding = 0.3F;

// How far apart the two likeliest next tokens are after `reply`, by one plain prefill with nothing else in the batch.
inline float top_two_gap(const Prompt& prompt, const std::string& reply) {
  static const models::ModelHandle model(llama_model_load_from_file(default_options().model.c_str(), llama_model_default_params()));
  const models::Vocabulary vocabulary(llama_model_get_vocab(model.get()));
  models::Tokens tokens = *models::ChatTemplate::load(model.get())->render(prompt, reply, vocabulary);
  llama_context_params params = llama_context_default_params();
  params.n_ctx = 512;
  params.n_threads = models::usable_cores();
  params.n_threads_batch = params.n_threads;
  const models::ContextHandle context(llama_init_from_model(model.get(), params));
  llama_decode(context.get(), llama_batch_get_one(tokens.data(), static_cast<std::int32_t>(tokens.size())));
  const float* logits = llama_get_logits_ith(context.get(), -1);
  std::vector<float> sorted(logits, logits + llama_vocab_n_tokens(vocabulary.get()));
  std::partial_sort(sorted.begin(), sorted.begin() + 2, sorted.end(), std::greater<>());
  return sorted[0] - sorted[1];
}

// Two replies to a prompt of at most 400 tokens are equal, or part at a token where the two likeliest were within rounding of each other.
inline testing::AssertionResult equal_but_for_rounding(const Prompt& prompt, const std::string& one, const std::string& other) {
  if (one == other) return testing::AssertionSuccess();
  const auto at = static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
  // The token that differs begins at or before the first character that differs: at the last blank before it at the earliest.
  float gap = top_two_gap(prompt, one.substr(0, at));
  const std::size_t blank = one.rfind(' ', at == 0 ? 0 : at - 1);
  if (blank != std::string::npos) gap = std::min(gap, top_two_gap(prompt, one.substr(0, blank)));
  if (gap < rounding) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "the two likeliest tokens were " << gap << " apart where the replies part\n  one:   " << one
                                     << "\n  other: " << other;
}

}  // namespace s2a
