#include "attention/align.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace s2a::attention {
namespace {

constexpr std::size_t unmatched = Alignment::unmatched;
constexpr std::size_t near = 6;  // terms: how far a copy may go on after a word that was changed, put in or left out

// Where every run of `length` terms occurs in a text.
class Runs {
 public:
  Runs(std::span<const Term> terms, std::size_t length) : terms_(terms), length_(length) {
    if (terms.size() < length) return;
    places_.reserve(terms.size() - length + 1);
    for (std::size_t at = 0; at + length <= terms.size(); ++at) places_.emplace_back(hash(terms, at), at);
    std::sort(places_.begin(), places_.end());
    next_.resize(places_.size());
    for (std::size_t index = 0; index < next_.size(); ++index) next_[index] = index;
  }

  bool contains(std::span<const Term> run, std::size_t at) const { return at + length_ <= run.size() && group(hash(run, at)) != places_.size(); }

  // The first place in the text where the run that begins at run[at] stands and nothing of it is taken; `unmatched` if there is none.
  std::size_t find_free(std::span<const Term> run, std::size_t at, const std::vector<std::size_t>& taken) {
    if (at + length_ > run.size()) return unmatched;
    const std::uint64_t wanted = hash(run, at);
    const std::size_t first = group(wanted);
    if (first == places_.size()) return unmatched;
    std::size_t& next = next_[first];  // what is taken stays taken, so places once passed need not be looked at again
    while (next < places_.size() && places_[next].first == wanted) {
      const std::size_t place = places_[next].second;
      bool free = true;
      for (std::size_t offset = 0; offset < length_; ++offset) {
        free = free && taken[place + offset] == unmatched && terms_[place + offset].key == run[at + offset].key;
      }
      if (free) return place;
      ++next;
    }
    return unmatched;
  }

 private:
  std::uint64_t hash(std::span<const Term> terms, std::size_t at) const {
    std::uint64_t mixed = 0;
    for (std::size_t offset = 0; offset < length_; ++offset) mixed = (mixed ^ terms[at + offset].key) * 0x9E3779B97F4A7C15U + (mixed >> 29U);
    return mixed;
  }

  // The index of the first place with this hash, or the number of places.
  std::size_t group(std::uint64_t wanted) const {
    const auto found = std::lower_bound(places_.begin(), places_.end(), std::pair<std::uint64_t, std::size_t>(wanted, 0));
    const bool known = found != places_.end() && found->first == wanted;
    return known ? static_cast<std::size_t>(found - places_.begin()) : places_.size();
  }

  std::span<const Term> terms_;
  std::size_t length_;
  std::vector<std::pair<std::uint64_t, std::size_t>> places_;
  std::vector<std::size_t> next_;
};

class Aligner {
 public:
  Aligner(std::span<const Term> source, std::span<const Term> rewrite)
      : source_(source), rewrite_(rewrite), singles_(rewrite, 1), pairs_(rewrite, 2), triples_(rewrite, 3) {
    alignment_.of_source.assign(source.size(), unmatched);
    alignment_.of_rewrite.assign(rewrite.size(), unmatched);
  }

  // The share of a segment's terms that stand in the rewrite next to a neighbour of theirs.
  double likeness(const TermRange& range) const {
    const std::span<const Term> terms = source_.subspan(range.begin, range.end - range.begin);
    if (terms.empty()) return 0;
    if (terms.size() == 1) return singles_.contains(terms, 0) ? 1 : 0;
    std::size_t count = 0;
    bool before = false;
    for (std::size_t at = 0; at < terms.size(); ++at) {
      const bool after = pairs_.contains(terms, at);
      if (before || after) ++count;
      before = after;
    }
    return static_cast<double>(count) / static_cast<double>(terms.size());
  }

  void match_segment(const TermRange& range) {
    const std::span<const Term> terms = source_.subspan(0, range.end);
    std::size_t expected = unmatched;  // where the copy goes on
    std::size_t at = range.begin;
    while (at < range.end) {
      const std::size_t place = find(terms, range, at, expected);
      if (place == unmatched) {
        ++at;
        continue;
      }
      expected = place;
      while (at < range.end && expected < rewrite_.size() && is_free(expected) && rewrite_[expected].key == source_[at].key) match(at++, expected++);
    }
    fill_gaps(range);
  }

  Alignment take() { return std::move(alignment_); }

 private:
  bool is_free(std::size_t place) const { return alignment_.of_rewrite[place] == unmatched; }

  void match(std::size_t at, std::size_t place) {
    alignment_.of_source[at] = place;
    alignment_.of_rewrite[place] = at;
  }

  // Where the term `at` and what follows it are copied: close to where the copy stopped, else anywhere.
  std::size_t find(std::span<const Term> terms, const TermRange& range, std::size_t at, std::size_t expected) {
    if (range.end - range.begin == 1) return singles_.find_free(terms, at, alignment_.of_rewrite);
    if (expected != unmatched && at + 1 < range.end) {
      for (std::size_t place = expected; place < expected + near && place + 1 < rewrite_.size(); ++place) {
        if (is_free(place) && is_free(place + 1) && rewrite_[place].key == source_[at].key && rewrite_[place + 1].key == source_[at + 1].key)
          return place;
      }
    }
    const std::size_t triple = triples_.find_free(terms, at, alignment_.of_rewrite);
    return triple != unmatched ? triple : pairs_.find_free(terms, at, alignment_.of_rewrite);
  }

  // Matches single terms between, before and after what was copied.
  void fill_gaps(const TermRange& range) {
    std::size_t place = 0;  // from where the rewrite may go on
    std::size_t limit = 0;  // up to where
    for (std::size_t at = range.begin; at < range.end; ++at) {
      if (alignment_.of_source[at] != unmatched) {
        place = alignment_.of_source[at] + 1;
        limit = std::min(rewrite_.size(), place + near);
        continue;
      }
      while (place < limit && !is_free(place)) ++place;
      std::size_t candidate = place;
      while (candidate < limit && is_free(candidate) && rewrite_[candidate].key != source_[at].key) ++candidate;
      if (candidate >= limit || !is_free(candidate)) continue;
      match(at, candidate);
      place = candidate + 1;
    }
    // Backwards, for the terms before the first copied run.
    std::size_t end = 0;
    std::size_t least = 0;
    for (std::size_t at = range.end; at-- > range.begin;) {
      if (alignment_.of_source[at] != unmatched) {
        end = alignment_.of_source[at];
        least = end - std::min(end, near);
        continue;
      }
      std::size_t candidate = end;
      while (candidate > least && is_free(candidate - 1) && rewrite_[candidate - 1].key != source_[at].key) --candidate;
      if (candidate <= least || !is_free(candidate - 1)) continue;
      match(at, candidate - 1);
      end = candidate - 1;
    }
  }

  std::span<const Term> source_;
  std::span<const Term> rewrite_;
  Runs singles_;
  Runs pairs_;
  Runs triples_;
  Alignment alignment_;
};

}  // namespace

Alignment align(std::span<const Term> source, std::span<const TermRange> segments, std::span<const Term> rewrite) {
  Aligner aligner(source, rewrite);
  struct Ranked {
    double likeness = 0;
    TermRange range;
  };
  std::vector<Ranked> ranked;
  ranked.reserve(segments.size());
  for (const TermRange& range : segments) ranked.push_back({aligner.likeness(range), range});
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& left, const Ranked& right) {
    const std::size_t left_size = left.range.end - left.range.begin;
    const std::size_t right_size = right.range.end - right.range.begin;
    return left.likeness != right.likeness ? left.likeness > right.likeness : left_size > right_size;
  });
  for (const Ranked& segment : ranked) aligner.match_segment(segment.range);
  return aligner.take();
}

}  // namespace s2a::attention
