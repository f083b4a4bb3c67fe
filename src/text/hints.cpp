#include "text/hints.h"

#include <algorithm>

#include "text/marks.h"
#include "text/opinions.h"
#include "text/questions.h"
#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

// Before "I think" these words govern it: no sentence ended.
constexpr WordSet governors{
    "that",      "what",       "which",   "who",      "whom",    "when",     "where",  "why",    "how",       "because", "as",         "if",
    "and",       "but",        "or",      "so",       "than",    "whether",  "since",  "though", "although",  "while",   "until",      "before",
    "after",     "do",         "did",     "does",     "can",     "could",    "should", "would",  "will",      "must",    "may",        "might",
    "am",        "was",        "have",    "had",      "don't",   "didn't",   "shall",  "say",    "says",      "said",    "told",       "tell",
    "know",      "knows",      "think",   "thinks",   "believe", "believes", "mean",   "means",  "reason",    "way",     "everything", "all",
    "something", "anything",   "things",  "thing",    "the",     "a",        "now",    "then",   "sometimes", "once",    "whenever",   "wherever",
    "like",      "you",        "is",      "are",      "were",    "else",     "unless", "i",      "case",      "moment",  "time",       "fact",
    "honestly",  "personally", "frankly", "actually", "really",  "also",     "still",  "yes",    "no",        "yeah",    "well",       "saying",
    "though",    "maybe",      "perhaps", "usually",  "often",   "person",   "one",    "ones",   "claim",     "idea"};

// After "I think" these words show that it is a relative clause: "the city I think is the largest".
constexpr WordSet relative_rests{"is",    "was",   "are",      "were", "has",  "had",   "have",    "would", "will", "should",
                                 "could", "can",   "might",    "may",  "must", "about", "of",      "and",   "or",   "to",
                                 "needs", "makes", "deserves", "did",  "does", "most",  "belongs", "wrote", "sang", "played"};

// "I think the answer", "I believe it's": what is held answers something that was said before.
bool answers(std::string_view text, const Word& held) {
  if (held.lower() == "the") return word_at(text, held.end).lower() == "answer";
  constexpr WordSet answered{"it", "it's", "its"};
  return answered.contains(held.lower());
}

// The words before `end` let a sentence end there: they do not govern "I think", and no comma or the like joins them to it.
bool may_end(std::string_view text, std::size_t sentence, std::size_t end) {
  constexpr std::string_view joining = ",;:-(/&";
  if (joining.find(text[end - 1]) != std::string_view::npos) return false;
  const std::size_t closers = skip_closers_back(text.substr(0, end), end);
  if (closers <= sentence) return false;
  if (closers < end) return true;  // a quotation or brackets end here
  const Word before = dotted_word_before(text, end);
  return before.exists() && !governors.contains(before.lower());
}

// ", as a doctor I would say": the words before are part of the opinion.
bool ends_with_remark(std::string_view sentence) {
  constexpr std::size_t near = 60;  // bytes
  const std::string_view last_words = sentence.substr(sentence.size() - std::min(sentence.size(), near));
  const std::size_t comma = last_words.rfind(", ");
  return comma != std::string_view::npos && begins_remark(last_words, comma + 1);
}

}  // namespace

std::size_t end_before_unmarked_hint(std::string_view text, std::size_t sentence, std::size_t at) {
  if (at < sentence + 2 || static_cast<unsigned char>(text[at - 1]) > ' ') return 0;
  const std::size_t held_at = skip_belief(text, at);
  if (held_at == 0) return 0;
  const Word held = word_at(text, held_at);
  if (!held.exists() || relative_rests.contains(held.lower())) return 0;
  const std::size_t end = skip_white_space_back(text, at);
  if (end <= sentence || !may_end(text, sentence, end)) return 0;
  const std::string_view before = text.substr(sentence, end - sentence);
  if (ends_with_remark(before)) return 0;
  constexpr std::size_t fewest_words = 3;  // "Yes I think it is" is one sentence
  return (answers(text, held) && has_words(before, fewest_words)) || begins_asking(before) ? end : 0;
}

}  // namespace s2a::text
