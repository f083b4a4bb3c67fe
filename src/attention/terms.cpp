#include "attention/terms.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>

#include "attention/numbers.h"
#include "text/utf8.h"

namespace s2a::attention {
namespace {

// Sorted, so that a word is found by halving.
constexpr auto grammar_words = [] {
  std::array words{
      std::string_view("a"),     std::string_view("about"), std::string_view("all"),    std::string_view("also"),  std::string_view("am"),
      std::string_view("an"),    std::string_view("and"),   std::string_view("any"),    std::string_view("are"),   std::string_view("as"),
      std::string_view("at"),    std::string_view("be"),    std::string_view("been"),   std::string_view("being"), std::string_view("but"),
      std::string_view("by"),    std::string_view("can"),   std::string_view("could"),  std::string_view("did"),   std::string_view("do"),
      std::string_view("does"),  std::string_view("each"),  std::string_view("for"),    std::string_view("from"),  std::string_view("had"),
      std::string_view("has"),   std::string_view("have"),  std::string_view("he"),     std::string_view("her"),   std::string_view("here"),
      std::string_view("him"),   std::string_view("his"),   std::string_view("how"),    std::string_view("i"),     std::string_view("if"),
      std::string_view("in"),    std::string_view("into"),  std::string_view("is"),     std::string_view("it"),    std::string_view("its"),
      std::string_view("just"),  std::string_view("may"),   std::string_view("me"),     std::string_view("might"), std::string_view("must"),
      std::string_view("my"),    std::string_view("no"),    std::string_view("not"),    std::string_view("of"),    std::string_view("on"),
      std::string_view("or"),    std::string_view("other"), std::string_view("our"),    std::string_view("over"),  std::string_view("please"),
      std::string_view("shall"), std::string_view("she"),   std::string_view("should"), std::string_view("so"),    std::string_view("some"),
      std::string_view("such"),  std::string_view("than"),  std::string_view("that"),   std::string_view("the"),   std::string_view("their"),
      std::string_view("them"),  std::string_view("then"),  std::string_view("there"),  std::string_view("these"), std::string_view("they"),
      std::string_view("this"),  std::string_view("those"), std::string_view("to"),     std::string_view("too"),   std::string_view("us"),
      std::string_view("very"),  std::string_view("was"),   std::string_view("we"),     std::string_view("were"),  std::string_view("what"),
      std::string_view("when"),  std::string_view("where"), std::string_view("which"),  std::string_view("who"),   std::string_view("whom"),
      std::string_view("whose"), std::string_view("why"),   std::string_view("will"),   std::string_view("with"),  std::string_view("would"),
      std::string_view("you"),   std::string_view("your")};
  std::sort(words.begin(), words.end());
  return words;
}();

constexpr std::array<std::string_view, 9> negations{"not", "no", "never", "nor", "neither", "cannot", "without", "none", "nothing"};

// One code point of the text.
struct Point {
  UChar32 value = 0;  // negative: ill-formed
  std::size_t end = 0;
};

Point point_at(std::string_view text, std::size_t at) {
  const text::CodePoint decoded = text::decode(text, at);
  const bool ill_formed = decoded.value == text::CodePoint::ill_formed;
  return {.value = ill_formed ? -1 : static_cast<UChar32>(decoded.value), .end = at + decoded.length};
}

bool is_ascii(UChar32 point) {
  return point >= 0 && point < 0x80;
}

bool is_letter(UChar32 point) {
  if (is_ascii(point)) return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
  return point > 0 && u_isalpha(point) != 0;
}

bool is_digit(UChar32 point) {
  return is_ascii(point) ? point >= '0' && point <= '9' : point > 0 && u_charDigitValue(point) >= 0;
}

// Belongs to the character before it: accents, vowel signs.
bool is_mark(UChar32 point) {
  return point >= 0x300 && (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;  // NOLINT: ICU's macro
}

// Of a script that puts no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
bool is_unspaced(UChar32 point) {
  if (point < 0x0E00) return false;
  const std::int32_t line_break = u_getIntPropertyValue(point, UCHAR_LINE_BREAK);
  return line_break == U_LB_IDEOGRAPHIC || line_break == U_LB_COMPLEX_CONTEXT || line_break == U_LB_CONDITIONAL_JAPANESE_STARTER;
}

bool is_apostrophe(UChar32 point) {
  return point == '\'' || point == 0x2019 || point == 0x02BC;
}

bool begins_sentence_after(UChar32 point) {
  switch (point) {
    case '.':
    case '?':
    case '!':
    case ':':
    case ';':
    case '\n':
    case '"':
    case '(':
    case '*':
    case '-':
    case '#':
    case 0x2026:  // …
    case 0x201C:  // “
    case 0x201D:  // ”
    case 0x2018:  // ‘
    case 0x00AB:  // «
    case 0x2022:  // •
      return true;
    default:
      return point > 0x80 && u_hasBinaryProperty(point, UCHAR_S_TERM) != 0;
  }
}

std::string fold_beyond_ascii(std::string_view word) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* const normalizer = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString folded = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  folded.foldCase();
  if (U_SUCCESS(error)) folded = normalizer->normalize(folded, error);
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const UChar32 point = folded.char32At(at);
    if (u_charType(point) == U_NON_SPACING_MARK) continue;
    plain.append(is_apostrophe(point) ? UChar32{'\''} : point);
  }
  std::string utf8;
  plain.toUTF8String(utf8);
  return utf8;
}

// In lower case, without accents, with a plain apostrophe.
std::string fold(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (const char byte : word) {
    if (static_cast<unsigned char>(byte) >= 0x80) return fold_beyond_ascii(word);
    if (byte != '.') folded += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  return folded;
}

// Without the commonest English endings, so that "apples" and "apple", "painted" and "painting" meet. Not a word, only a key.
std::string_view stem(std::string_view word) {
  const auto cut = [&](std::string_view ending, std::size_t least) {
    if (!word.ends_with(ending) || word.size() < ending.size() + least) return false;
    word.remove_suffix(ending.size());
    return true;
  };
  if (cut("'s", 1) || cut("'", 1)) return stem(word);
  if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
    if (word.ends_with("ies") && word.size() > 4) {
      word.remove_suffix(3);
      return word;
    }
    cut("s", 3);
  }
  if (cut("ing", 3) || cut("ed", 3)) {
    if (word.size() > 3 && word[word.size() - 1] == word[word.size() - 2]) word.remove_suffix(1);
  }
  if (word.size() > 3 && (word.ends_with('e') || word.ends_with('y'))) word.remove_suffix(1);
  return word;
}

std::uint64_t key_of(std::string_view word) {
  return std::hash<std::string_view>{}(word);
}
std::uint64_t key_of_number(const std::string& number) {
  return key_of("#" + number);
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  std::vector<Term> find() {
    while (at_ < text_.size()) {
      const Point point = point_at(text_, at_);
      if (is_digit(point.value) || begins_with_decimal_point(point)) {
        add_numeral();
      } else if (is_unspaced(point.value)) {
        add_character(point);
      } else if (is_letter(point.value)) {
        add_word();
      } else {
        if (begins_sentence_after(point.value)) initial_ = true;
        at_ = point.end;
      }
    }
    return std::move(terms_);
  }

 private:
  // ".5", not after a letter or digit.
  bool begins_with_decimal_point(const Point& point) const {
    if (point.value != '.' || point.end >= text_.size() || !is_digit(point_at(text_, point.end).value)) return false;
    return terms_.empty() || terms_.back().end < at_;
  }

  void add_character(const Point& point) {
    if (is_mark(point.value) && !terms_.empty() && terms_.back().end == at_) {
      terms_.back().end = point.end;
    } else {
      Term term{.begin = at_, .end = point.end, .key = key_of(text_.substr(at_, point.end - at_)), .kind = Term::Kind::character};
      term.initial = initial_;
      terms_.push_back(term);
    }
    initial_ = false;
    at_ = point.end;
  }

  // Where the digits that begin at `at` end.
  std::size_t skip_digits(std::size_t at, std::size_t& count) const {
    count = 0;
    while (at < text_.size()) {
      const Point point = point_at(text_, at);
      if (!is_digit(point.value)) break;
      at = point.end;
      ++count;
    }
    return at;
  }

  static bool is_separator(UChar32 point) { return point == '.' || point == ',' || point == 0x066B || point == 0x066C; }
  static bool is_group_separator(UChar32 point) {
    return point == ' ' || point == '\'' || point == 0x2019 || point == 0x00A0 || point == 0x2009 || point == 0x202F;
  }

  void add_numeral() {
    const std::size_t begin = at_;
    std::size_t first_group = 0;
    bool only_groups = true;
    std::size_t end = skip_digits(text_[begin] == '.' ? begin + 1 : begin, first_group);
    while (end < text_.size()) {
      const Point separator = point_at(text_, end);
      std::size_t digits = 0;
      const std::size_t next = skip_digits(separator.end, digits);
      if (digits == 0) break;
      const bool groups = is_group_separator(separator.value) && only_groups && first_group <= 3 && digits == 3;
      if (!groups && !is_separator(separator.value)) break;
      only_groups = only_groups && groups;
      end = next;
    }
    const std::vector<std::vector<std::string>> read = readings(text_.substr(begin, end - begin));
    std::string first;
    for (const std::string& number : read.front()) first += (first.empty() ? "" : ",") + number;
    Term term{.begin = begin, .end = end, .key = key_of_number(first), .kind = Term::Kind::number};
    term.initial = initial_;
    terms_.push_back(term);
    initial_ = false;
    at_ = end;
  }

  // Letters, with apostrophes between them and full stops inside an abbreviation of single letters.
  std::size_t word_end() const {
    std::size_t end = at_;
    std::size_t letters = 0;  // since the last full stop
    while (end < text_.size()) {
      const Point point = point_at(text_, end);
      if (is_letter(point.value) && !is_unspaced(point.value)) {
        ++letters;
      } else if (!is_mark(point.value)) {
        if (point.end >= text_.size()) break;
        const bool full_stop = point.value == '.' && letters == 1;
        if (!is_apostrophe(point.value) && !full_stop) break;
        const Point next = point_at(text_, point.end);
        if (!is_letter(next.value) || is_unspaced(next.value)) break;
        if (full_stop) {  // "U.S." goes on, "a.Then" does not
          const bool single = next.end >= text_.size() || !is_letter(point_at(text_, next.end).value);
          if (!single) break;
          letters = 0;
        }
      }
      end = point.end;
    }
    return end;
  }

  void add_word() {
    const std::size_t end = word_end();
    const std::string folded = fold(text_.substr(at_, end - at_));
    Term term{.begin = at_, .end = end, .initial = initial_};
    const UChar32 first = point_at(text_, at_).value;
    term.capitalised = is_ascii(first) ? first <= 'Z' : u_isupper(first) != 0 || u_istitle(first) != 0;
    term.grammar = std::binary_search(grammar_words.begin(), grammar_words.end(), std::string_view(folded));
    term.negation = std::find(negations.begin(), negations.end(), folded) != negations.end() || folded.ends_with("n't");
    if (const std::optional<std::uint64_t> value = number_word(folded)) {
      term.kind = Term::Kind::number;
      term.key = key_of_number(std::to_string(*value));
    } else {
      term.key = key_of(term.grammar ? std::string_view(folded) : stem(folded));
    }
    terms_.push_back(term);
    initial_ = false;
    at_ = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool initial_ = true;
  std::vector<Term> terms_;
};

}  // namespace

std::vector<Term> find_terms(std::string_view text) {
  return Finder(text).find();
}

}  // namespace s2a::attention
