// Finds the labels under which a model put the parts of its rewrite: "**Unbiased text context (…):**", "2. Question/Query:", "### Detailed question".
// Promises: linear in the size of the reply, whatever the bytes; no label inside a word or in the middle of a phrase ("labelled with “Question:”").
// Called by reply.cpp alone. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace s2a::attention {

struct Label {
  enum class Part {
    context,
    question,
    other,  // what is no part of a rewrite: "Answer:", "User's opinion:", "Explanation:"
  };
  // How sure it is that the model set a label, and not that the user's text says so: the surest labels found divide the reply.
  enum class Rank {
    phrase,  // "Question:" after the end of a sentence
    line,    // "Question:" at the beginning of a line, or "Detailed question:" anywhere
    exact,   // one of the labels that were asked for, at the beginning of a line
  };

  std::size_t begin = 0;  // bytes, with the marks before it: bullets, numbers, asterisks, quotation marks
  std::size_t end = 0;    // where its part begins
  Part part = Part::context;
  Rank rank = Rank::phrase;
  bool numbered = false;  // "1. " stands before it
  bool quoted = false;    // stands in quotation marks, as a key of JSON does
};

// All labels of `reply`, in order.
std::vector<Label> find_labels(std::string_view reply);

// What a key such as "unbiased_context" names, if it names a part.
std::optional<Label::Part> part_named(std::string_view key);

}  // namespace s2a::attention
