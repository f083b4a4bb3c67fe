// What a full stop after a word means: the end of a sentence, or an abbreviation.
// From ICU's list of sentence exceptions (CLDR, English), with ordinary words taken out of it, and from lists of our own where CLDR has none.
// Called by sentences.cpp and blocks.cpp. Thread-safe.
#pragma once

#include <cstddef>
#include <string_view>

namespace s2a::text {

enum class Abbreviation {
  none,          // an ordinary word
  binds,         // "Dr.", "e.g.", "vs.": what follows belongs to it
  binds_number,  // "No.", "Fig.", "Jan.": a number that follows belongs to it
  may_end,       // "U.S.", "Inc.", "J.": ends a sentence only before a word that plainly begins one
  mostly_ends,   // "etc.", "p.m.", "oz.": ends a sentence unless the next word begins in lower case
};

// Of the word, full stops inside it included, that ends at `stop`, where a full stop stands.
Abbreviation abbreviation_before(std::string_view text, std::size_t stop);

// `text` ends with an abbreviation and its full stop that does not end a sentence by itself.
bool ends_with_abbreviation(std::string_view text);

}  // namespace s2a::text
