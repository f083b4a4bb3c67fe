#include "text/questions.h"

#include <algorithm>

#include "text/asking_phrases.h"
#include "text/marks.h"
#include "text/opinions.h"
#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

constexpr std::size_t longest_search = 400;  // bytes in which a question is looked for after a comma

// Before a comma after which a question or instruction may follow: "If x is 5, what is y", "Using the passage, list".
constexpr WordSet openers{"if",       "given",  "based",   "using", "for",       "in",    "considering", "assuming", "when",
                          "with",     "after",  "without", "to",    "from",      "on",    "at",          "before",   "once",
                          "suppose",  "during", "by",      "born",  "as",        "of",    "according",   "while",    "since",
                          "starting", "named",  "because", "under", "following", "known", "where"};

bool contains_blank(std::string_view text) {
  return text.find("___") != std::string_view::npos || text.find("[blank]") != std::string_view::npos;
}

// "2+2="
bool ends_with_equals(std::string_view text) {
  return text.size() > 1 && text.back() == '=' && text[text.size() - 2] != '=';
}

// "was located where", "is called what"
bool ends_with_interrogative(std::string_view text) {
  constexpr WordSet interrogatives{"what", "where", "who", "whom", "when"};
  return interrogatives.contains(dotted_word_before(text, text.size()).lower());
}

// "Question: capital of France", "Q: who", "Task 3: …": something follows the label.
bool is_labelled_as_question(std::string_view text) {
  constexpr std::size_t longest_label = 24;  // bytes
  WordReader reader(text);
  if (!reader.take("question", "q", "query", "task", "instruction", "instructions", "exercise")) return false;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  return colon != std::string_view::npos && has_words(text.substr(colon), 1);
}

// The next comma, semicolon, colon or hyphen before a space, from `at` on; npos when there is none.
std::size_t next_delimiter(std::string_view text, std::size_t at) {
  for (; at + 1 < text.size(); ++at) {
    const char byte = text[at];
    if ((byte == ',' || byte == ';' || byte == ':' || byte == '-') && text[at + 1] == ' ') return at;
  }
  return std::string_view::npos;
}

// A question that begins inside the text: "I like maths, but what is 2+2", "I'm ill, can you help". After a comma "which is" and "who was" go on
// with what was said.
bool asks_after_delimiter(std::string_view text) {
  text = text.substr(0, longest_search);
  for (std::size_t at = next_delimiter(text, 0); at != std::string_view::npos; at = next_delimiter(text, at + 1)) {
    WordReader reader(text, at + 1);
    if (reader.is("please", "pls")) return true;
    skip_leads(reader);
    const bool relative = text[at] == ',' && begins_relative_clauses(reader.word());
    if (!relative && asks_with_interrogative(reader)) return true;
    if (reader.take("can", "could", "would", "will") && reader.is("you")) return true;
  }
  return false;
}

// A question or an instruction after what leads to it: "If x is 5, what is y", "Using the passage, list", "Born in 1970, which actor".
// `finished`: a full stop ends the text, as careful writers end statements.
bool asks_after_opener(std::string_view text, bool finished) {
  text = text.substr(0, longest_search);
  WordReader reader(text);
  if (!openers.contains(reader.word()) || begins_remark(text)) return false;
  bool first = true;
  for (std::size_t at = next_delimiter(text, 0); at != std::string_view::npos; at = next_delimiter(text, at + 1)) {
    WordReader rest(text, at + 1);
    skip_leads(rest);
    const bool relative = begins_relative_clauses(rest.word()) && (!first || finished);
    if (!relative && (asks_with_interrogative(rest) || asks_with_preposition(rest))) return true;
    if (instructs(rest) || asks_with_inverted_pronoun(rest) || requests(rest)) return true;
    first = false;
  }
  // "after the treaty of paris what country had no claims"
  for (int words = 0; !finished && words < 12 && !reader.done(); ++words) {
    reader.advance();
    if (!begins_relative_clauses(reader.word()) && asks_with_interrogative(reader)) return true;
  }
  return false;
}

struct Ending {
  bool question_mark = false;
  bool inside_quotation = false;  // a quotation mark closes after the question mark
  std::size_t end = 0;            // of the text before the marks
};

Ending ending_of(std::string_view text) {
  Ending ending;
  const std::size_t closers = skip_closers_back(text, text.size());
  std::size_t at = closers;
  while (at > 0) {
    const CodePoint point = decode_before(text, at);
    const bool greek = point.value == ';' && at >= 2 && is_greek(decode_before(text, at - 1).value);
    if (!is_terminator(point.value) && !is_question_mark(point.value) && !greek) break;
    ending.question_mark = ending.question_mark || greek || is_question_mark(point.value);
    at -= point.length;
  }
  for (std::size_t closer = closers; closer < text.size();) {
    const CodePoint point = decode(text, closer);
    constexpr std::u32string_view quotes = U"\"'”’»«“」』›";
    ending.inside_quotation = ending.inside_quotation || quotes.find(point.value) != std::u32string_view::npos;
    closer += point.length;
  }
  ending.end = at;
  return ending;
}

// The quotation that ends `text` opens inside it and not at its beginning: the question is quoted, the statement around it is the writer's.
bool quotes_a_question(std::string_view text, const Ending& ending) {
  if (!ending.inside_quotation) return false;
  const std::string_view body = text.substr(0, ending.end);
  constexpr std::string_view straight = "\"";
  if (body.substr(0, 1) == straight) return false;
  const std::size_t opened =
      std::max({body.rfind(straight) + 1, body.rfind("“") + 1, body.rfind("«") + 1, body.rfind("「") + 1, body.rfind(" '") + 1});
  return opened > 1;
}

// What stands after the last comma, or nothing.
std::string_view last_piece(std::string_view text) {
  const std::size_t comma = text.find_last_of(",;-");
  return comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
}

Asking asking_with_mark(std::string_view text, const Ending& ending) {
  const std::string_view body = text.substr(0, ending.end);
  if (is_tag(body) || begins_rhetorically(body)) return Asking::weakly;
  if (asks_or_instructs(WordReader(body))) return Asking::plainly;
  if (quotes_a_question(text, ending)) return Asking::no;
  if (asks_after_delimiter(body)) return Asking::plainly;
  if (begins_first_person_opinion(body) || is_tag(last_piece(body))) return Asking::weakly;
  return Asking::plainly;
}

}  // namespace

bool begins_asking(std::string_view text) {
  const std::string_view begin = text.substr(0, longest_search);
  if (begins_rhetorically(begin)) return false;
  const bool finished = text.size() <= longest_search && ends_with_terminator(text);
  return asks_or_instructs(WordReader(begin)) || asks_after_opener(begin, finished);
}

Asking asking(std::string_view segment) {
  const std::string_view text = trim(segment);
  if (text.empty()) return Asking::no;
  const Ending ending = ending_of(text);
  if (ending.question_mark) return asking_with_mark(text, ending);
  if (is_labelled_as_question(text) || contains_blank(text) || ends_with_equals(text) || text.substr(0, 2) == "¿") return Asking::plainly;
  return begins_asking(text) || asks_after_delimiter(text) || ends_with_interrogative(text) ? Asking::plainly : Asking::no;
}

}  // namespace s2a::text
