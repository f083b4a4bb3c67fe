#include "models/llama/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace s2a::models {

Tokens Vocabulary::tokenize(std::string_view text, Specials specials, bool add_begin) const {
  const bool interpret = specials == Specials::interpreted;
  const auto length = static_cast<std::int32_t>(text.size());
  Tokens tokens(text.size() / 2 + 8);
  std::int32_t count =
      llama_tokenize(vocabulary_, text.data(), length, tokens.data(), static_cast<std::int32_t>(tokens.size()), add_begin, interpret);
  if (count < 0) {
    tokens.resize(static_cast<std::size_t>(-count));
    count = llama_tokenize(vocabulary_, text.data(), length, tokens.data(), static_cast<std::int32_t>(tokens.size()), add_begin, interpret);
  }
  tokens.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
  return tokens;
}

std::string Vocabulary::piece(llama_token token, bool specials) const {
  std::array<char, 64> buffer{};
  std::int32_t length = llama_token_to_piece(vocabulary_, token, buffer.data(), static_cast<std::int32_t>(buffer.size()), 0, specials);
  if (length >= 0) return {buffer.data(), static_cast<std::size_t>(length)};
  std::string long_piece(static_cast<std::size_t>(-length), '\0');
  length = llama_token_to_piece(vocabulary_, token, long_piece.data(), static_cast<std::int32_t>(long_piece.size()), 0, specials);
  long_piece.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
  return long_piece;
}

std::vector<std::string> Vocabulary::specials() const {
  std::vector<std::string> texts;
  for (llama_token token = 0; token < llama_vocab_n_tokens(vocabulary_); ++token) {
    const auto attributes = static_cast<unsigned>(llama_vocab_get_attr(vocabulary_, token));
    if ((attributes & (LLAMA_TOKEN_ATTR_CONTROL | LLAMA_TOKEN_ATTR_UNKNOWN)) != 0) texts.emplace_back(llama_vocab_get_text(vocabulary_, token));
  }
  return texts;
}

std::size_t Vocabulary::longest_token() const {
  std::size_t longest = 1;
  for (llama_token token = 0; token < llama_vocab_n_tokens(vocabulary_); ++token) {
    longest = std::max(longest, std::strlen(llama_vocab_get_text(vocabulary_, token)));
  }
  return longest;
}

Result<llama_token> Vocabulary::single(std::string_view text, Specials specials) const {
  const Tokens tokens = tokenize(text, specials);
  if (tokens.size() != 1) {
    return fail(ErrorCode::model_mismatch, "the model's vocabulary has no single token \"" + std::string(text) + "\"",
                "Use the base model that the adapter was trained on.");
  }
  return tokens.front();
}

}  // namespace s2a::models
