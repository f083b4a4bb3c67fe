// A Focus for people: which text was kept and cut, and one line that says so.
// Promises: the pieces in order, joined, are the source. Called by ask and focus.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "s2a/focus.h"

namespace s2a::cli {

struct Piece {
  std::string_view text;  // of Focus::source, which must outlive it
  bool cut = false;
};

// Neighbours that were cut are one piece; white space around a cut belongs to what was kept.
std::vector<Piece> pieces(const Focus& focus);

// How a cut is shown without colour: [-like this-].
std::string marked(const Piece& piece);

// All text that was cut, on one line, in quotation marks.
std::string cut_text(const Focus& focus);

// "cut 1 of 3 segments, kept 12 of 21 tokens", or why nothing was cut. One line without its end.
std::string summary(const Focus& focus);

// "select did not serve (no_model): …; the text is as it was"; empty when the first strategy served.
std::string fallback_summary(const Focus& focus);

// True when a strategy wrote text of its own, so that the pieces alone do not show the outcome.
bool is_rewritten(const Focus& focus);

}  // namespace s2a::cli
