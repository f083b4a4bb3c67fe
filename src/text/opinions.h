// Phrases with which a writer brings in an opinion, a hint, an authority, or a remark that can stand off its sentence.
// English only: in other languages nothing is found, and text is then only split at sentences.
// Called by sentences.cpp (a hint that nothing separates from the question before it), clauses.cpp and questions.cpp. Thread-safe.
#pragma once

#include <cstddef>
#include <string_view>

namespace s2a::text {

// At `at` the writer says what they hold: "I think", "i don't really believe", "I'm pretty sure", "I'd say".
// Returns where what is held begins, or 0 when there is no such phrase.
std::size_t skip_belief(std::string_view text, std::size_t at);

// As skip_belief, with likes and dislikes too: "I really like", "I hate".
bool begins_first_person_opinion(std::string_view text, std::size_t at = 0);

// At `at` begins a clause that can be cut from a sentence that asks something else: an opinion of the writer or of others ("everyone says"),
// a claim of authority ("as a doctor", "I am a lawyer"), a relative clause that holds an opinion ("which I believe is"), a hedge ("if I recall").
// A conjunction may stand before it ("but I'm not sure").
bool begins_remark(std::string_view text, std::size_t at = 0);

// Somewhere in `text` a word begins what begins_remark() or begins_first_person_opinion() finds, or says who wrote the text ("I wrote", "I did not
// make"). Time grows with the length.
bool holds_opinion(std::string_view text);

// `text` as a whole is a tag that seeks agreement: "right?", "don't you think?", "isn't it?". White space and commas before it are skipped.
bool is_tag(std::string_view text);

// Begins with a question that expects agreement: "Don't you think", "Wouldn't you agree".
bool begins_rhetorically(std::string_view text);

}  // namespace s2a::text
