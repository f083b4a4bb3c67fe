// The words, numbers and, in scripts without spaces, characters of a text, so that two texts can be compared word by word.
// Promises: equal keys mean the same term whatever its case, accents, quotation marks, or English ending; any bytes are read safely, in linear time.
// Called by the guard, the alignment and the numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace s2a::attention {

struct Term {
  enum class Kind : std::uint8_t {
    word,
    number,     // digits, or an English number word
    character,  // of a script that puts no spaces between words
  };

  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::uint64_t key = 0;
  Kind kind = Kind::word;
  bool grammar = false;   // an English word that carries grammar rather than content: "the", "of", "is"
  bool negation = false;  // "not", "never", "isn't"
  bool capitalised = false;
  bool initial = false;  // begins a sentence, line or quotation: the capital may be due to that

  std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

// Thread-safe.
std::vector<Term> find_terms(std::string_view text);

}  // namespace s2a::attention
