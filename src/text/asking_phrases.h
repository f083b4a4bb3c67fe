// How questions and instructions begin in English: "What is", "In which year", "Can you", "Name three", "I'd like to know".
// Promises: relative clauses, names and nouns that look alike ("What I like", "Will Smith", "Show business") do not count.
// Called by questions.cpp, which decides by them whether a text asks. Pure; thread-safe.
#pragma once

#include <string_view>

#include "text/words.h"

namespace s2a::text {

// A question by its question word: "What is", "how many", "why not".
bool asks_with_interrogative(WordReader reader);

// "In which city", "At what age", "From whom".
bool asks_with_preposition(WordReader reader);

// "Is it …", "Can you …", "Did Tom …": a verb before its subject, and something after it.
bool asks_with_inversion(WordReader reader);

// The same where "has the" and "is a" would go on with a statement: "…, is it", "…, can you".
bool asks_with_inverted_pronoun(WordReader reader);

// "Explain", "Name three", "Comment briefly", "Please".
bool instructs(WordReader reader);

// "I want you to", "I'd like to know", "I wonder", "I need help", "Your task is", "You should write".
bool requests(WordReader reader);

// Words that begin relative clauses as well as questions: "which", "where", a preposition.
bool begins_relative_clauses(std::string_view word);

// Steps over what stands before a question without being part of it: "So", "Hi", "First".
void skip_leads(WordReader& reader);

// Any of these, leads skipped.
bool asks_or_instructs(WordReader reader);

}  // namespace s2a::text
