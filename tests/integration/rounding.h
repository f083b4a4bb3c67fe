// Tells two greedy replies that differ by rounding alone from two that really differ.
// Sums of another order round differently (another number of tokens in a batch, other cells of the memory), so a reply may turn off where the two
// likeliest tokens were as good as equal, and nowhere else. Used by tests that ask the same thing alone and beside others.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "default_model.h"
#include "models/llama/chat_template.h"
#include "models/llama/handles.h"
#include "models/llama/threads.h"

namespace s2a {

// The logits of the token after `reply`, from a context of its own, prefilled `at_once` tokens at a time, each time with `beside` tokens of another
// sequence in the same batch.
inline std::vector<float> next_logits(const Prompt& prompt, const std::string& reply, int at_once, int beside) {
  static const models::ModelHandle model(llama_model_load_from_file(default_options().model.c_str(), llama_model_default_params()));
  const models::Vocabulary vocabulary(llama_model_get_vocab(model.get()));
  const models::Tokens tokens = *models::ChatTemplate::load(model.get())->render(prompt, reply, vocabulary);
  llama_context_params params = llama_context_default_params();
  params.n_ctx = 1024;
  params.n_seq_max = 2;
  params.kv_unified = true;
  params.n_threads = models::usable_cores();
  params.n_threads_batch = params.n_threads;
  const models::ContextHandle context(llama_init_from_model(model.get(), params));
  models::Batch batch(1024);
  int last = 0;
  int others = 0;
  for (std::size_t at = 0; at < tokens.size(); at += static_cast<std::size_t>(at_once)) {
    batch.clear();
    for (int other = 0; other < beside; ++other, ++others) batch.add(tokens[static_cast<std::size_t>(others) % tokens.size()], others, 1, false);
    for (std::size_t token = at; token < std::min(tokens.size(), at + static_cast<std::size_t>(at_once)); ++token) {
      last = batch.add(tokens[token], static_cast<llama_pos>(token), 0, token + 1 == tokens.size());
    }
    llama_decode(context.get(), batch.get());
  }
  const float* logits = llama_get_logits_ith(context.get(), last);
  return {logits, logits + llama_vocab_n_tokens(vocabulary.get())};
}

// How far apart the two likeliest next tokens are, in multiples of how far rounding moves logits here. That is measured with llama.cpp alone: the
// same tokens are prefilled whole, one by one, in small batches, and with tokens of another sequence beside them; the largest difference of any logit
// counts as one.
inline float gap_over_rounding(const Prompt& prompt, const std::string& reply) {
  const std::vector<float> whole = next_logits(prompt, reply, 512, 0);
  float rounding = 0;
  for (const auto& [at_once, beside] : {std::pair{1, 0}, std::pair{3, 0}, std::pair{16, 0}, std::pair{512, 100}, std::pair{16, 100}}) {
    const std::vector<float> other = next_logits(prompt, reply, at_once, beside);
    for (std::size_t token = 0; token < whole.size(); ++token) rounding = std::max(rounding, std::abs(whole[token] - other[token]));
  }
  std::vector<float> sorted = whole;
  std::partial_sort(sorted.begin(), sorted.begin() + 2, sorted.end(), std::greater<>());
  return rounding == 0 ? 1000.0F : (sorted[0] - sorted[1]) / rounding;
}

// Two replies to a prompt of at most 100 tokens are equal, or part at a token where the two likeliest were so near each other that rounding, which
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
