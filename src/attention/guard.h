// Checks a rewrite against its source: is the question there, is anything invented, is the copy whole; and says what of the source was kept.
// Promises: the tolerances below are all there are; the same input gives the same findings; n log n in the sizes of both texts.
// Called by the `rewrite` strategy; the other strategies keep the user's own bytes and need no such check.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "s2a/focus.h"
#include "s2a/model.h"

namespace s2a::attention {

namespace tolerance {

// A term that carries grammar counts this much of one that carries content.
inline constexpr double grammar_weight = 0.25;
// A segment was kept when at least this share of it, by weight, stands in the rewrite.
inline constexpr double kept = 0.5;
// The question is there when at least this share of one of the source's questions stands in the rewrite.
inline constexpr double question = 0.5;
// A question of which less than this stands in the rewrite was left out; that is allowed for questions that only seek agreement.
inline constexpr double question_left_out = 0.25;
// A question that stands in the rewrite to this share needs no question mark.
inline constexpr double question_whole = 0.9;
// A sentence of the rewrite was invented when less than this share of its content words are the source's.
inline constexpr double invented_sentence = 0.4;
// What the writer only believes was stated when at least this share of it, by weight, stands in the rewrite without "I think".
inline constexpr double stated_belief = 0.5;
// Shorter sentences (in content words) are not judged by that.
inline constexpr int shortest_judged_sentence = 3;
// A rewrite that lost the question answers it when it is at most this long (in terms), or when at least this share of its content is new.
inline constexpr int short_answer = 6;
inline constexpr double new_content = 0.5;

}  // namespace tolerance

// What can be wrong with a rewrite. When several things are, the first of these is the one to report.
enum class Finding {
  empty,              // no text, or nothing of the source
  truncated,          // the copy stops in the middle of a sentence
  answered,           // an answer instead of a rewrite
  question_lost,      // the source asks, and the rewrite does not ask that
  opinion_as_fact,    // "I think it is Lyon" became "It is Lyon"
  negation_changed,   // a "not" was put in or left out of a sentence that was copied
  invented_number,    // a number that the source does not have, or has in another place
  invented_name,      // a name that the source does not have
  invented_sentence,  // a sentence of which the source has hardly a word
};

// Stable lower-case code, e.g. "invented_number"; and one sentence for a person. Neither contains text of a prompt. Never fail.
std::string_view code(Finding finding);
std::string_view sentence(Finding finding);

struct Rewrite {
  std::string_view context;
  std::string_view question;  // empty when the parts were not separated
  FinishReason finish = FinishReason::stop;
};

struct Verdict {
  std::vector<Finding> findings;   // in the order of their declaration, each once; empty when the rewrite can be used
  std::vector<Decision> segments;  // of the source: kept is whether the rewrite has it
  bool whole = false;              // every term of the source stands in the rewrite: nothing was cut
};

// `segments` are the source's, in order. Pure; thread-safe.
Verdict check(std::string_view source, std::span<const Decision> segments, const Rewrite& rewrite);

// Whether a reply that is no rewrite at all answers the question. Pure; thread-safe.
bool answers(std::string_view source, std::span<const Decision> segments, std::string_view reply);

}  // namespace s2a::attention
