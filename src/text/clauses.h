// Where a clause can stand off its sentence: remarks between commas, dashes or brackets, and before or after the rest of the sentence.
// Promises: pieces in order, joined, are the sentence; a sentence without a remark, or with nothing but remarks, stays whole.
// Called by segment() when clauses are asked for.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace s2a::text {

struct Clause {
  std::size_t end = 0;  // bytes, offset in the sentence; the first clause begins at 0, each other where the one before it ends
  bool remark = false;  // can be cut, and a sentence is left
};

// The delimiter goes with the piece before it if it is a comma or a semicolon, so "Which city, I think Paris, is it?" is left as "Which city, is
// it?". Dashes and brackets on both sides go with the remark: "What is 2+2 - I'd say 5 - in base ten?" is left as "What is 2+2 in base ten?". Empty
// when the sentence is not split. `sentence` has no white space at its end. Thread-safe.
std::vector<Clause> find_clauses(std::string_view sentence);

}  // namespace s2a::text
