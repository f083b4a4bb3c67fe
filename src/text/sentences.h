// Where sentences end: ICU's rules, corrected for abbreviations, and completed for what people type carelessly.
// Promises: linear in the size of the text; an end never splits a code point; white space stays with the sentence it precedes.
// Called by segment().
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/blocks.h"
#include "text/icu_sentences.h"

namespace s2a::text {

class SentenceFinder {
 public:
  explicit SentenceFinder(std::string_view text) : text_(text), icu_(text) {}

  // Appends, in order, the offsets inside the block after which a new sentence begins; the block's own end is not among them.
  // Blocks must be asked for in order.
  void find(const Block& block, std::vector<std::size_t>& ends);

 private:
  std::string_view text_;
  IcuSentences icu_;
};

}  // namespace s2a::text
