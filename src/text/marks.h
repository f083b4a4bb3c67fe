// Marks that end sentences, and marks that may close after them, in any script.
// Promises: any bytes are read safely. Called by the files of this room.
#pragma once

#include <cstddef>
#include <string_view>

namespace s2a::text {

// Unicode's Sentence_Terminal, and the ellipsis.
bool is_terminator(char32_t point);

// ? and its kin in other scripts; not the Greek one, which looks like a semicolon.
bool is_question_mark(char32_t point);

// Closing brackets and quotation marks, and Markdown's * _ `.
bool is_closer(char32_t point);

bool is_greek(char32_t point);

// Where the closers that begin at `at` end, footnote marks as "[12]" among them; or where those that end at `end` begin.
std::size_t skip_closers(std::string_view text, std::size_t at);
std::size_t skip_closers_back(std::string_view text, std::size_t end);

// The last character but closers ends sentences. `text` has no white space at its end.
bool ends_with_terminator(std::string_view text);

}  // namespace s2a::text
