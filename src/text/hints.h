// A hint that nothing separates from what stands before it: "What is the capital of France I think the answer is Paris".
// Promises: a bounded look around; a relative clause ("the city I think is largest") is no hint. English only.
// Called by sentences.cpp at every word that may begin one.
#pragma once

#include <cstddef>
#include <string_view>

namespace s2a::text {

// When a hint begins at `at` in the middle of the sentence that began at `sentence`: the offset where that sentence ends; otherwise 0.
// It is taken for one after a question or an instruction, or when it says "the answer" or "it". Thread-safe.
std::size_t end_before_unmarked_hint(std::string_view text, std::size_t sentence, std::size_t at);

}  // namespace s2a::text
