// Makes the filter fast on this machine: its adapter merged into the base model, rounded to a type that this processor multiplies faster.
// Promises: what it writes decides as the unmerged weights do on the prompts of filter/probe.txt; the file appears under its name only when it is
// chosen and whole. Behind prepare_filter() of embedded.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace s2a::models {

// Prompts as lists of segments, from text with one segment a line and an empty line between prompts.
std::vector<std::vector<std::string_view>> parse_probe(std::string_view text);

// Do two models decide alike? `reference` and `other` are drop logits of the same segments. One within `neighbourhood` of the threshold may fall on
// either side of it.
bool decide_alike(const std::vector<double>& reference, const std::vector<double>& other, double threshold, double neighbourhood);

}  // namespace s2a::models
