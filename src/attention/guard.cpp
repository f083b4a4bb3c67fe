#include "attention/guard.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "attention/align.h"
#include "attention/numbers.h"
#include "attention/terms.h"
#include "text/opinions.h"
#include "text/segment.h"
#include "text/utf8.h"

namespace s2a::attention {
namespace {

constexpr std::size_t unmatched = Alignment::unmatched;

double weight(const Term& term) {
  return term.grammar && !term.negation ? tolerance::grammar_weight : 1.0;
}
bool has_content(const Term& term) {
  return !term.grammar || term.negation;
}

bool ends_with_any(std::string_view text, std::span<const std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
}

bool contains_any(std::string_view text, std::span<const std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

bool has_question_mark(std::string_view text) {
  constexpr std::array<std::string_view, 4> marks{"?", "？", "؟", "\xCD\xBE"};
  return contains_any(text, marks);
}

// What may follow the mark that ends a sentence.
std::string_view without_closers(std::string_view text) {
  constexpr std::array<std::string_view, 10> closers{"\"", "'", "”", "’", "»", ")", "]", "*", "`", "」"};
  text = text::trim(text);
  while (ends_with_any(text, closers)) {
    for (const std::string_view closer : closers) {
      if (text.ends_with(closer)) text.remove_suffix(closer.size());
    }
  }
  return text;
}

std::string_view without_openers(std::string_view text) {
  text = text::trim(text);
  while (!text.empty() && (text.front() == '"' || text.front() == '\'' || text.front() == '(' || text.front() == '*')) text.remove_prefix(1);
  return text;
}

bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 11> marks{".", "?", "!", ":", "。", "？", "！", "؟", "।", "۔", "．"};
  constexpr std::array<std::string_view, 2> ellipses{"...", "…"};
  const std::string_view bare = without_closers(text);
  return ends_with_any(bare, marks) && !ends_with_any(bare, ellipses);
}

// The same letters in lower case, for phrases in ASCII.
std::string lower(std::string_view text) {
  std::string folded(text);
  for (char& byte : folded) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return folded;
}

// One of the two texts, with its terms and its sentences.
struct Side {
  std::string_view text;
  std::vector<Term> terms;
  std::vector<TermRange> ranges;  // one for each sentence or segment
};

template <class Spans>
std::vector<TermRange> ranges_of(std::span<const Term> terms, const Spans& spans) {
  std::vector<TermRange> ranges;
  ranges.reserve(spans.size());
  std::size_t at = 0;
  for (const auto& span : spans) {
    TermRange range{.begin = at, .end = at};
    while (range.end < terms.size() && terms[range.end].begin < span.end) ++range.end;
    at = range.end;
    ranges.push_back(range);
  }
  return ranges;
}

Side source_side(std::string_view source, std::span<const Decision> segments) {
  Side side{.text = source, .terms = find_terms(source), .ranges = {}};
  side.ranges = ranges_of(side.terms, segments);
  return side;
}

Side rewrite_side(std::string_view text) {
  Side side{.text = text, .terms = find_terms(text), .ranges = {}};
  side.ranges = ranges_of(side.terms, text::segment(text));
  return side;
}

// The source's words, to ask whether a word of the rewrite is one of them.
class Known {
 public:
  explicit Known(std::span<const Term> terms) {
    for (std::size_t index = 0; index < terms.size(); ++index) {
      keys_.insert(terms[index].key);
      if (index + 1 < terms.size()) pairs_.insert(mix(terms[index], terms[index + 1]));
    }
  }

  // A character of a script without spaces says too little by itself: it is known next to one of its neighbours.
  bool contains(std::span<const Term> terms, std::size_t index) const {
    const Term& term = terms[index];
    if (!keys_.contains(term.key)) return false;
    if (term.kind != Term::Kind::character) return true;
    const bool before = index > 0 && pairs_.contains(mix(terms[index - 1], term));
    return before || (index + 1 < terms.size() && pairs_.contains(mix(term, terms[index + 1])));
  }

 private:
  static std::uint64_t mix(const Term& left, const Term& right) { return left.key * 0x9E3779B97F4A7C15U ^ right.key; }

  std::unordered_set<std::uint64_t> keys_;
  std::unordered_set<std::uint64_t> pairs_;
};

class Guard {
 public:
  Guard(std::string_view source, std::span<const Decision> segments, std::string_view rewrite)
      : segments_(segments),
        source_(source_side(source, segments)),
        rewrite_(rewrite_side(rewrite)),
        known_(source_.terms),
        alignment_(align(source_.terms, source_.ranges, rewrite_.terms)) {
    for (const TermRange& range : source_.ranges) coverage_.push_back(coverage(range));
  }

  bool source_has_terms() const { return !source_.terms.empty(); }
  bool rewrite_has_terms() const { return !rewrite_.terms.empty(); }

  // Counted, not aligned: the order of the parts does not matter here.
  bool whole() const {
    std::unordered_map<std::uint64_t, std::size_t> left;
    for (const Term& term : rewrite_.terms) ++left[term.key];
    return std::all_of(source_.terms.begin(), source_.terms.end(), [&](const Term& term) {
      const auto found = left.find(term.key);
      return found != left.end() && found->second-- > 0;
    });
  }

  bool keeps_something() const {
    return std::any_of(coverage_.begin(), coverage_.end(), [](double share) { return share >= tolerance::kept; });
  }

  std::vector<Decision> decisions() const {
    std::vector<Decision> decided(segments_.begin(), segments_.end());
    for (std::size_t index = 0; index < decided.size(); ++index) {
      const bool nothing_to_compare = source_.ranges[index].begin == source_.ranges[index].end;
      decided[index].kept = nothing_to_compare || coverage_[index] >= tolerance::kept;
    }
    return decided;
  }

  bool asks() const {
    return std::any_of(segments_.begin(), segments_.end(), [](const Decision& segment) { return segment.question; });
  }

  // One of the source's questions is asked. `asked` is where in the rewrite: its own part, or all of the text.
  bool keeps_a_question(std::string_view asked) const {
    for (std::size_t index = 0; index < segments_.size(); ++index) {
      if (!segments_[index].question || coverage_[index] < tolerance::question) continue;
      const bool asks_by_mark = has_question_mark(segment_text(index));
      if (!asks_by_mark || has_question_mark(asked) || begins_with_question_word(asked) || is_copied_question(index)) return true;
    }
    return false;
  }

  // One of the source's questions, and not one that only seeks agreement, is not asked.
  bool leaves_a_question_out() const {
    for (std::size_t index = 0; index < segments_.size(); ++index) {
      const std::string_view question = segment_text(index);
      const bool has_terms = source_.ranges[index].begin < source_.ranges[index].end;
      if (!segments_[index].question || !has_terms || !has_question_mark(question)) continue;
      if (coverage_[index] < tolerance::question_left_out && !seeks_agreement(question)) return true;
    }
    return false;
  }

  // Without the question: an answer, or only a bad copy?
  bool is_answer() const {
    if (announces_answer("")) return true;
    int content = 0;
    int news = 0;
    for (std::size_t index = 0; index < rewrite_.terms.size(); ++index) {
      if (!has_content(rewrite_.terms[index])) continue;
      ++content;
      if (!known_.contains(rewrite_.terms, index)) ++news;
    }
    const bool is_short = rewrite_.terms.size() <= static_cast<std::size_t>(tolerance::short_answer);
    return is_short || news >= tolerance::new_content * content || asserts_something_new();
  }

  // "The answer is …", in words that the source does not have.
  bool announces_answer() const { return announces_answer(source_.text); }

  // A "not" between two words that the source has side by side, or the other way round.
  bool changes_a_negation() const {
    for (std::size_t at = 1; at + 1 < source_.terms.size(); ++at) {
      if (!source_.terms[at].negation || alignment_.of_source[at] != unmatched) continue;
      const std::size_t before = alignment_.of_source[at - 1];
      if (before != unmatched && alignment_.of_source[at + 1] == before + 1) return true;
    }
    for (std::size_t place = 1; place + 1 < rewrite_.terms.size(); ++place) {
      if (!rewrite_.terms[place].negation || alignment_.of_rewrite[place] != unmatched) continue;
      const std::size_t before = alignment_.of_rewrite[place - 1];
      if (before != unmatched && alignment_.of_rewrite[place + 1] == before + 1) return true;
    }
    return false;
  }

  // "I think" is gone and what was thought is still there.
  bool states_an_opinion() const {
    for (std::size_t index = 0; index < segments_.size(); ++index) {
      const std::string_view whole = segment_text(index);
      const std::string_view sentence = text::trim(whole);
      const std::size_t held = text::skip_belief(sentence, 0);
      if (held == 0) continue;
      const auto held_at = static_cast<std::size_t>(sentence.data() - source_.text.data()) + held;
      const TermRange& range = source_.ranges[index];
      TermRange belief{.begin = range.begin, .end = range.begin};
      while (belief.end < range.end && source_.terms[belief.end].begin < held_at) ++belief.end;
      const bool still_a_belief =
          std::any_of(source_.terms.begin() + offset(belief.begin), source_.terms.begin() + offset(belief.end), [this](const Term& term) {
            return has_content(term) && alignment_.of_source[static_cast<std::size_t>(&term - source_.terms.data())] != unmatched;
          });
      if (!still_a_belief && coverage(first_clause({.begin = belief.end, .end = range.end})) >= tolerance::stated_belief) return true;
    }
    return false;
  }

  bool invents_a_number() const { return Numbers(source_.text, source_.terms).lack_one_of(rewrite_.text, rewrite_.terms) || swaps_a_number(); }

  bool invents_a_name() const {
    for (std::size_t index = 0; index < rewrite_.terms.size(); ++index) {
      const Term& term = rewrite_.terms[index];
      if (term.kind != Term::Kind::word || !term.capitalised || term.grammar || known_.contains(rewrite_.terms, index)) continue;
      if (!term.initial || is_subject(index)) return true;
    }
    return false;
  }

  bool invents_a_sentence() const {
    return std::any_of(rewrite_.ranges.begin(), rewrite_.ranges.end(), [this](const TermRange& range) {
      int content = 0;
      int shared = 0;
      for (std::size_t index = range.begin; index < range.end; ++index) {
        if (!has_content(rewrite_.terms[index])) continue;
        ++content;
        if (known_.contains(rewrite_.terms, index)) ++shared;
      }
      return content >= tolerance::shortest_judged_sentence && shared < tolerance::invented_sentence * content;
    });
  }

  // Whether `part`, which begins at byte `begin` of the rewrite, stops where the source goes on.
  bool is_truncated(std::string_view part, std::size_t begin) const {
    if (part.empty() || ends_sentence(part)) return false;
    const auto after =
        std::partition_point(rewrite_.terms.begin(), rewrite_.terms.end(), [&](const Term& term) { return term.begin < begin + part.size(); });
    if (after == rewrite_.terms.begin() || (after - 1)->begin < begin) return false;
    const auto last = static_cast<std::size_t>(after - rewrite_.terms.begin()) - 1;
    const std::size_t stopped = alignment_.of_rewrite[last];
    if (stopped != unmatched) return stops_in_sentence(stopped);
    // Half a word: the one before it was copied, and the source goes on with a word that begins like this.
    if (last == 0 || alignment_.of_rewrite[last - 1] == unmatched) return false;
    const std::size_t next = alignment_.of_rewrite[last - 1] + 1;
    return next < source_.terms.size() && begins_like(source_.terms[next].in(source_.text), rewrite_.terms[last].in(rewrite_.text));
  }

 private:
  std::string_view segment_text(std::size_t index) const {
    return source_.text.substr(segments_[index].begin, segments_[index].end - segments_[index].begin);
  }

  static std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

  // The terms up to the next "but" or comma: "the answer is Lyon, but I'm not sure".
  TermRange first_clause(TermRange range) const {
    for (std::size_t at = range.begin + 1; at < range.end; ++at) {
      const std::string_view between = source_.text.substr(source_.terms[at - 1].end, source_.terms[at].begin - source_.terms[at - 1].end);
      if (between.find(',') == std::string_view::npos && lower(source_.terms[at].in(source_.text)) != "but") continue;
      range.end = at;
      break;
    }
    return range;
  }

  double coverage(const TermRange& range) const {
    double all = 0;
    double covered = 0;
    for (std::size_t at = range.begin; at < range.end; ++at) {
      all += weight(source_.terms[at]);
      if (alignment_.of_source[at] != unmatched) covered += weight(source_.terms[at]);
    }
    return all == 0 ? 0 : covered / all;
  }

  bool announces_answer(std::string_view allowed) const {
    constexpr std::array<std::string_view, 8> phrases{"the answer is",   "the correct answer", "the answer to",          "the answer would be",
                                                      "correct answer:", "final answer",       "to answer the question", "to answer your question"};
    constexpr std::array<std::string_view, 5> beginnings{"answer:", "yes,", "no,", "yes.", "no."};
    const std::string written = lower(text::trim(rewrite_.text));
    const std::string given = lower(text::trim(allowed));
    return std::any_of(
               phrases.begin(), phrases.end(),
               [&](std::string_view phrase) { return written.find(phrase) != std::string::npos && given.find(phrase) == std::string::npos; }) ||
           std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return written.starts_with(beginning) && !given.starts_with(beginning); });
  }

  static bool begins_with_question_word(std::string_view asked) {
    constexpr std::array<std::string_view, 9> words{"what", "which", "who", "whose", "whom", "when", "where", "why", "how"};
    const std::string text = lower(without_openers(asked).substr(0, 16));
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return text.starts_with(word) && (text.size() == word.size() || text[word.size()] == ' ' || text[word.size()] == '\'');
    });
  }

  // A question that is copied from its first word on needs no mark: "Is it old" asks, "It is old" does not.
  bool is_copied_question(std::size_t index) const {
    const TermRange& range = source_.ranges[index];
    if (range.begin == range.end || coverage_[index] < tolerance::question_whole) return false;
    const std::size_t first = alignment_.of_source[range.begin];
    return first != unmatched && rewrite_.terms[first].initial;
  }

  // "Isn't it?", "right?", "Don't you think it is Paris?": what is cut, and not what is asked.
  static bool seeks_agreement(std::string_view question) {
    const std::string_view text = text::trim(question);
    return text::is_tag(text) || text::begins_rhetorically(text) || text::skip_belief(text, 0) != 0 || text::begins_remark(text) || ends_in_tag(text);
  }

  // "It is Paris, isn't it?"
  static bool ends_in_tag(std::string_view text) {
    const std::size_t comma = text.rfind(',');
    return comma != std::string_view::npos && text::is_tag(text.substr(comma));
  }

  // A statement with a content word that is new: "The capital of France is Paris."
  bool asserts_something_new() const {
    if (has_question_mark(rewrite_.text)) return false;
    for (std::size_t index = 0; index < rewrite_.terms.size(); ++index) {
      if (rewrite_.terms[index].capitalised && !rewrite_.terms[index].initial && !known_.contains(rewrite_.terms, index)) return true;
    }
    return false;
  }

  // Between the same two copied words the source has one number and the rewrite another.
  bool swaps_a_number() const {
    for (const TermRange& range : source_.ranges) {
      for (std::size_t at = range.begin + 1; at + 1 < range.end; ++at) {
        if (source_.terms[at].kind != Term::Kind::number || alignment_.of_source[at] != unmatched) continue;
        const std::size_t before = alignment_.of_source[at - 1];
        if (before == unmatched || alignment_.of_source[at + 1] != before + 2) continue;
        const Term& other = rewrite_.terms[before + 1];
        if (other.kind == Term::Kind::number && other.key != source_.terms[at].key) return true;
      }
    }
    return false;
  }

  // A new word that begins a sentence and is what the sentence is about is a name; "Consider the …" is not.
  bool is_subject(std::size_t index) const {
    if (index + 1 >= rewrite_.terms.size()) return false;
    const Term& next = rewrite_.terms[index + 1];
    const std::string_view between = rewrite_.text.substr(rewrite_.terms[index].end, next.begin - rewrite_.terms[index].end);
    if (between.find_first_not_of(' ') != std::string_view::npos) return false;
    if (next.capitalised && !next.grammar) return true;
    constexpr std::array<std::string_view, 14> verbs{"is",  "was",   "has",   "had",    "did", "does",  "will",
                                                     "can", "would", "could", "should", "may", "might", "must"};
    const std::string word = lower(next.in(rewrite_.text));
    return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
  }

  // The source's term `stopped` was the last that was copied: does its sentence go on?
  bool stops_in_sentence(std::size_t stopped) const {
    const auto range =
        std::partition_point(source_.ranges.begin(), source_.ranges.end(), [&](const TermRange& candidate) { return candidate.end <= stopped; });
    if (range == source_.ranges.end() || stopped + 1 >= range->end) return false;
    if (alignment_.of_source[stopped + 1] != unmatched) return false;
    const bool rest_is_missing =
        std::all_of(alignment_.of_source.begin() + static_cast<std::ptrdiff_t>(stopped) + 1,
                    alignment_.of_source.begin() + static_cast<std::ptrdiff_t>(range->end), [](std::size_t place) { return place == unmatched; });
    const std::string_view between = source_.text.substr(source_.terms[stopped].end, source_.terms[stopped + 1].begin - source_.terms[stopped].end);
    if (between.find_first_not_of(" \t\n\r") != std::string_view::npos) return false;  // a clause ends there: it may have been cut
    const auto segment = static_cast<std::size_t>(range - source_.ranges.begin());
    return source_.terms[stopped].grammar || (rest_is_missing && ends_sentence(segment_text(segment)));
  }

  static bool begins_like(std::string_view word, std::string_view half) { return half.size() < word.size() && lower(word).starts_with(lower(half)); }

  std::span<const Decision> segments_;
  Side source_;
  Side rewrite_;
  Known known_;
  Alignment alignment_;
  std::vector<double> coverage_;  // of each segment
};

// The question has a part of its own, or stands somewhere in the one text there is.
std::string_view asking_part(const Rewrite& rewrite) {
  return rewrite.question.empty() ? rewrite.context : rewrite.question;
}

}  // namespace

std::string_view code(Finding finding) {
  switch (finding) {
    case Finding::empty:
      return "empty";
    case Finding::truncated:
      return "truncated";
    case Finding::answered:
      return "answered";
    case Finding::question_lost:
      return "question_lost";
    case Finding::negation_changed:
      return "negation_changed";
    case Finding::opinion_as_fact:
      return "opinion_as_fact";
    case Finding::invented_number:
      return "invented_number";
    case Finding::invented_name:
      return "invented_name";
    case Finding::invented_sentence:
      break;
  }
  return "invented_sentence";
}

std::string_view sentence(Finding finding) {
  switch (finding) {
    case Finding::empty:
      return "the rewrite has nothing of the prompt";
    case Finding::truncated:
      return "the rewrite stops in the middle of a sentence";
    case Finding::answered:
      return "the model answered instead of rewriting the prompt";
    case Finding::question_lost:
      return "the rewrite does not ask what the prompt asks";
    case Finding::negation_changed:
      return "the rewrite says the opposite of a sentence of the prompt";
    case Finding::opinion_as_fact:
      return "the rewrite states as a fact what the prompt only believes";
    case Finding::invented_number:
      return "the rewrite has a number that is not in the prompt, or not there";
    case Finding::invented_name:
      return "the rewrite has a name that is not in the prompt";
    case Finding::invented_sentence:
      break;
  }
  return "the rewrite has a sentence that is not in the prompt";
}

Verdict check(std::string_view source, std::span<const Decision> segments, const Rewrite& rewrite) {
  std::string text(rewrite.context);
  if (!rewrite.context.empty() && !rewrite.question.empty()) text += '\n';
  const std::size_t question_begin = text.size();
  text += rewrite.question;

  const Guard guard(source, segments, text);
  Verdict verdict;
  verdict.segments = guard.decisions();
  verdict.whole = guard.whole();
  if (!guard.source_has_terms()) return verdict;  // there is nothing that could be lost or compared
  const auto note = [&](Finding finding, bool found) {
    if (found) verdict.findings.push_back(finding);
  };
  note(Finding::empty, !guard.rewrite_has_terms());
  note(Finding::truncated,
       rewrite.finish == FinishReason::length || guard.is_truncated(rewrite.context, 0) || guard.is_truncated(rewrite.question, question_begin));
  const bool asks_nothing = guard.asks() && !guard.keeps_a_question(asking_part(rewrite));
  note(Finding::answered, guard.announces_answer() || (asks_nothing && guard.is_answer()));
  note(Finding::question_lost, asks_nothing || guard.leaves_a_question_out());
  note(Finding::opinion_as_fact, guard.states_an_opinion());
  note(Finding::negation_changed, guard.changes_a_negation());
  note(Finding::invented_number, guard.invents_a_number());
  note(Finding::invented_name, guard.invents_a_name());
  note(Finding::invented_sentence, guard.invents_a_sentence());
  if (verdict.findings.empty() && !guard.keeps_something()) verdict.findings.push_back(Finding::empty);
  return verdict;
}

bool answers(std::string_view source, std::span<const Decision> segments, std::string_view reply) {
  const Guard guard(source, segments, reply);
  return guard.rewrite_has_terms() && guard.asks() && !guard.keeps_a_question(reply) && guard.is_answer();
}

}  // namespace s2a::attention
