#include "attention/numbers.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace s2a::attention {
namespace {

struct NumberWord {
  std::string_view word;
  std::uint64_t value = 0;
};

constexpr std::array<NumberWord, 34> number_words{{{"zero", 0},
                                                   {"one", 1},
                                                   {"two", 2},
                                                   {"three", 3},
                                                   {"four", 4},
                                                   {"five", 5},
                                                   {"six", 6},
                                                   {"seven", 7},
                                                   {"eight", 8},
                                                   {"nine", 9},
                                                   {"ten", 10},
                                                   {"eleven", 11},
                                                   {"twelve", 12},
                                                   {"thirteen", 13},
                                                   {"fourteen", 14},
                                                   {"fifteen", 15},
                                                   {"sixteen", 16},
                                                   {"seventeen", 17},
                                                   {"eighteen", 18},
                                                   {"nineteen", 19},
                                                   {"twenty", 20},
                                                   {"thirty", 30},
                                                   {"forty", 40},
                                                   {"fifty", 50},
                                                   {"sixty", 60},
                                                   {"seventy", 70},
                                                   {"eighty", 80},
                                                   {"ninety", 90},
                                                   {"dozen", 12},
                                                   {"hundred", 100},
                                                   {"thousand", 1000},
                                                   {"million", 1000000},
                                                   {"billion", 1000000000},
                                                   {"trillion", 1000000000000}}};

constexpr std::uint64_t largest_composed = 1'000'000'000'000'000;
constexpr std::size_t most_words = 24;  // of one number

// A power of ten that multiplies what stands before it, as its exponent; 0 for every other word.
std::size_t scale_exponent(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::size_t>, 8> scales{
      {{"hundred", 2}, {"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}, {"k", 3}, {"m", 6}, {"bn", 9}}};
  for (const auto& [scale, exponent] : scales) {
    if (word == scale) return exponent;
  }
  return 0;
}

std::string lower(std::string_view word) {
  std::string folded(word);
  for (char& byte : folded) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return folded;
}

// A numeral as groups of ASCII digits and the separators between them: '.', ',' or ' '.
struct Numeral {
  std::vector<std::string> groups;
  std::string separators;
};

Numeral split(std::string_view numeral) {
  Numeral split;
  split.groups.emplace_back();
  for (std::size_t at = 0; at < numeral.size();) {
    const text::CodePoint decoded = text::decode(numeral, at);
    at += decoded.length;
    const char32_t point = decoded.value;
    const std::int32_t digit = point == text::CodePoint::ill_formed ? -1 : u_charDigitValue(static_cast<UChar32>(point));
    if (digit >= 0) {
      split.groups.back() += static_cast<char>('0' + digit);
      continue;
    }
    split.separators += point == '.' || point == 0x066B ? '.' : point == ',' || point == 0x066C ? ',' : ' ';
    split.groups.emplace_back();
  }
  return split;
}

// Without needless zeros.
std::string canonical(std::string_view whole, std::string_view fraction) {
  while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
  while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
  std::string number(whole.empty() ? "0" : whole);
  if (!fraction.empty()) number.append(".").append(fraction);
  return number;
}

// The numeral as one number, its last `decimal` beginning the fraction and all else separating groups; nothing if it is not written so.
std::optional<std::string> as_one(const Numeral& numeral, char decimal) {
  std::size_t whole_groups = numeral.groups.size();
  std::string_view fraction;
  if (!numeral.separators.empty() && numeral.separators.back() == decimal) {
    --whole_groups;
    fraction = numeral.groups.back();
  }
  std::string whole = numeral.groups.front();
  for (std::size_t group = 1; group < whole_groups; ++group) {
    const std::string& digits = numeral.groups[group];
    const bool last = group + 1 == whole_groups;
    const bool sized = digits.size() == 3 || (digits.size() == 2 && !last);  // two digits: Indian numbering
    if (numeral.separators[group - 1] == decimal || !sized || numeral.groups.front().size() > 3) return std::nullopt;
    whole += digits;
  }
  return canonical(whole, fraction);
}

// `number` times ten to the `exponent`.
std::string scaled(std::string_view number, std::size_t exponent) {
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string whole(number.substr(0, point));
  std::string fraction(number.substr(std::min(point + 1, number.size())));
  fraction.append(fraction.size() < exponent ? exponent - fraction.size() : 0, '0');
  whole += fraction.substr(0, exponent);
  return canonical(whole, std::string_view(fraction).substr(exponent));
}

// Nothing but blanks, or a hyphen, between two terms.
bool adjacent(std::string_view text, const Term& left, const Term& right) {
  const std::string_view between = text.substr(left.end, right.begin - left.end);
  return between.size() <= 2 && between.find_first_not_of(" -\t") == std::string_view::npos;
}

// The number words that begin at terms[index] as one number: "two hundred and five". `next` is set to the term after them.
std::optional<std::uint64_t> compose(std::string_view text, std::span<const Term> terms, std::size_t index, std::size_t& next) {
  std::uint64_t total = 0;
  std::uint64_t current = 0;
  std::size_t used = 0;
  next = index;
  std::size_t at = index;
  while (at < std::min(terms.size(), index + most_words)) {
    if (at > index && !adjacent(text, terms[at - 1], terms[at])) break;
    const std::string word = lower(terms[at].in(text));
    if (used > 0 && word == "and") {
      ++at;
      continue;
    }
    const std::optional<std::uint64_t> value = number_word(word);
    if (!value) break;
    if (word == "hundred" || word == "dozen") {
      current = std::max<std::uint64_t>(current, 1) * *value;
    } else if (*value >= 1000) {
      total += std::max<std::uint64_t>(current, 1) * *value;
      current = 0;
    } else {
      current += *value;
    }
    if (total > largest_composed || current > largest_composed) return std::nullopt;
    ++used;
    next = ++at;
  }
  return used > 0 ? std::optional(total + current) : std::nullopt;
}

bool is_numeral(std::string_view text, const Term& term) {
  return term.kind == Term::Kind::number && !number_word(lower(term.in(text)));
}

// "1." or "2)" at the beginning of a line.
bool numbers_an_item(std::string_view text, const Term& term) {
  if (term.end >= text.size() || (text[term.end] != '.' && text[term.end] != ')')) return false;
  const std::size_t before = text.substr(0, term.begin).find_last_not_of(" \t*(#");
  return before == std::string_view::npos || text[before] == '\n';
}

}  // namespace

std::vector<std::vector<std::string>> readings(std::string_view numeral) {
  const Numeral parts = split(numeral);
  std::vector<std::vector<std::string>> read;
  if (std::optional<std::string> english = as_one(parts, '.')) read.push_back({std::move(*english)});
  if (parts.separators.empty()) return read;
  if (std::optional<std::string> continental = as_one(parts, ',')) read.push_back({std::move(*continental)});
  std::vector<std::string> apart;
  for (const std::string& group : parts.groups) {
    if (!group.empty()) apart.push_back(canonical(group, {}));
  }
  read.push_back(std::move(apart));
  return read;
}

std::optional<std::uint64_t> number_word(std::string_view word) {
  const auto* const found = std::find_if(number_words.begin(), number_words.end(), [&](const NumberWord& known) { return known.word == word; });
  return found == number_words.end() ? std::nullopt : std::optional(found->value);
}

Numbers::Numbers(std::string_view text, std::span<const Term> terms) {
  for (std::size_t index = 0; index < terms.size(); ++index) {
    const Term& term = terms[index];
    if (term.kind != Term::Kind::number) continue;
    if (!is_numeral(text, term)) {
      stated_.insert(std::to_string(number_word(lower(term.in(text))).value_or(0)));
      std::size_t next = index;
      if (const std::optional<std::uint64_t> composed = compose(text, terms, index, next)) stated_.insert(std::to_string(*composed));
      continue;
    }
    const bool followed = index + 1 < terms.size() && adjacent(text, term, terms[index + 1]);
    const std::size_t exponent = followed ? scale_exponent(lower(terms[index + 1].in(text))) : 0;
    for (const std::vector<std::string>& reading : readings(term.in(text))) {
      if (exponent > 0 && reading.size() == 1) stated_.insert(scaled(reading.front(), exponent));
      stated_.insert(reading.begin(), reading.end());
    }
  }
}

bool Numbers::lack_one_of(std::string_view text, std::span<const Term> terms) const {
  const auto states = [this](const std::string& number) { return stated_.contains(number); };
  for (std::size_t index = 0; index < terms.size(); ++index) {
    const Term& term = terms[index];
    if (term.kind != Term::Kind::number) continue;
    if (is_numeral(text, term)) {
      if (numbers_an_item(text, term)) continue;
      const std::vector<std::vector<std::string>> read = readings(term.in(text));
      bool known = std::any_of(read.begin(), read.end(), [&](const auto& reading) { return std::all_of(reading.begin(), reading.end(), states); });
      if (index + 1 < terms.size() && adjacent(text, term, terms[index + 1])) {
        const std::size_t exponent = scale_exponent(lower(terms[index + 1].in(text)));
        const bool scaled_known = exponent > 0 && read.front().size() == 1 && states(scaled(read.front().front(), exponent));
        if (scaled_known && terms[index + 1].kind == Term::Kind::number) ++index;  // the scale is part of the number
        known = known || scaled_known;
      }
      if (!known) return true;
      continue;
    }
    std::size_t next = index;
    const std::optional<std::uint64_t> composed = compose(text, terms, index, next);
    if (composed && next > index + 1 && states(std::to_string(*composed))) {
      index = next - 1;
      continue;
    }
    const std::uint64_t value = number_word(lower(term.in(text))).value_or(0);
    if (value != 1 && !states(std::to_string(value))) return true;
  }
  return false;
}

}  // namespace s2a::attention
