#include "attention/labels.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace s2a::attention {
namespace {

// What a word does in a label. Every word of a label must be one of these.
enum class WordClass : std::uint8_t {
  none,
  context,      // names the context by itself
  question,     // names the question by itself
  body,         // names the context when a quality stands with it: "unbiased text"
  quality,      // what the text was rid of, or what is left
  preposition,  // what follows says what the part is about: "context related to the question"
  joiner,       // between two parts that were not separated after all
  without,      // turns the next word's sense: "text without bias"
  other,        // names something that is no part of a rewrite
  earlier,      // the user's own version
  filler,
};

struct ClassifiedWord {
  std::string_view word;  // in lower case, without apostrophes
  WordClass type = WordClass::none;
};

// Sorted, so that words with the same first byte stand together. The words that are not English are what models use when the user's text is not.
constexpr auto known_words = [] {
  using enum WordClass;
  std::array words{
      ClassifiedWord{"context", context},     ClassifiedWord{"contexts", context},
      ClassifiedWord{"contexte", context},    ClassifiedWord{"contexto", context},
      ClassifiedWord{"contesto", context},    ClassifiedWord{"kontext", context},
      ClassifiedWord{"контекст", context},    ClassifiedWord{"上下文", context},
      ClassifiedWord{"背景", context},        ClassifiedWord{"文脈", context},
      ClassifiedWord{"background", context},  ClassifiedWord{"question", question},
      ClassifiedWord{"questions", question},  ClassifiedWord{"query", question},
      ClassifiedWord{"queries", question},    ClassifiedWord{"frage", question},
      ClassifiedWord{"pregunta", question},   ClassifiedWord{"consulta", question},
      ClassifiedWord{"domanda", question},    ClassifiedWord{"pergunta", question},
      ClassifiedWord{"вопрос", question},     ClassifiedWord{"问题", question},
      ClassifiedWord{"問題", question},       ClassifiedWord{"質問", question},
      ClassifiedWord{"질문", question},       ClassifiedWord{"текст", body},
      ClassifiedWord{"text", body},           ClassifiedWord{"texte", body},
      ClassifiedWord{"texto", body},          ClassifiedWord{"testo", body},
      ClassifiedWord{"part", body},           ClassifiedWord{"parts", body},
      ClassifiedWord{"portion", body},        ClassifiedWord{"content", body},
      ClassifiedWord{"information", body},    ClassifiedWord{"info", body},
      ClassifiedWord{"facts", body},          ClassifiedWord{"details", body},
      ClassifiedWord{"extract", body},        ClassifiedWord{"statement", body},
      ClassifiedWord{"statements", body},     ClassifiedWord{"version", body},
      ClassifiedWord{"summary", body},        ClassifiedWord{"passage", body},
      ClassifiedWord{"sentences", body},      ClassifiedWord{"unbiased", quality},
      ClassifiedWord{"neutral", quality},     ClassifiedWord{"objective", quality},
      ClassifiedWord{"impartial", quality},   ClassifiedWord{"factual", quality},
      ClassifiedWord{"relevant", quality},    ClassifiedWord{"related", quality},
      ClassifiedWord{"useful", quality},      ClassifiedWord{"free", quality},
      ClassifiedWord{"to", preposition},      ClassifiedWord{"of", preposition},
      ClassifiedWord{"for", preposition},     ClassifiedWord{"about", preposition},
      ClassifiedWord{"and", joiner},          ClassifiedWord{"or", joiner},
      ClassifiedWord{"without", without},     ClassifiedWord{"excluding", without},
      ClassifiedWord{"no", without},          ClassifiedWord{"answer", other},
      ClassifiedWord{"answers", other},       ClassifiedWord{"response", other},
      ClassifiedWord{"solution", other},      ClassifiedWord{"explanation", other},
      ClassifiedWord{"reasoning", other},     ClassifiedWord{"rationale", other},
      ClassifiedWord{"justification", other}, ClassifiedWord{"note", other},
      ClassifiedWord{"notes", other},         ClassifiedWord{"opinion", other},
      ClassifiedWord{"opinions", other},      ClassifiedWord{"bias", other},
      ClassifiedWord{"biases", other},        ClassifiedWord{"preference", other},
      ClassifiedWord{"preferences", other},   ClassifiedWord{"removed", other},
      ClassifiedWord{"excluded", other},      ClassifiedWord{"omitted", other},
      ClassifiedWord{"irrelevant", other},    ClassifiedWord{"unrelated", other},
      ClassifiedWord{"original", earlier},    ClassifiedWord{"biased", earlier},
      ClassifiedWord{"the", filler},          ClassifiedWord{"a", filler},
      ClassifiedWord{"an", filler},           ClassifiedWord{"actual", filler},
      ClassifiedWord{"detailed", filler},     ClassifiedWord{"main", filler},
      ClassifiedWord{"core", filler},         ClassifiedWord{"specific", filler},
      ClassifiedWord{"user", filler},         ClassifiedWord{"users", filler},
      ClassifiedWord{"final", filler},        ClassifiedWord{"extracted", filler},
      ClassifiedWord{"rephrased", filler},    ClassifiedWord{"revised", filler},
      ClassifiedWord{"rewritten", filler},    ClassifiedWord{"reformulated", filler},
      ClassifiedWord{"clear", filler},        ClassifiedWord{"clarified", filler},
      ClassifiedWord{"focused", filler},      ClassifiedWord{"here", filler},
      ClassifiedWord{"heres", filler},        ClassifiedWord{"is", filler},
      ClassifiedWord{"are", filler},          ClassifiedWord{"following", filler},
      ClassifiedWord{"asked", filler},        ClassifiedWord{"being", filler},
      ClassifiedWord{"by", filler},           ClassifiedWord{"from", filler},
      ClassifiedWord{"section", filler},      ClassifiedWord{"given", filler},
      ClassifiedWord{"provided", filler},     ClassifiedWord{"correct", filler},
      ClassifiedWord{"right", filler},        ClassifiedWord{"my", filler},
      ClassifiedWord{"important", filler},    ClassifiedWord{"necessary", filler},
      ClassifiedWord{"additional", filler},   ClassifiedWord{"de", preposition},
      ClassifiedWord{"la", filler},           ClassifiedWord{"le", filler},
      ClassifiedWord{"el", filler},           ClassifiedWord{"die", filler},
      ClassifiedWord{"der", filler},          ClassifiedWord{"neutraler", quality},
      ClassifiedWord{"neutro", quality},      ClassifiedWord{"neutre", quality},
      ClassifiedWord{"imparcial", quality},   ClassifiedWord{"unvoreingenommener", quality},
  };
  std::sort(words.begin(), words.end(), [](const ClassifiedWord& left, const ClassifiedWord& right) { return left.word < right.word; });
  return words;
}();
static_assert(known_words.size() < 256);

constexpr std::size_t longest_word = 24;     // bytes
constexpr std::size_t longest_remark = 200;  // bytes between the brackets after a label
constexpr std::size_t longest_marks = 48;    // bytes of bullets, asterisks and quotation marks before a label

// The labels that our prompts ask for.
constexpr std::array<std::string_view, 3> opinion_context{"unbiased", "text", "context"};
constexpr std::array<std::string_view, 2> opinion_question{"question", "query"};
constexpr std::array<std::string_view, 6> relevance_context{"context", "text", "related", "to", "the", "question"};
constexpr std::array<std::string_view, 2> relevance_question{"detailed", "question"};
constexpr std::array<std::string_view, 3> prompt_label{"text", "by", "user"};  // ends our prompts; what follows it is the source again

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}
bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool starts_with_at(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(std::min(at, text.size())).starts_with(what);
}

// The length in bytes of the first of `marks` that stands at `at`, or 0.
std::size_t mark_at(std::string_view text, std::size_t at, std::initializer_list<std::string_view> marks) {
  for (const std::string_view mark : marks) {
    if (starts_with_at(text, at, mark)) return mark.size();
  }
  return 0;
}

std::size_t quotation_mark_at(std::string_view text, std::size_t at) {
  return mark_at(text, at, {"\"", "'", "`", "“", "”", "„", "‘", "’", "«", "»", "″", "「", "」", "『", "』"});
}

std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  return mark_at(text, at, {"'", "’", "`"});
}

// Letters are ASCII's, and everything beyond it but general punctuation, CJK punctuation, full-width forms, « » and the no-break space.
bool is_letter_byte(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return is_ascii_letter(text[at]);
  const unsigned char next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
  switch (byte) {
    case 0xC2:
      return next != 0xAB && next != 0xBB && next != 0xA0;
    case 0xE2:
    case 0xE3:
      return next != 0x80;
    case 0xEF:
      return next != 0xBC;
    default:
      return true;
  }
}

struct LabelWord {
  std::array<char, longest_word> letters{};
  std::size_t length = 0;
  std::size_t end = 0;

  std::string_view text() const { return {letters.data(), length}; }
};

// The word at `at` in lower case without apostrophes; of length 0 when there is none or it is longer than any of ours.
LabelWord word_at(std::string_view text, std::size_t at) {
  LabelWord word;
  word.end = at;
  while (word.end < text.size()) {
    if (is_ascii_letter(text[word.end])) {
      if (word.length == longest_word) return {};
      word.letters[word.length++] = lower(text[word.end++]);
      continue;
    }
    const std::size_t apostrophe = apostrophe_at(text, word.end);
    if (apostrophe != 0) {
      if (word.length == 0 || word.end + apostrophe >= text.size() || !is_ascii_letter(text[word.end + apostrophe])) return word;
      word.end += apostrophe;
      continue;
    }
    if (!is_letter_byte(text, word.end)) return word;
    do {  // the bytes of one code point
      if (word.length == longest_word) return {};
      word.letters[word.length++] = text[word.end++];
    } while (word.end < text.size() && (static_cast<unsigned char>(text[word.end]) & 0xC0U) == 0x80U);
  }
  return word;
}

// For each first byte, the index of the first known word that begins with it or with a greater one.
constexpr auto words_from = [] {
  std::array<std::uint8_t, 257> from{};
  for (std::size_t byte = 0; byte < from.size(); ++byte) {
    std::size_t index = 0;
    while (index < known_words.size() && static_cast<unsigned char>(known_words[index].word.front()) < byte) ++index;
    from[byte] = static_cast<std::uint8_t>(index);
  }
  return from;
}();

ClassifiedWord classify(std::string_view word) {
  if (word.empty()) return {};
  const auto first = static_cast<unsigned char>(word.front());
  for (std::size_t index = words_from[first]; index < words_from[first + 1U]; ++index) {
    if (known_words[index].word == word) return known_words[index];
  }
  return {};
}

// The words of a would-be label, and what they amount to.
class Phrase {
 public:
  // False when `word` cannot be part of a label.
  bool add(const ClassifiedWord& word) {
    const WordClass type = word.type;
    if (type == WordClass::none || count_ == words_.size()) return false;
    words_[count_++] = word.word;
    const bool turned = without_;
    without_ = type == WordClass::without;
    switch (type) {
      case WordClass::context:
        context_ = true;
        mixed_ = mixed_ || (question_ && joined_);
        joined_ = false;
        about_ = false;
        break;
      case WordClass::question:
        if (about_ && (context_ || (quality_ && body_))) break;
        question_ = true;
        mixed_ = mixed_ || ((context_ || (quality_ && body_)) && joined_);
        joined_ = false;
        break;
      case WordClass::body:
        body_ = true;
        break;
      case WordClass::quality:
        quality_ = true;
        break;
      case WordClass::preposition:
        about_ = true;
        break;
      case WordClass::other:
        (turned ? quality_ : other_) = true;
        break;
      case WordClass::earlier:
        earlier_ = true;
        break;
      case WordClass::joiner:
        join();
        break;
      case WordClass::without:
      case WordClass::filler:
      case WordClass::none:
        break;
    }
    return true;
  }

  // "/", "&" or a word between two parts.
  void join() { joined_ = true; }

  std::optional<Label::Part> part() const {
    if (mixed_) return std::nullopt;
    if (other_ || reads(prompt_label)) return Label::Part::other;
    if (context_) return Label::Part::context;
    if (question_) return Label::Part::question;
    if (quality_ && body_) return Label::Part::context;
    return std::nullopt;
  }

  // One of the labels that our prompts ask for.
  bool was_asked_for() const { return reads(opinion_context) || reads(opinion_question) || reads(relevance_context) || reads(relevance_question); }
  bool is_earlier() const { return earlier_; }
  bool empty() const { return count_ == 0; }

 private:
  bool reads(std::span<const std::string_view> words) const {
    return std::equal(words.begin(), words.end(), words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(count_));
  }

  std::array<std::string_view, 12> words_{};
  std::size_t count_ = 0;
  bool context_ = false;
  bool question_ = false;
  bool body_ = false;
  bool quality_ = false;
  bool other_ = false;
  bool earlier_ = false;
  bool about_ = false;   // a preposition stands before what comes next
  bool joined_ = false;  // a joiner does
  bool mixed_ = false;
  bool without_ = false;
};

// Marks that a model opens before a label and closes behind it.
struct Dress {
  bool asterisks = false;
  bool underscores = false;
  bool quotation = false;
  bool tag = false;  // "<context>"
  bool heading = false;
  bool numbered = false;
};

struct Match {
  Label::Part part = Label::Part::context;
  std::size_t end = 0;
  bool asked_for = false;
  bool remark = false;
  bool earlier = false;
  bool quoted_key = false;
};

// Closes what `dress` has open; returns where it ends.
std::size_t close_dress(std::string_view text, std::size_t at, Dress& dress) {
  while (at < text.size()) {
    if (dress.asterisks && text[at] == '*') {
      while (at < text.size() && text[at] == '*') ++at;
      dress.asterisks = false;
    } else if (dress.underscores && text[at] == '_') {
      while (at < text.size() && text[at] == '_') ++at;
      dress.underscores = false;
    } else if (const std::size_t mark = dress.quotation ? quotation_mark_at(text, at) : 0; mark != 0) {
      at += mark;
      dress.quotation = false;
    } else {
      break;
    }
  }
  return at;
}

// "(includes all content except user's bias)" at `at`: where it ends, or `at` when there is none.
std::size_t skip_remark(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != '(' && text[at] != '[')) return at;
  const char closing = text[at] == '(' ? ')' : ']';
  const std::string_view window = text.substr(at, longest_remark);
  const std::size_t end = window.find_first_of(closing == ')' ? std::string_view(")\n") : std::string_view("]\n"));
  return end == std::string_view::npos || window[end] == '\n' ? at : at + end + 1;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// Between the words of a label: blanks, slashes, hyphens, underscores (keys of JSON).
std::size_t skip_separators(std::string_view text, std::size_t at, Phrase& phrase, bool underscores_close) {
  const std::size_t most = std::min(text.size(), at + 4);
  while (at < most) {
    if (text[at] == '/' || text[at] == '&') {
      phrase.join();
    } else if (!is_blank(text[at]) && text[at] != '-' && (text[at] != '_' || underscores_close)) {
      break;
    }
    ++at;
  }
  return at;
}

// A label whose words begin at `at`. `at_line_start`: it need not end in a colon when its line does.
// `unknown` is set to where the first word begins that no label has, if it comes to one: then no label begins on the way there either.
std::optional<Match> match_label(std::string_view text, std::size_t at, Dress dress, bool at_line_start, std::size_t& unknown) {
  const bool key = dress.quotation;
  Phrase phrase;
  std::size_t end = at;
  while (true) {
    const LabelWord word = word_at(text, at);
    if (word.length == 0) break;
    const ClassifiedWord known = classify(word.text());
    if (!phrase.add(known)) {
      unknown = at;
      return std::nullopt;
    }
    end = word.end;
    at = skip_separators(text, end, phrase, dress.underscores);
  }
  if (phrase.empty()) return std::nullopt;
  const std::optional<Label::Part> part = phrase.part();
  if (!part) return std::nullopt;

  Match match;
  match.part = *part;
  match.asked_for = phrase.was_asked_for();
  match.earlier = phrase.is_earlier();
  at = close_dress(text, end, dress);
  const std::size_t remark = skip_blanks(text, at);
  if (const std::size_t after = skip_remark(text, remark); after != remark) {
    match.remark = true;
    at = after;
  }
  at = close_dress(text, at, dress);
  if (dress.tag) {
    if (at >= text.size() || text[at] != '>') return std::nullopt;
    match.end = at + 1;
    return match;
  }

  const std::size_t mark = skip_blanks(text, at);
  const std::size_t colon = mark_at(text, mark, {":", "："});
  if (colon != 0) {
    match.quoted_key = key && !dress.quotation;
    match.end = close_dress(text, mark + colon, dress);
    return match;
  }
  if (match.remark && match.asked_for) {  // a model that forgot the colon
    match.end = at;
    return match;
  }
  const bool line_ends = mark >= text.size() || text[mark] == '\n' || text[mark] == '\r';
  const bool dressed = dress.heading || dress.numbered || at != end || match.remark || match.asked_for;
  if (at_line_start && line_ends && dressed) {
    match.end = mark;
    return match;
  }
  const std::size_t dash = mark_at(text, mark, {"– ", "— ", "- ", "= ", "=> "});
  if (at_line_start && dash != 0 && mark > at && dressed && at != end) {
    match.end = mark + dash;
    return match;
  }
  return std::nullopt;
}

// "Category 1:", "Part 2 -": where it ends, or `at` when there is none.
std::size_t skip_category(std::string_view text, std::size_t at) {
  const LabelWord word = word_at(text, at);
  if (word.text() != "category" && word.text() != "part") return at;
  std::size_t digit = skip_blanks(text, word.end);
  if (digit >= text.size() || !is_digit(text[digit])) return at;
  digit = skip_blanks(text, digit + 1);
  return digit < text.size() && (text[digit] == ':' || text[digit] == '-' || text[digit] == '.') ? digit + 1 : at;
}

// Skips what may stand before a label at the beginning of a line; notes what of it must be closed again.
std::size_t skip_line_marks(std::string_view text, std::size_t at, Dress& dress) {
  const std::size_t most = std::min(text.size(), at + longest_marks);
  while (at < most) {
    const char byte = text[at];
    if (is_blank(byte) || byte == '>' || byte == '+' || byte == '(' || byte == '[' || byte == '{' || byte == ',' || byte == '|') {
      ++at;
    } else if (byte == '-' || byte == '#') {
      dress.heading = dress.heading || byte == '#';
      ++at;
    } else if (byte == '<') {
      dress.tag = true;
      ++at;
    } else if (byte == '*' || byte == '_') {
      const std::size_t begin = at;
      while (at < most && text[at] == byte) ++at;
      const bool bullet = byte == '*' && at == begin + 1 && at < text.size() && is_blank(text[at]);
      if (!bullet) (byte == '*' ? dress.asterisks : dress.underscores) = true;
    } else if (const std::size_t bullet = mark_at(text, at, {"•", "–", "—", "►", "→", "\xEF\xBB\xBF", "\xC2\xA0"}); bullet != 0) {
      at += bullet;
    } else if (const std::size_t quotation = quotation_mark_at(text, at); quotation != 0) {
      dress.quotation = true;
      at += quotation;
    } else if (is_digit(byte)) {
      std::size_t after = at;
      while (after < most && is_digit(text[after])) ++after;
      if (after - at > 2 || after >= text.size() || (text[after] != '.' && text[after] != ')')) return at;
      dress.numbered = true;
      at = after + 1;
    } else if (const std::size_t category = skip_category(text, at); category != at) {
      at = category;
    } else {
      return at;
    }
  }
  return at;
}

// What stands before a label in the middle of a line.
struct Before {
  std::size_t begin = 0;  // of the marks that belong to the label
  Dress dress;
  bool after_sentence = false;    // the words before it are at an end, or it is set off by marks
  bool quoted_in_phrase = false;  // “Question:” in quotation marks, with a word before them: somebody speaks about labels
};

Before look_before(std::string_view text, std::size_t line, std::size_t at) {
  Before before;
  before.begin = at;
  const std::size_t least = std::max(line, at - std::min(at, longest_marks));
  while (before.begin > least) {
    const char byte = text[before.begin - 1];
    if (byte == '*') {
      before.dress.asterisks = true;
    } else if (byte == '_') {
      before.dress.underscores = true;
    } else if (byte == '<') {
      before.dress.tag = true;
    } else if (byte == '"' || byte == '\'' || byte == '`') {
      before.dress.quotation = true;
    } else if (before.begin >= least + 3 && quotation_mark_at(text, before.begin - 3) == 3) {
      before.dress.quotation = true;
      before.begin -= 2;
    } else {
      break;
    }
    --before.begin;
  }
  std::size_t previous = before.begin;
  while (previous > least && is_blank(text[previous - 1])) --previous;
  if (previous == line) {
    before.after_sentence = true;
    return before;
  }
  const char byte = text[previous - 1];
  const bool apart = previous < before.begin || before.dress.quotation;
  constexpr std::string_view ends = ".?!)]}\"*";
  constexpr std::string_view ends_when_apart = ":;|-";
  const bool ended = ends.find(byte) != std::string_view::npos || (apart && ends_when_apart.find(byte) != std::string_view::npos) ||
                     (byte == ',' && before.dress.quotation) ||
                     (static_cast<unsigned char>(byte) >= 0x80 && previous >= 3 && !is_letter_byte(text, previous - 3));
  before.after_sentence = ended || before.dress.asterisks || before.dress.tag;
  before.quoted_in_phrase = before.dress.quotation && !ended;
  return before;
}

Label to_label(const Match& match, std::size_t begin, Label::Rank rank, const Dress& dress) {
  return {.begin = begin,
          .end = match.end,
          .part = match.part,
          .rank = match.earlier ? Label::Rank::phrase : rank,
          .numbered = dress.numbered,
          .quoted = match.quoted_key};
}

// The label that begins the line, if one does.
std::optional<Label> line_label(std::string_view text, std::size_t line) {
  Dress dress;
  const std::size_t at = skip_line_marks(text, line, dress);
  std::size_t unknown = 0;
  const std::optional<Match> match = match_label(text, at, dress, true, unknown);
  if (!match) return std::nullopt;
  return to_label(*match, line, match->asked_for || match->remark ? Label::Rank::exact : Label::Rank::line, dress);
}

std::optional<Label> phrase_label(std::string_view text, std::size_t line, std::size_t at, std::size_t& unknown) {
  const auto byte = static_cast<unsigned char>(lower(text[at]));
  if (words_from[byte] == words_from[byte + 1U]) return std::nullopt;
  const LabelWord first = word_at(text, at);
  if (first.length == 0 || classify(first.text()).type == WordClass::none) return std::nullopt;
  const Before before = look_before(text, line, at);
  if (before.quoted_in_phrase) return std::nullopt;
  const std::optional<Match> match = match_label(text, at, before.dress, false, unknown);
  if (!match || match->part == Label::Part::other) return std::nullopt;
  if (!match->asked_for && !before.after_sentence) return std::nullopt;
  return to_label(*match, before.begin, match->asked_for ? Label::Rank::line : Label::Rank::phrase, before.dress);
}

// Adds the labels of the line [begin, end).
void find_in_line(std::string_view text, std::size_t begin, std::size_t end, std::vector<Label>& labels) {
  std::size_t at = begin;
  if (const std::optional<Label> label = line_label(text, begin)) {
    labels.push_back(*label);
    at = label->end;
  }
  bool in_word = false;
  std::size_t unknown = 0;
  while (at < end) {
    const bool letter = is_letter_byte(text, at);
    if (letter && !in_word && at >= unknown) {
      if (const std::optional<Label> label = phrase_label(text, begin, at, unknown)) {
        labels.push_back(*label);
        at = std::max(label->end, at + 1);
        in_word = false;
        continue;
      }
    }
    in_word = letter || is_digit(text[at]) || (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    ++at;
  }
}

}  // namespace

std::vector<Label> find_labels(std::string_view reply) {
  std::vector<Label> labels;
  std::size_t line = 0;
  while (line < reply.size()) {
    const std::size_t newline = std::min(reply.find('\n', line), reply.size());
    find_in_line(reply, line, newline, labels);
    line = newline + 1;
  }
  return labels;
}

std::optional<Label::Part> part_named(std::string_view key) {
  std::size_t unknown = 0;
  const std::optional<Match> match = match_label(key, 0, {.heading = true}, true, unknown);
  if (!match || match->end != key.size()) return std::nullopt;
  return match->part;
}

}  // namespace s2a::attention
