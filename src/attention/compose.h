// From decisions to text: what of the source is kept, which of it is the question, and how it goes back into the prompt.
// What is kept are the user's own bytes, in their order. Called by Attention after a strategy has decided.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "s2a/focus.h"
#include "s2a/prompt.h"
#include "s2a/status.h"

namespace s2a::attention {

// The kept segments of source[begin, end), joined; white space that only separated a cut segment from its neighbour is dropped at both ends.
// Returns the range unchanged, byte for byte, when all of it is kept.
std::string kept_text(std::string_view source, std::span<const Decision> segments, std::size_t begin, std::size_t end);

// Sets focus.text, context and question from focus.segments.
void compose_text(Focus& focus);

// The focusable parts of `prompt`, joined by one newline each.
std::string focusable_text(const Prompt& prompt);

// `prompt` with its focusable text replaced by what `focus` kept: part by part when the text is the user's own, all in the first part when a
// strategy wrote it anew; a part of which nothing is left is removed.
Prompt with_focus(const Prompt& prompt, const Focus& focus);

// `prompt` with its focusable text replaced by `text` in the first focusable part; the others are removed.
Prompt with_text(const Prompt& prompt, std::string text);

// `prompt` with `ending` after its last focusable part; unchanged when it has none.
Prompt with_ending(Prompt prompt, std::string_view ending);

}  // namespace s2a::attention
