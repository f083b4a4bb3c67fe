// The prompts of both steps, made from the files in prompts/: chosen by emphasis and variant, their slots filled.
// Promises: what a slot is filled with is never read as a template again; a prompt does not end with its file's final newline.
// Called by the strategies (step 1) and by Attention::compose (step 2). Everything here is pure and thread-safe.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "s2a/attention.h"
#include "s2a/focus.h"

namespace s2a::attention {

// {{name}} in a template, and what stands in its place.
struct Slot {
  std::string_view name;
  std::string_view value;
};

// `file` without its final newline and with its slots filled, in one pass from left to right. A {{name}} that no slot has stays as it is.
std::string fill(std::string_view file, std::initializer_list<Slot> slots);

// What `rewrite` asks of the model. `separated`: as two labelled parts, else as one text.
std::string rewrite_prompt(Emphasis emphasis, bool separated, std::string_view source);

// What `select` asks of the model about numbered lines (select.h says how they are written): one decision for each, or one JSON object.
std::string select_bits_prompt(Emphasis emphasis, std::string_view lines);
std::string select_json_prompt(Emphasis emphasis, std::string_view lines);

// The two parts of a rewrite as one text: under their labels without the remarks in brackets, as the paper does it.
// A part that stands alone needs no label and gets none.
std::string labelled_text(Emphasis emphasis, std::string_view context, std::string_view question);

// What step 2 reads in place of the focusable text. The original, when nothing was cut and the variant is not a baseline.
std::string step2_text(Variant variant, const Focus& focus);

}  // namespace s2a::attention
