// Text to tokens and back, for one loaded model. Reads the model only; safe from any thread.
// Called by the chat template, the scheduler and the filter.
#pragma once

#include <llama.h>

#include <string>
#include <string_view>
#include <vector>

#include "s2a/status.h"

namespace s2a::models {

using Tokens = std::vector<llama_token>;

enum class Specials {
  as_text,      // "<|im_end|>" in a user's text is just text
  interpreted,  // special tokens written in the text become special tokens: for templates only
};

class Vocabulary {
 public:
  explicit Vocabulary(const llama_vocab* vocabulary) : vocabulary_(vocabulary) {}

  const llama_vocab* get() const { return vocabulary_; }

  Tokens tokenize(std::string_view text, Specials specials, bool add_begin = false) const;

  // The bytes of one token; a special token's name when `specials`, else nothing for it.
  std::string piece(llama_token token, bool specials = false) const;

  bool ends_generation(llama_token token) const { return llama_vocab_is_eog(vocabulary_, token); }

  // The one token that `text` is. Errors: model_mismatch when it is none or several.
  // The texts that become special tokens where these are interpreted, e.g. "<|im_end|>".
  std::vector<std::string> specials() const;

  // Bytes of the longest token, or a little more; at least 1. Looks at all of them.
  std::size_t longest_token() const;

  Result<llama_token> single(std::string_view text, Specials specials) const;

 private:
  const llama_vocab* vocabulary_;
};

}  // namespace s2a::models
