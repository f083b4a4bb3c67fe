// Tells two greedy replies that differ by rounding alone from two that really differ.
// Sums of another order round differently (another number of tokens in a batch, other cells of the memory), so a reply may turn off where the two
// likeliest tokens were as good as equal, and nowhere else. Used by tests that ask the same thing alone and beside others.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "default_model.h"
#include "models/llama/chat_template.h"
#include "models/llama/handles.h"
#include "models/llama/threads.h"

namespace s2a {

// The logits of the token after `reply`, from a context of its own with nothing else in it, prefilled `at_once` tokens at a time.
inline std::vector<float> next_logits(const Prompt& prompt, const std::string& reply, int at_once) {
  static const models::ModelHandle model(llama_model_load_from_file(default_options().model.c_str(), llama_model_default_params()));
  const models::Vocabulary vocabulary(llama_model_get_vocab(model.get()));
  models::Tokens tokens = *models::ChatTemplate::load(model.get())->render(prompt, reply, vocabulary);
  llama_context_params params = llama_context_default_params();
  params.n_ctx = 512;
  params.flash_attn_type = LLAMA_FLASH_ATTN_TYPE_DISABLED;  // as in the engine
  params.n_threads = models::usable_cores();
  params.n_threads_batch = params.n_threads;
  const models::ContextHandle context(llama_init_from_model(model.get(), params));
  for (std::size_t at = 0; at < tokens.size(); at += static_cast<std::size_t>(at_once)) {
    const auto count = static_cast<std::int32_t>(std::min(tokens.size() - at, static_cast<std::size_t>(at_once)));
    llama_decode(context.get(), llama_batch_get_one(tokens.data() + at, count));
  }
  const float* logits = llama_get_logits_ith(context.get(), -1);
  return {logits, logits + llama_vocab_n_tokens(vocabulary.get())};
}

// How far apart the two likeliest next tokens are, in multiples of how far rounding moves logits here. That is measured: the same tokens are
// prefilled whole, in small batches and one by one, and the largest difference of any logit between two of these counts as one.
inline float gap_over_rounding(const Prompt& prompt, const std::string& reply) {
  const std::vector<float> whole = next_logits(prompt, reply, 512);
  float rounding = 0;
  for (const int at_once : {1, 3, 16}) {
    const std::vector<float> pieces = next_logits(prompt, reply, at_once);
    for (std::size_t token = 0; token < whole.size(); ++token) rounding = std::max(rounding, std::abs(whole[token] - pieces[token]));
  }
  std::vector<float> sorted = whole;
  std::partial_sort(sorted.begin(), sorted.begin() + 2, sorted.end(), std::greater<>());
  return rounding == 0 ? 1000.0F : (sorted[0] - sorted[1]) / rounding;
}

// Two replies to a prompt of at most 400 tokens are equal, or part at a token where the two likeliest were so near each other that rounding, which
// may lower the one and raise the other, can change their order.
inline testing::AssertionResult equal_but_for_rounding(const Prompt& prompt, const std::string& one, const std::string& other) {
  constexpr float most = 2.0F;
  if (one == other) return testing::AssertionSuccess();
  const auto at = static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
  // The token that differs begins at or before the first character that differs: at the last blank before it at the earliest.
  float gap = gap_over_rounding(prompt, one.substr(0, at));
  const std::size_t blank = one.rfind(' ', at == 0 ? 0 : at - 1);
  if (gap > most && blank != std::string::npos) gap = std::min(gap, gap_over_rounding(prompt, one.substr(0, blank)));
  if (gap <= most) return testing::AssertionSuccess() << gap;
  return testing::AssertionFailure() << "the two likeliest tokens were " << gap
                                     << " times as far apart as rounding moves logits where the replies part\n  one:   " << one
                                     << "\n  other: " << other;
}

}  // namespace s2a
