#include "text/abbreviations.h"

#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <memory>
#include <string>
#include <unordered_set>

#include "text/words.h"

namespace s2a::text {
namespace {

constexpr WordSet binding{"mr", "mrs", "ms", "dr",  "prof",   "mx", "messrs", "mme",  "mlle", "e.g",  "eg",   "i.e",
                          "ie", "vs",  "cf", "viz", "approx", "ca", "mt",     "incl", "esp",  "resp", "a.k.a"};

// Titles that are also ordinary words or pieces of words: only when capitalised.
constexpr WordSet titles{"rev", "hon", "gen", "col", "capt", "lt",   "cmdr", "sgt", "maj", "cpl",
                         "pvt", "adm", "gov", "sen", "rep",  "pres", "supt", "fr",  "ven"};

constexpr WordSet before_number{"no", "nos",  "fig", "figs", "p",   "pp",  "vol", "vols", "ch",  "chap", "sec",  "sect", "eq",  "eqs",
                                "nr", "para", "jan", "feb",  "mar", "apr", "jun", "jul",  "aug", "sep",  "sept", "oct",  "nov", "dec"};

constexpr WordSet organisations{"inc",  "ltd",  "corp", "co",   "bros", "st",   "jr",   "sr", "dept",
                                "univ", "assn", "ave",  "blvd", "intl", "natl", "govt", "al"};

constexpr WordSet closing{"etc", "ph.d", "m.d",  "a.m",  "p.m", "oz",  "lb",  "lbs",  "ft",  "yd",   "yds", "mi", "hr",
                          "hrs", "min",  "mins", "secs", "gal", "qt",  "pt",  "tbsp", "tsp", "kg",   "km",  "cm", "mm",
                          "ml",  "sq",   "cu",   "mph",  "max", "avg", "est", "ed",   "eds", "misc", "ext"};

// Words in CLDR's list that end sentences far more often than they are abbreviated.
constexpr WordSet ordinary{"by",  "hat", "link", "long", "act", "up", "job", "ok", "do", "joe", "is",   "on",  "in",  "all",
                           "to",  "go",  "or",   "as",   "id",  "i",  "ad",  "pc", "dc", "alt", "card", "cap", "jam", "mart",
                           "pro", "ed",  "diff", "ab",   "aa",  "pp", "hz",  "kb", "mb", "gb",  "act",  "org", "op"};

// Before a letter that names one of several things, as in "vitamin C." or "the answer is B."
constexpr WordSet lettered{"vitamin", "plan",   "option",  "grade",     "class",  "type",   "group",  "section", "team",     "part",
                           "point",   "answer", "choice",  "hepatitis", "letter", "box",    "basket", "room",    "line",     "city",
                           "town",    "store",  "product", "candidate", "person", "player", "brand",  "company", "statement"};

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

// CLDR's exceptions, as spelled there but without the final full stop. Empty when ICU's data has none.
std::unordered_set<std::string> read_exceptions() {
  std::unordered_set<std::string> words;
  UErrorCode status = U_ZERO_ERROR;
  const Bundle english(ures_open(U_ICUDATA_NAME "-brkitr", "en", &status));
  const Bundle exceptions(ures_getByKey(english.get(), "exceptions", nullptr, &status));
  const Bundle list(ures_getByKey(exceptions.get(), "SentenceBreak", nullptr, &status));
  if (U_FAILURE(status)) return words;
  while (ures_hasNext(list.get()) != 0) {
    std::int32_t length = 0;
    const UChar* word = ures_getNextString(list.get(), &length, nullptr, &status);
    if (U_FAILURE(status)) break;
    std::string utf8;
    icu::UnicodeString(word, length).toUTF8String(utf8);
    if (!utf8.empty() && utf8.back() == '.') utf8.pop_back();
    words.insert(std::move(utf8));
  }
  return words;
}

bool is_exception(const std::string& word) {
  static const std::unordered_set<std::string> exceptions = read_exceptions();
  return exceptions.contains(word);
}

// "U.S", "p.m", "J.K": single letters with full stops between.
bool is_initialism(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (at % 2 == 0 ? !is_letter(word[at]) : word[at] != '.') return false;
  }
  return true;
}

// A single capital before the stop at word.end: "J. K. Rowling". "I" and a letter that names a thing are words.
Abbreviation initial(std::string_view text, const Word& word) {
  const bool after_space = word.begin > 0 && text[word.begin - 1] == ' ';
  const Word before = after_space ? dotted_word_before(text, word.begin - 1) : Word{};
  const bool names_a_thing = before.exists() && lettered.contains(before.lower());
  if (text[word.begin] != 'I' && !names_a_thing) return Abbreviation::may_end;
  const Word next = word_at(text, word.end + 1);
  const bool more_initials = next.end == next.begin + 1 && next.end < text.size() && text[next.end] == '.' && is_upper(text, next.begin);
  return more_initials ? Abbreviation::may_end : Abbreviation::none;
}

}  // namespace

Abbreviation abbreviation_before(std::string_view text, std::size_t stop) {
  const Word word = dotted_word_before(text, stop);
  if (!word.exists() || (word.begin > 0 && text[word.begin - 1] == '&')) return Abbreviation::none;  // "M&Ms."
  const std::string_view lower = word.lower();
  const bool capitalised = is_upper(text, word.begin);
  if (word.end == word.begin + 1 && capitalised) return initial(text, word);
  if (binding.contains(lower) || (capitalised && titles.contains(lower))) return Abbreviation::binds;
  if (before_number.contains(lower)) return Abbreviation::binds_number;
  if (closing.contains(lower)) return Abbreviation::mostly_ends;
  if (organisations.contains(lower) || is_initialism(lower)) return Abbreviation::may_end;
  if (ordinary.contains(lower)) return Abbreviation::none;
  return is_exception(std::string(text.substr(word.begin, word.end - word.begin))) ? Abbreviation::may_end : Abbreviation::none;
}

bool ends_with_abbreviation(std::string_view text) {
  if (text.empty() || text.back() != '.') return false;
  const Abbreviation kind = abbreviation_before(text, text.size() - 1);
  return kind == Abbreviation::binds || kind == Abbreviation::binds_number || kind == Abbreviation::may_end;
}

}  // namespace s2a::text
