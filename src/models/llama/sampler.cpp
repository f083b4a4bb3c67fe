#include "models/llama/sampler.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace s2a::models {
namespace {

constexpr double coldest = 1e-3;  // logits over less would not fit a float, and the likeliest token has all the probability anyway

Status out_of_range(std::string_view field, std::string_view range) {
  return fail(ErrorCode::invalid_argument, std::string(field) + " is out of range", std::string(field) + " must be " + std::string(range) + ".");
}

}  // namespace

Status check_sampling(const Sampling& sampling) {
  if (!std::isfinite(sampling.temperature) || sampling.temperature < 0) return out_of_range("temperature", "0 or more");
  if (sampling.top_k < 0) return out_of_range("top_k", "0 (off) or more");
  if (!(sampling.top_p > 0 && sampling.top_p <= 1)) return out_of_range("top_p", "over 0 and at most 1");
  if (!(sampling.min_p >= 0 && sampling.min_p <= 1)) return out_of_range("min_p", "from 0 to 1");
  if (sampling.max_tokens <= 0) return out_of_range("max_tokens", "1 or more");
  for (const std::string& stop : sampling.stop) {
    if (stop.empty()) return out_of_range("stop", "a non-empty string");
  }
  return {};
}

Sampler::Sampler(SamplerHandle chain, SamplerHandle grammar, int vocabulary_size)
    : chain_(std::move(chain)), grammar_(std::move(grammar)), candidates_(static_cast<std::size_t>(vocabulary_size)) {}

Result<Sampler> Sampler::make(const Sampling& sampling, const Vocabulary& vocabulary) {
  if (Status checked = check_sampling(sampling); !checked) return tl::unexpected(checked.error());
  SamplerHandle grammar;
  if (!sampling.grammar.empty()) {
    grammar.reset(llama_sampler_init_grammar(vocabulary.get(), sampling.grammar.c_str(), "root"));
    if (grammar == nullptr) {
      return fail(ErrorCode::invalid_argument, "the grammar cannot be parsed", "Write it in GBNF, with the start symbol \"root\".");
    }
  }
  SamplerHandle chain(llama_sampler_chain_init(llama_sampler_chain_default_params()));
  if (sampling.temperature < coldest) {
    llama_sampler_chain_add(chain.get(), llama_sampler_init_greedy());
  } else {
    if (sampling.top_k > 0) llama_sampler_chain_add(chain.get(), llama_sampler_init_top_k(sampling.top_k));
    if (sampling.top_p < 1) llama_sampler_chain_add(chain.get(), llama_sampler_init_top_p(static_cast<float>(sampling.top_p), 1));
    if (sampling.min_p > 0) llama_sampler_chain_add(chain.get(), llama_sampler_init_min_p(static_cast<float>(sampling.min_p), 1));
    llama_sampler_chain_add(chain.get(), llama_sampler_init_temp(static_cast<float>(sampling.temperature)));
    llama_sampler_chain_add(chain.get(), llama_sampler_init_dist(sampling.seed));
  }
  return Sampler(std::move(chain), std::move(grammar), llama_vocab_n_tokens(vocabulary.get()));
}

void Sampler::fill(const float* logits) {
  for (std::size_t index = 0; index < candidates_.size(); ++index) {
    candidates_[index] = llama_token_data{static_cast<llama_token>(index), logits[index], 0.0F};
  }
  array_ = llama_token_data_array{candidates_.data(), candidates_.size(), -1, false};
}

std::optional<llama_token> Sampler::sample(const float* logits) {
  const auto choose = [&] {
    llama_sampler_apply(chain_.get(), &array_);
    return array_.data[array_.selected].id;
  };
  fill(logits);
  llama_token token = choose();
  if (grammar_ != nullptr) {
    // Most tokens that a model would choose fit the grammar, and one is tried far faster than the whole vocabulary.
    llama_token_data chosen{token, 0.0F, 0.0F};
    llama_token_data_array alone{&chosen, 1, -1, false};
    llama_sampler_apply(grammar_.get(), &alone);
    if (std::isinf(chosen.logit)) {
      fill(logits);
      llama_sampler_apply(grammar_.get(), &array_);
      const bool any =
          std::any_of(candidates_.begin(), candidates_.end(), [](const llama_token_data& candidate) { return !std::isinf(candidate.logit); });
      if (!any) return std::nullopt;
      token = choose();
    }
    llama_sampler_accept(grammar_.get(), token);
  }
  llama_sampler_accept(chain_.get(), token);
  return token;
}

}  // namespace s2a::models
