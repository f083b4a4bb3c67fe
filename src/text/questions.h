// Does a text ask or instruct? What does is protected: no strategy may cut it.
// English words and every script's question mark. Without a question mark only what plainly asks counts, so that opinions stay unprotected.
// Called by segment() and by sentences.cpp. Pure; thread-safe.
#pragma once

#include <cstdint>
#include <string_view>

namespace s2a::text {

enum class Asking : std::uint8_t {
  no,
  // A question mark on what is really a statement: "I think it is Paris, right?", "Don't you think it is Paris?", "Right?".
  // It is taken as the question only where nothing else in the text asks.
  weakly,
  plainly,
};

// Of one segment, without its list mark. White space and quotation marks before it are skipped; what follows the label "Question:" or "Task:" asks.
Asking asking(std::string_view segment);

inline bool asks(std::string_view segment) {
  return asking(segment) == Asking::plainly;
}

// `text` begins as a question or an instruction does, whatever its end: "Which city", "In what year", "Name three", "Please".
bool begins_asking(std::string_view text);

}  // namespace s2a::text
