#include "text/clauses.h"

#include <cstdint>
#include <optional>

#include "text/opinions.h"
#include "text/questions.h"
#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

constexpr std::size_t fewest_bracketed_words = 3;  // "(in hours)" is no clause

enum class Delimiter : std::uint8_t { comma, dash, bracket };

// A delimiter, or a whole bracketed piece.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
  Delimiter kind = Delimiter::comma;
};

constexpr WordSet conjunctions{"and", "but", "so", "or", "yet"};

constexpr WordSet subjects{"i", "i'm", "i've", "i'd", "i'll", "you", "he", "she", "it", "we", "they", "this", "that", "there", "the", "my"};

// Verbs that a sentence goes on with after a remark: "Which city, I think Paris, France, is …".
constexpr WordSet resuming{"is",   "are",   "was",    "were", "has", "have", "had", "do", "does", "did", "can", "could",
                           "will", "would", "should", "in",   "of",  "to",   "and", "or", "for",  "on",  "that"};

std::size_t closing_bracket(std::string_view sentence, std::size_t open) {
  const std::size_t close = sentence.find_first_of("()", open + 1);
  return close != std::string_view::npos && sentence[close] == ')' ? close + 1 : open;
}

// The dash at `at`: an em dash, or a hyphen, two hyphens or an en dash between spaces. Its length, or 0.
std::size_t dash_length(std::string_view sentence, std::size_t at) {
  if (sentence.substr(at, 3) == "—") return 3;
  const bool after_space = at > 0 && sentence[at - 1] == ' ';
  if (!after_space) return 0;
  for (const std::string_view dash : {std::string_view("- "), std::string_view("-- "), std::string_view("– ")}) {
    if (sentence.substr(at, dash.size()) == dash) return dash.size() - 1;
  }
  return 0;
}

// Commas, dashes and bracketed pieces outside quotations, in order.
std::vector<Gap> find_gaps(std::string_view sentence) {
  std::vector<Gap> gaps;
  bool quoted = false;
  for (std::size_t at = 0; at < sentence.size();) {
    const char byte = sentence[at];
    std::size_t next = at + 1;
    if (byte == '"') {
      quoted = !quoted;
    } else if (!quoted && (byte == ',' || byte == ';') && next < sentence.size() && sentence[next] == ' ') {
      gaps.push_back({at, next, Delimiter::comma});
    } else if (!quoted && byte == '(') {
      next = closing_bracket(sentence, at);
      if (next > at) gaps.push_back({at, next, Delimiter::bracket});
      if (next == at) next = at + 1;
    } else if (const std::size_t dash = quoted ? 0 : dash_length(sentence, at); dash > 0) {
      next = at + dash;
      gaps.push_back({at, next, Delimiter::dash});
    }
    at = next;
  }
  // An unbalanced quotation mark hides nothing that stands after it from being looked at: such a sentence is left whole.
  if (quoted) gaps.clear();
  return gaps;
}

class ClauseFinder {
 public:
  explicit ClauseFinder(std::string_view sentence) : sentence_(sentence), gaps_(find_gaps(sentence)) {}

  std::vector<Clause> find() {
    std::size_t gap = leading_remark();
    while (gap < gaps_.size()) {
      if (gaps_[gap].kind == Delimiter::bracket) {
        bracketed(gaps_[gap]);
        ++gap;
      } else {
        gap = begins_remark_after(gap) ? remark_after(gap) : gap + 1;
      }
    }
    if (clauses_.empty()) return {};
    if (clauses_.back().end < sentence_.size()) add(sentence_.size(), false);
    bool rest = false;
    for (const Clause& clause : clauses_) rest = rest || !clause.remark;
    return rest && clauses_.size() > 1 ? std::move(clauses_) : std::vector<Clause>();
  }

 private:
  std::size_t position() const { return clauses_.empty() ? 0 : clauses_.back().end; }

  void add(std::size_t end, bool remark) {
    if (end > position() && !trim(sentence_.substr(position(), end - position())).empty()) clauses_.push_back({end, remark});
  }

  // "I think it's Paris, but what is the capital of France?": a remark before the first word, up to where the sentence begins anew.
  // Returns the gap to go on with.
  std::size_t leading_remark() {
    if (!begins_remark(sentence_)) return 0;
    for (std::size_t gap = 0; gap < gaps_.size(); ++gap) {
      if (gaps_[gap].kind == Delimiter::bracket || !begins_anew(gaps_[gap].end)) continue;
      add(gaps_[gap].end, true);
      return gap + 1;
    }
    return 0;
  }

  bool begins_anew(std::size_t at) const {
    const std::string_view rest = sentence_.substr(at);
    if (begins_remark(rest)) return false;
    WordReader reader(rest);
    const bool joined = reader.take(conjunctions);
    return begins_asking(rest.substr(joined ? reader.place().begin : 0)) || (joined && subjects.contains(reader.word()));
  }

  bool begins_remark_after(std::size_t gap) const {
    const std::string_view rest = sentence_.substr(gaps_[gap].end);
    if (begins_remark(rest)) return true;
    // A tag is a remark only where a question is left without it.
    return (begins_rhetorically(rest) || (gap + 1 == gaps_.size() && is_tag(rest))) && begins_asking(sentence_);
  }

  // The remark after delimiter `gap`, with its delimiters. Returns the gap to go on with.
  std::size_t remark_after(std::size_t gap) {
    const Gap& opening = gaps_[gap];
    const std::optional<std::size_t> closing = closing_gap(gap);
    const bool dash = opening.kind == Delimiter::dash;
    const bool only_remarks = clauses_.empty() && begins_remark(sentence_);
    add(dash ? skip_white_space_back(sentence_, opening.begin) : opening.end, only_remarks);
    add(closing ? gaps_[*closing].end : sentence_.size(), true);
    return closing ? *closing + 1 : gaps_.size();
  }

  // The delimiter of the same kind that ends the remark; of several commas the one after which the sentence goes on with its verb.
  std::optional<std::size_t> closing_gap(std::size_t opening) const {
    std::optional<std::size_t> first;
    for (std::size_t gap = opening + 1; gap < gaps_.size() && gap < opening + 5; ++gap) {
      if (gaps_[gap].kind != gaps_[opening].kind) continue;
      if (!first) first = gap;
      if (resuming.contains(word_at(sentence_, gaps_[gap].end).lower())) return gap;
    }
    return first;
  }

  void bracketed(const Gap& gap) {
    if (!has_words(sentence_.substr(gap.begin, gap.end - gap.begin), fewest_bracketed_words)) return;
    add(skip_white_space_back(sentence_, gap.begin), false);
    const std::size_t end = gap.end + 1 == sentence_.size() ? sentence_.size() : gap.end;  // with the mark that ends the sentence
    add(end, begins_remark(sentence_.substr(gap.begin)));
  }

  std::string_view sentence_;
  std::vector<Gap> gaps_;
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_clauses(std::string_view sentence) {
  return ClauseFinder(sentence).find();
}

}  // namespace s2a::text
