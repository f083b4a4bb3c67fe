// Words as the rules of this room compare them: in lower case, with a plain apostrophe, one at a time, nothing allocated.
// Promises: any bytes are read safely; a step looks at a bounded number of bytes, so that rules tried at every byte stay linear.
// Called by the files of this room that decide by words: sentences, opinions, questions, clauses, abbreviations.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace s2a::text {

// A word: letters, digits, apostrophes and hyphens. Everything that is not ASCII and no general punctuation counts as a letter.
struct Word {
  static constexpr std::size_t longest_known = 24;

  std::size_t begin = 0;
  std::size_t end = 0;  // equal to begin when there is no word
  std::array<char, longest_known> letters{};
  std::size_t length = 0;  // of `letters`; 0 for a word too long to be one of ours

  // In lower case (ASCII only), with ' for ’.
  std::string_view lower() const { return {letters.data(), length}; }
  bool exists() const { return end > begin; }
};

// The first word at or after `at`, with white space and punctuation before it skipped; none if that takes too long.
Word word_at(std::string_view text, std::size_t at);

// The word that ends at `end` exactly; none if no word does. Unlike word_at, takes in full stops: "e.g", "U.S", "3.5".
Word dotted_word_before(std::string_view text, std::size_t end);

bool is_upper(std::string_view text, std::size_t at);  // ASCII, and any script that has case
bool is_lower(std::string_view text, std::size_t at);
constexpr bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
constexpr bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}  // ASCII

// `text` begins with at least `fewest` words.
bool has_words(std::string_view text, std::size_t fewest);

// A fixed set of words in lower case, indexed by their first letters.
template <std::size_t Size>
class WordSet {
 public:
  template <class... Words>
  constexpr explicit WordSet(Words... words) : words_{std::string_view(words)...} {
    std::sort(words_.begin(), words_.end());
    std::size_t word = 0;
    for (std::size_t bucket = 0; bucket < first_.size(); ++bucket) {
      while (word < Size && bucket_of(words_[word]) < bucket) ++word;
      first_[bucket] = static_cast<std::uint16_t>(word);
    }
  }

  constexpr bool contains(std::string_view word) const {
    if (word.empty()) return false;
    const std::size_t bucket = bucket_of(word);
    for (std::size_t at = first_[bucket]; at < first_[bucket + 1]; ++at) {
      if (words_[at] == word) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t letters = 26;

  // 0 before "a", 1 to 26 for a letter, 27 after "z".
  static constexpr std::size_t bucket_of(std::string_view word) {
    const char first = word.front();
    if (first < 'a') return first < 0 ? letters + 1 : 0;
    return first > 'z' ? letters + 1 : static_cast<std::size_t>(first - 'a') + 1;
  }

  std::array<std::string_view, Size> words_;
  std::array<std::uint16_t, letters + 3> first_{};  // of each bucket; the last is the end
};
template <class... Words>
WordSet(Words...) -> WordSet<sizeof...(Words)>;

// Reads words in order.
class WordReader {
 public:
  explicit WordReader(std::string_view text, std::size_t at = 0) : text_(text), word_(word_at(text, at)) {}

  std::string_view word() const { return word_.lower(); }  // the word the reader stands at
  const Word& place() const { return word_; }
  bool done() const { return !word_.exists(); }
  bool capitalised() const { return !done() && is_upper(text_, word_.begin); }

  void advance() { word_ = word_at(text_, word_.end); }

  // The word is one of these literals.
  template <std::size_t... Sizes>
  bool is(const char (&... words)[Sizes]) const {
    return ((word() == std::string_view(words, Sizes - 1)) || ...);
  }

  // True, and one word further, when the word is one of these.
  template <std::size_t... Sizes>
  bool take(const char (&... words)[Sizes]) {
    if (!is(words...)) return false;
    advance();
    return true;
  }
  template <std::size_t Size>
  bool take(const WordSet<Size>& words) {
    if (!words.contains(word())) return false;
    advance();
    return true;
  }

  // The byte right after the word, or 0 at the end.
  char next_byte() const { return word_.end < text_.size() ? text_[word_.end] : '\0'; }

 private:
  std::string_view text_;
  Word word_;
};

}  // namespace s2a::text
