// Feeds the segmenter any bytes and aborts when one of its promises is broken.
#include "segment_invariants.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!s2a::text::broken_promise(text).empty()) std::abort();
  return 0;
}
