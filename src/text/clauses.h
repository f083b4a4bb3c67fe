// Where a clause can stand off its sentence: in a sentence that asks, what is put in beside the words that ask, between commas, dashes or brackets,
// and takes a stance ("no doubt Beethoven", "my teacher says 391"); in other sentences, remarks that begin with a known phrase. English only.
// Promises: pieces in order, joined, are the sentence; one from which nothing could be cut, or of which nothing else would be left, stays whole.
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

// Of a sentence that asks or instructs (questions.h): the words that ask, what stands before them ("I think it's Paris, but |which city is it?"), and
// what is put in between or after them, with its commas, dashes or brackets ("Which city|, I think Paris,| is it?", "Which is it|, surely Paris|?"):
// what is left can be read. A piece without a word of stance (a list, an alternative, a condition), or one that asks ("and why"), is no remark.
// `plainly`: the sentence is known to ask, even if none of its pieces begins as questions do. Empty when the sentence is not split. `sentence` has no
// white space at its end. Thread-safe.
std::vector<Clause> find_question_clauses(std::string_view sentence, bool plainly);

// Of another sentence: remarks, which are found by their words (opinions.h). A comma or a semicolon goes with the piece before it; dashes and
// brackets on both sides go with the remark. Empty, and thread-safe, as above.
std::vector<Clause> find_clauses(std::string_view sentence);

}  // namespace s2a::text
