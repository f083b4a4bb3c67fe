#include "text/sentences.h"

#include <string>

#include "text/abbreviations.h"
#include "text/hints.h"
#include "text/marks.h"
#include "text/opinions.h"
#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

// Words that begin sentences and are no part of names: after "U.S.", "J." or a stop without a space they tell that a sentence ended.
constexpr WordSet starters{
    "i",         "i'm",       "i've",      "i'd",     "i'll",   "the",       "a",      "an",      "it",         "it's",     "he",     "he's",
    "she",       "she's",     "they",      "they're", "we",     "we're",     "you",    "you're",  "this",       "that",     "that's", "these",
    "those",     "there",     "here",      "what",    "what's", "which",     "who",    "who's",   "whose",      "where",    "when",   "why",
    "how",       "is",        "are",       "was",     "were",   "do",        "does",   "did",     "can",        "could",    "would",  "should",
    "my",        "his",       "her",       "their",   "our",    "your",      "its",    "if",      "in",         "but",      "and",    "so",
    "then",      "please",    "however",   "after",   "before", "on",        "at",     "for",     "from",       "with",     "as",     "although",
    "though",    "while",     "because",   "since",   "once",   "some",      "many",   "most",    "all",        "each",     "every",  "both",
    "no",        "not",       "one",       "another", "also",   "therefore", "thus",   "in",      "explain",    "tell",     "give",   "write",
    "describe",  "find",      "to",        "by",      "during", "according", "maybe",  "perhaps", "personally", "honestly", "now",    "later",
    "today",     "yesterday", "everyone",  "nobody",  "people", "don't",     "let",    "let's",   "well",       "yes",      "name",   "list",
    "calculate", "translate", "summarize", "meaning", "only",   "other",     "others", "such",    "even",       "just",     "first",  "second",
    "next",      "finally",   "have",      "has",     "had",    "will",      "may",    "might",   "must"};

// Words in lower case that begin a sentence even after an abbreviation or a closing quotation mark.
constexpr WordSet lower_starters{"i", "i'm", "im", "i'd", "i've", "what", "what's", "why", "how", "please", "can", "could", "tell", "explain"};

constexpr WordSet lower_pronouns{"he", "she", "we", "they", "it"};

// Words in lower case that go on with a sentence in spite of the mark before them.
constexpr WordSet continuations{"and",   "or",   "but",  "because", "though", "although", "of",       "per",       "nor",      "than",
                                "asked", "said", "says", "replied", "cried",  "shouted",  "answered", "whispered", "exclaimed"};

// After "!" names and titles go on with these: "Yahoo! is", "Jeopardy! was".
constexpr WordSet verbs_of_names{"is", "was", "has", "had", "are", "were", "in", "on", "as", "by", "for", "to", "with", "from", "at", "inc", "will"};

constexpr WordSet speech{"said",     "says",     "asked",    "asks",    "replied",   "cried",    "shouted",   "answered",  "whispered", "exclaimed",
                         "added",    "yelled",   "wondered", "told",    "continued", "muttered", "explained", "announced", "remarked",  "responded",
                         "screamed", "demanded", "inquired", "thought", "called",    "murmured", "insisted",  "begged"};

// Short words that end sentences; other words of one or two letters before a stop may be abbreviations we do not know.
constexpr WordSet short_words{"it", "is",   "me", "us", "he", "up", "on", "in", "so", "to", "do", "no", "go", "my", "by", "be",
                              "at", "am",   "we", "of", "or", "if", "ok", "tv", "hi", "as", "an", "pm", "kg", "km", "cm", "mm",
                              "ml", "it's", "id", "ad", "oh", "ax", "ox", "pi", "pc", "uk", "eu", "us", "dc", "la", "ny"};

// What stands around marks that may end a sentence.
struct Ending {
  std::size_t marks = 0;    // the first of them
  std::size_t closers = 0;  // after the marks
  std::size_t end = 0;      // after the closers
  std::size_t next = 0;     // the next character that is not white space, inside the block
  bool stop = false;        // the marks are one full stop
  bool question = false;
  bool exclamation = false;
  bool other = false;  // a mark that is not ASCII

  bool space() const { return next > end; }
  bool closed() const { return end > closers; }
};

bool is_opening(char32_t point) {
  constexpr std::u32string_view opening = U"\"'([{“‘«‹„‚*_¿¡「『";
  return opening.find(point) != std::u32string_view::npos;
}

// Finds the sentence ends of one block.
class BlockScan {
 public:
  BlockScan(std::string_view text, const Block& block, IcuSentences& icu, std::vector<std::size_t>& ends)
      : block_(text.substr(0, block.end)), begin_(block.content), sentence_(block.content), icu_(icu), ends_(ends) {
    for (std::size_t at = block.begin; at < block.content && at < block.begin + 3 && is_digit(text[at]); ++at) {
      last_number_ = last_number_ * 10 + (text[at] - '0');
    }
  }

  void run() {
    std::size_t at = begin_;
    while (at < block_.size()) {
      const auto byte = static_cast<unsigned char>(block_[at]);
      if (byte == '.' || byte == '?' || byte == '!') {
        at = try_marks(at);
      } else if (byte >= 0x80 || byte == ';') {
        at = try_foreign(at);
      } else if (byte == 'I' || byte == 'i') {
        try_unmarked_hint(at);
        ++at;
      } else {
        ++at;
      }
    }
  }

 private:
  void cut(std::size_t at) {
    ends_.push_back(at);
    sentence_ = at;
  }

  std::size_t try_foreign(std::size_t at) {
    const CodePoint point = decode(block_, at);
    if (point.value == ';') {
      // The Greek question mark; elsewhere a semicolon ends nothing.
      if (at > begin_ && is_greek(decode_before(block_, at).value)) {
        const std::size_t next = skip_white_space(block_, at + 1);
        if (next > at + 1 && next < block_.size()) cut(at + 1);
      }
      return at + 1;
    }
    return is_terminator(point.value) ? try_marks(at) : at + point.length;
  }

  // Returns where the scan goes on.
  std::size_t try_marks(std::size_t at) {
    const Ending ending = read_ending(at);
    if (ending.next < block_.size() && ends_sentence(ending)) cut(ending.end);
    return ending.end;
  }

  Ending read_ending(std::size_t at) const {
    Ending ending;
    ending.marks = at;
    std::size_t count = 0;
    while (at < block_.size()) {
      const CodePoint point = decode(block_, at);
      if (!is_terminator(point.value)) break;
      ending.question = ending.question || is_question_mark(point.value);
      ending.exclamation = ending.exclamation || point.value == '!';
      ending.other = ending.other || point.value >= 0x80;
      at += point.length;
      ++count;
    }
    ending.closers = at;
    ending.end = skip_closers(block_, at);
    ending.next = skip_white_space(block_, ending.end);
    ending.stop = count == 1 && block_[ending.marks] == '.';
    return ending;
  }

  bool ends_sentence(const Ending& ending) {
    const bool icu = icu_.breaks_within(ending.closers, skip_opening(ending.next));  // ICU takes opening brackets for closing ones
    if (ending.other && !ending.space()) return icu && !goes_on_in_japanese(ending);
    if (!ending.space()) return ends_without_space(ending, icu);
    // A mark that stands before more marks, or a closing bracket, ends nothing yet.
    constexpr std::string_view waiting = ".,;:!?)]}";
    const char next_byte = block_[ending.next];
    if (waiting.find(next_byte) != std::string_view::npos) return false;
    return ending.stop ? ends_after_stop(ending, icu) : ends_after_other_marks(ending, icu);
  }

  // 「…。」と言った: after a quotation と and って go on with the sentence around it.
  bool goes_on_in_japanese(const Ending& ending) const {
    const std::string_view next = block_.substr(ending.next);
    return ending.closed() && (next.substr(0, 3) == "と" || next.substr(0, 6) == "って");
  }

  // "in Paris.I think", "is it?What": only where the words on both sides are plain, since "Node.js", "e.g.", "index.php?Title" are not.
  bool ends_without_space(const Ending& ending, bool icu) const {
    const auto next_byte = static_cast<unsigned char>(block_[ending.next]);
    if (next_byte >= 0x80) return icu;
    if (!is_upper(block_, ending.next)) return false;
    const Word before = dotted_word_before(block_, ending.marks);
    const bool plain_before = (before.lower().size() >= 2 || (ending.closed() && before.exists())) &&
                              before.lower().find('.') == std::string_view::npos && !is_upper(block_, before.end - 1) &&
                              (before.begin == begin_ || is_plain_edge(block_[before.begin - 1]));
    if (!plain_before) return false;
    const Word next = word_at(block_, ending.next);
    if (next.end < block_.size() && !is_plain_edge(block_[next.end]) && block_[next.end] != ',') return false;
    if (starters.contains(next.lower())) return true;
    return !ending.stop && next.end > next.begin + 1 && is_lower(block_, next.begin + 1);
  }

  static bool is_plain_edge(char byte) {
    constexpr std::string_view edges = " \t\n\r\"'()$-";
    return edges.find(byte) != std::string_view::npos || static_cast<unsigned char>(byte) >= 0x80;
  }

  bool ends_after_stop(const Ending& ending, bool icu) {
    const Abbreviation abbreviation = ending.closed() ? Abbreviation::none : abbreviation_before(block_, ending.marks);
    const std::size_t opened = skip_opening(ending.next);
    if (abbreviation == Abbreviation::binds) return false;
    if (skip_belief(block_, ending.next) > 0) return true;
    if (is_enumerator(ending)) return false;
    if (opened >= block_.size()) return icu;
    const char first = block_[opened];
    if (is_digit(first) || first == '$' || first == '#') return ends_before_number(ending, abbreviation);
    if (is_upper(block_, opened)) return ends_before_capital(ending, abbreviation, opened, icu);
    if (is_lower(block_, opened)) return ends_before_lower(ending, abbreviation, opened);
    return icu;
  }

  // "He had 15 apples. 3 of them": ICU goes on when a word in lower case follows the number.
  bool ends_before_number(const Ending& ending, Abbreviation abbreviation) const {
    if (abbreviation != Abbreviation::none || !is_ordinary_word_before(ending.marks)) return abbreviation == Abbreviation::mostly_ends;
    // "$3. 50" is a price with a slip of the space bar.
    const Word before = dotted_word_before(block_, ending.marks);
    const Word next = word_at(block_, ending.next);
    const bool price = before.exists() && is_digit(block_[before.begin]) && before.begin > 0 && block_[before.begin - 1] == '$';
    const bool cents = next.lower().size() == 2 && is_digit(next.lower()[0]) && is_digit(next.lower()[1]) && block_.substr(next.end, 1) != "%";
    return !(price && cents);
  }

  bool ends_before_capital(const Ending& ending, Abbreviation abbreviation, std::size_t opened, bool icu) const {
    const Word next = word_at(block_, opened);
    if (abbreviation == Abbreviation::may_end) {
      const bool initial = next.end == next.begin + 1 && next.end < block_.size() && block_[next.end] == '.';
      return !initial && starters.contains(next.lower());
    }
    if (abbreviation == Abbreviation::mostly_ends) return !is_calendar_word(next.lower());
    if (is_roman_heading(ending)) return false;
    if (abbreviation == Abbreviation::none && follows_speech(ending, next)) return false;
    return icu || opened > ending.next;
  }

  bool ends_before_lower(const Ending& ending, Abbreviation abbreviation, std::size_t opened) const {
    const Word next = word_at(block_, opened);
    if (opened > ending.next) return abbreviation == Abbreviation::none;
    if (ending.closed()) return begins_in_lower_case(next);
    if (abbreviation != Abbreviation::none) return lower_starters.contains(next.lower()) || lower_pronouns.contains(next.lower());
    if (continuations.contains(next.lower())) return false;
    return is_ordinary_word_before(ending.marks);
  }

  // What stands before a full stop is a word or a number, and hardly an abbreviation that we do not know, as "b. 1685".
  bool is_ordinary_word_before(std::size_t stop) const {
    if (stop == begin_ || is_closer(decode_before(block_, stop).value)) return stop > begin_;
    const Word before = dotted_word_before(block_, stop);
    const std::string_view word = before.lower();
    if (word.empty()) return before.exists();  // a long word
    if (is_digit(word[0])) return true;
    return word.find('.') == std::string_view::npos && (word.size() >= 3 || short_words.contains(word));
  }

  bool ends_after_other_marks(const Ending& ending, bool icu) const {
    const std::size_t opened = skip_opening(ending.next);
    if (skip_belief(block_, ending.next) > 0) return true;
    if (is_upper(block_, opened)) return (icu || ending.other) && !follows_speech(ending, word_at(block_, opened));
    if (!is_lower(block_, opened)) return icu || is_digit(opened < block_.size() ? block_[opened] : 'x');
    const Word next = word_at(block_, opened);
    if (!ending.question && !ending.exclamation) return icu;  // "...": what follows in lower case goes on
    if (opened > ending.next) return true;
    if (ending.closed()) return begins_in_lower_case(next);
    if (continuations.contains(next.lower()) || speech.contains(word_at(block_, next.end).lower())) return false;
    return ending.question || (starters.contains(next.lower()) && !verbs_of_names.contains(next.lower()));
  }

  // After a quotation or brackets a word in lower case mostly goes on with the sentence around them: `"Why?" he asked`.
  bool begins_in_lower_case(const Word& next) const {
    return lower_starters.contains(next.lower()) && !speech.contains(word_at(block_, next.end).lower());
  }

  // `"Stop!" Tom said`
  bool follows_speech(const Ending& ending, const Word& next) const {
    if (!ending.closed() || next.end >= block_.size() || block_[next.end] != ' ') return false;
    return speech.contains(word_at(block_, next.end).lower());
  }

  static bool is_calendar_word(std::string_view word) {
    constexpr WordSet calendar{"monday",   "tuesday",  "wednesday", "thursday", "friday",  "saturday", "sunday", "january",
                               "february", "march",    "april",     "may",      "june",    "july",     "august", "september",
                               "october",  "november", "december",  "est",      "edt",     "pst",      "pdt",    "cst",
                               "gmt",      "utc",      "et",        "pt",       "eastern", "pacific",  "central"};
    return calendar.contains(word);
  }

  // "II. Methods" at the beginning.
  bool is_roman_heading(const Ending& ending) const {
    if (ending.marks - begin_ > 5) return false;
    return block_.substr(begin_, ending.marks - begin_).find_first_not_of("IVX") == std::string_view::npos;
  }

  // "1. Open it. 2. Close it.": the stop belongs to the number when it begins the block or when the numbers count up from 1.
  bool is_enumerator(const Ending& ending) {
    std::size_t digits = ending.marks;
    while (digits > begin_ && ending.marks - digits < 4 && is_digit(block_[digits - 1])) --digits;
    const std::size_t length = ending.marks - digits;
    if (length == 0 || length > 3 || ending.closed()) return false;
    int number = 0;
    for (std::size_t at = digits; at < ending.marks; ++at) number = number * 10 + (block_[at] - '0');
    const std::size_t before = skip_white_space_back(block_, digits);
    const bool begins = digits == begin_;
    const bool after_end = before < digits && before > begin_ && (block_[before - 1] == ':' || before == sentence_);
    const bool counts_up = before < digits && number == last_number_ + 1 && (after_end || number > 1 || counts_on(ending.end, number + 1));
    if (!begins && !counts_up) return false;
    last_number_ = number;
    return true;
  }

  // " 2. " follows soon.
  bool counts_on(std::size_t at, int number) const {
    constexpr std::size_t soon = 200;  // bytes
    return block_.substr(at, soon).find(" " + std::to_string(number) + ". ") != std::string_view::npos;
  }

  // The first character at or after `at` that is no opening quotation mark or bracket, nor a space after one.
  std::size_t skip_opening(std::size_t at) const {
    const std::size_t first = at;
    for (int steps = 0; steps < 4 && at < block_.size(); ++steps) {
      const CodePoint point = decode(block_, at);
      if (!is_opening(point.value) && (at == first || point.value != ' ')) break;
      at += point.length;
    }
    return at;
  }

  void try_unmarked_hint(std::size_t at) {
    if (const std::size_t end = end_before_unmarked_hint(block_, sentence_, at); end > 0) cut(end);
  }

  std::string_view block_;  // the text up to the block's end
  std::size_t begin_;
  std::size_t sentence_;  // where the sentence being read begins
  int last_number_ = 0;   // of an enumeration inside the block
  IcuSentences& icu_;
  std::vector<std::size_t>& ends_;
};

}  // namespace

void SentenceFinder::find(const Block& block, std::vector<std::size_t>& ends) {
  BlockScan(text_, block, icu_, ends).run();
}

}  // namespace s2a::text
