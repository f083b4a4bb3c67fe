#include "text/language.h"

// CLD2's header uses FILE and does not include this.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/blocks.h"
#include "text/quotations.h"
#include "text/utf8.h"

namespace s2a::text {
namespace {

constexpr std::size_t syllable_letters = 3;  // an ideograph or a syllable says about as much as so many letters of an alphabet
constexpr std::size_t fewest_of_script = 4;  // letters; fewer may be symbols of a formula
// A language that shares its script with the filter's is told by words. Fewer letters and words than these are often a name or a title.
constexpr std::size_t fewest_letters = 20;
constexpr std::size_t fewest_words = 2;  // that do not begin with a capital letter
constexpr int least_percent = 50;        // of the text that are in the language

UChar32 icu_point(char32_t point) {
  return static_cast<UChar32>(point);
}

// The text without what says little about the language that it is written in: code, quotations, and words that hold signs or digits.
class Prose {
 public:
  Prose(std::string_view text, bool with_quotations) {
    const std::vector<Block> blocks = find_blocks(text);
    std::vector<Quotation> quotations;
    if (!with_quotations) quotations = find_quotations(text, blocks);
    auto quotation = quotations.begin();
    for (const Block& block : blocks) {
      if (block.kind == BlockKind::code) continue;
      std::size_t at = block.begin;
      while (at < block.end) {
        while (quotation != quotations.end() && quotation->end <= at) ++quotation;
        const std::size_t stop = quotation == quotations.end() ? block.end : std::clamp(quotation->begin, at, block.end);
        add(text.substr(at, stop - at));
        at = stop == block.end ? stop : std::min(block.end, quotation->end);
      }
      words_ += '\n';
    }
  }

  const std::string& words() const { return words_; }

 private:
  static bool is_sign(char byte) {
    return (byte >= '0' && byte <= '9') || std::string_view("#$%&*+/<=>@\\^_`{|}~").find(byte) != std::string_view::npos;
  }

  // A full stop, a bracket or a colon inside: "de.wikipedia", "f(x)", "std::cout".
  static bool joins(std::string_view word) {
    const std::size_t mark = word.find_first_of(".(:");
    if (mark == std::string_view::npos || mark == 0 || mark + 1 == word.size()) return false;
    const auto is_letter = [](char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); };
    return is_letter(word[mark - 1]) && (is_letter(word[mark + 1]) || word[mark] != '.');
  }

  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
      const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
      const std::string_view word = text.substr(begin, end - begin);
      const bool ascii = std::none_of(word.begin(), word.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
      if (!ascii || (std::none_of(word.begin(), word.end(), is_sign) && !joins(word))) words_.append(word).push_back(' ');
      at = end;
    }
  }

  std::string words_;
};

struct Letters {
  std::size_t of_all = 0;  // in letters of an alphabet
  std::array<std::size_t, USCRIPT_CODE_LIMIT> of_script{};
  std::size_t uncapitalised_words = 0;
};

Letters count_letters(std::string_view text) {
  Letters letters;
  bool inside = false;  // a word
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    at += point.length;
    const UChar32 letter = icu_point(point.value);
    const bool is_letter = point.value != CodePoint::ill_formed && u_isalpha(letter);
    if (is_letter) {
      UErrorCode status = U_ZERO_ERROR;
      const UScriptCode script = uscript_getScript(letter, &status);
      if (U_SUCCESS(status) && script > USCRIPT_INHERITED && script < USCRIPT_CODE_LIMIT) {
        const bool syllable = script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_HANGUL;
        const std::size_t weight = syllable ? syllable_letters : 1;
        letters.of_script.at(static_cast<std::size_t>(script)) += weight;
        letters.of_all += weight;
      }
      if (!inside && !u_isupper(letter)) ++letters.uncapitalised_words;
    }
    const bool joint = point.value == U'\'' || point.value == U'’' || point.value == U'-';
    inside = is_letter || (inside && joint);
  }
  return letters;
}

// The scripts that the languages are written in, and whether all are known.
struct Scripts {
  std::vector<UScriptCode> codes;
  bool known = true;
};

Scripts scripts_of(std::span<const std::string> languages) {
  Scripts scripts;
  for (const std::string& language : languages) {
    std::array<UScriptCode, 8> codes{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t count = uscript_getCode(language.c_str(), codes.data(), static_cast<std::int32_t>(codes.size()), &status);
    if (U_FAILURE(status) || count <= 0) {
      scripts.known = false;
    } else {
      scripts.codes.insert(scripts.codes.end(), codes.begin(), codes.begin() + count);
    }
  }
  return scripts;
}

// The script that most of the text is in, when most of it is in scripts that the languages are not written in.
std::optional<UScriptCode> foreign_script(const Letters& letters, std::span<const std::string> languages) {
  const Scripts scripts = scripts_of(languages);
  if (!scripts.known || letters.of_all < fewest_of_script) return std::nullopt;
  std::size_t own = 0;
  for (std::size_t script = 0; script < letters.of_script.size(); ++script) {
    if (std::find(scripts.codes.begin(), scripts.codes.end(), static_cast<UScriptCode>(script)) != scripts.codes.end())
      own += letters.of_script.at(script);
  }
  if (2 * own >= letters.of_all) return std::nullopt;
  const auto most = std::max_element(letters.of_script.begin(), letters.of_script.end());
  return static_cast<UScriptCode>(most - letters.of_script.begin());
}

std::string_view primary(std::string_view code) {
  return code.substr(0, code.find('-'));
}

// The language of the words, when CLD2 is sure of it even though it is told to expect `expected`.
std::optional<std::string_view> detect(const std::string& words, CLD2::Language expected) {
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, expected};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int bytes = 0;
  int valid_bytes = 0;
  bool reliable = false;
  const CLD2::Language summary =
      CLD2::ExtDetectLanguageSummaryCheckUTF8(words.data(), static_cast<int>(words.size()), true, &hints, 0, languages.data(), percents.data(),
                                              scores.data(), nullptr, &bytes, &reliable, &valid_bytes);
  // The summary may name a lesser language of a text that is mostly English.
  if (!reliable || summary != languages[0] || percents[0] < least_percent || summary == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  return CLD2::LanguageCode(summary);
}

bool is_one_of(std::string_view code, std::span<const std::string> languages) {
  return std::any_of(languages.begin(), languages.end(), [code](const std::string& language) {
    return primary(code) == primary(CLD2::LanguageCode(CLD2::GetLanguageFromName(language.c_str())));
  });
}

// The language of the words, when it is none of `languages`, whichever of them is expected.
std::optional<std::string_view> foreign_words(const std::string& words, std::span<const std::string> languages) {
  std::optional<std::string_view> found;
  for (const std::string& language : languages) {
    const CLD2::Language expected = CLD2::GetLanguageFromName(language.c_str());
    if (expected == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;  // it would be taken for another
    found = detect(words, expected);
    if (!found || is_one_of(*found, languages)) return std::nullopt;
  }
  return found;
}

std::string_view beginning_of(std::string_view text) {
  std::size_t end = std::min(text.size(), language_bytes);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

std::string language_name(std::string_view code) {
  std::array<UChar, 64> name{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = uloc_getDisplayLanguage(std::string(code).c_str(), "en", name.data(), static_cast<std::int32_t>(name.size()), &status);
  if (U_FAILURE(status) || length <= 0 || length > static_cast<std::int32_t>(name.size())) return std::string(code);
  // English names of languages with other letters than ASCII's ("Māori") keep their code.
  std::string ascii;
  for (std::int32_t at = 0; at < length; ++at) {
    const UChar unit = name.at(static_cast<std::size_t>(at));
    if (unit >= 0x80) return std::string(code);
    ascii += static_cast<char>(unit);
  }
  return ascii;
}

std::optional<std::string> foreign_language(std::string_view text, std::span<const std::string> languages) {
  if (languages.empty()) return std::nullopt;
  const std::string_view beginning = beginning_of(text);
  Prose prose(beginning, false);
  Letters letters = count_letters(prose.words());
  if (letters.of_all == 0) {  // a text that is all quotation
    prose = Prose(beginning, true);
    letters = count_letters(prose.words());
  }
  if (const std::optional<UScriptCode> script = foreign_script(letters, languages)) {
    const std::optional<std::string_view> language = detect(prose.words(), CLD2::UNKNOWN_LANGUAGE);
    return language && !is_one_of(*language, languages) ? language_name(*language) : std::string(uscript_getName(*script)) + " script";
  }
  if (letters.of_all < fewest_letters || letters.uncapitalised_words < fewest_words) return std::nullopt;
  const std::optional<std::string_view> language = foreign_words(prose.words(), languages);
  return language ? std::optional(language_name(*language)) : std::nullopt;
}

}  // namespace s2a::text
