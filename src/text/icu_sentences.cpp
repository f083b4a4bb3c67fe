#include "text/icu_sentences.h"

#include <cstdint>
#include <limits>
#include <memory>

namespace s2a::text {
namespace {

constexpr std::size_t no_boundary = std::numeric_limits<std::size_t>::max();

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

// Opening an iterator takes longer than segmenting a short prompt.
UBreakIterator* iterator_of_thread() {
  thread_local const std::unique_ptr<UBreakIterator, CloseIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<UBreakIterator, CloseIterator>(ubrk_open(UBRK_SENTENCE, "en", nullptr, 0, &status));
  }();
  return iterator.get();
}

}  // namespace

IcuSentences::IcuSentences(std::string_view text) : iterator_(iterator_of_thread()) {
  // ICU counts in 32 bits. A text beyond that, which no model reads, is split by our own rules and at line breaks alone.
  if (iterator_ == nullptr || text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
    boundary_ = no_boundary;
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&view_, text.data(), static_cast<std::int64_t>(text.size()), &status);
  ubrk_setUText(iterator_, &view_, &status);
  if (U_FAILURE(status)) {
    boundary_ = no_boundary;
  } else {
    advance();
  }
}

IcuSentences::~IcuSentences() {
  utext_close(&view_);
}

void IcuSentences::advance() {
  const std::int32_t next = ubrk_next(iterator_);
  boundary_ = next == UBRK_DONE ? no_boundary : static_cast<std::size_t>(next);
}

bool IcuSentences::breaks_within(std::size_t begin, std::size_t end) {
  while (boundary_ < begin) advance();
  return boundary_ <= end;
}

}  // namespace s2a::text
