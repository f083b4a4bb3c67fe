// The numbers that a text states, whatever way they are written: "1,000", "1000", "1.000", "one thousand", "1 thousand"; "3.50" and "3.5".
// Promises: a number of the text in another usual notation is found; any bytes are read safely, in linear time.
// Called by the guard, to find numbers that a rewrite has and its source has not.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "attention/terms.h"

namespace s2a::attention {

// A numeral (digits of any script, with separators between them) as plain decimal numbers without needless zeros. Each reading is a list of
// numbers, because "1,2" may be two of them. The first reading is the usual English one. Never empty.
std::vector<std::vector<std::string>> readings(std::string_view numeral);

// The value of an English number word in lower case: "two", "hundred", "dozen".
std::optional<std::uint64_t> number_word(std::string_view word);

class Numbers {
 public:
  // `terms` are find_terms(text).
  Numbers(std::string_view text, std::span<const Term> terms);

  // Whether `text` with its `terms` states a number that these do not have. "One" is no number here: it is more often a pronoun.
  // The number before an item of a list is none either.
  bool lack_one_of(std::string_view text, std::span<const Term> terms) const;

 private:
  std::unordered_set<std::string> stated_;
};

}  // namespace s2a::attention
