// ICU's sentence boundaries of one text, read in order.
// Promises: the iterator behind it is opened once per thread and kept; a text it cannot read has no boundaries.
// Called by sentences.cpp alone.
#pragma once

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstddef>
#include <string_view>

namespace s2a::text {

// One at a time per thread.
class IcuSentences {
 public:
  explicit IcuSentences(std::string_view text);
  ~IcuSentences();
  IcuSentences(const IcuSentences&) = delete;
  IcuSentences& operator=(const IcuSentences&) = delete;

  // There is a boundary in [begin, end]. `begin` must not be less than in the call before.
  bool breaks_within(std::size_t begin, std::size_t end);

 private:
  void advance();

  UBreakIterator* iterator_ = nullptr;  // owned by the thread; null when there is none
  UText view_ = UTEXT_INITIALIZER;
  std::size_t boundary_ = 0;  // the next one that was not passed
};

}  // namespace s2a::text
