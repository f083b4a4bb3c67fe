// Step 1 by the trained filter: one prefill gives a drop logit for each segment, nothing is decoded.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "attention/strategies/strategies.h"
#include "text/language.h"
#include "text/opinions.h"

namespace s2a::attention {
namespace {

// The logit of a segment's being cut where only text of one kind may go: of both "to be cut" and "of that kind", taken as independent.
double logit_of_both(double cut, double kind) {
  const auto log_probability = [](double logit) { return logit < 0 ? logit - std::log1p(std::exp(logit)) : -std::log1p(std::exp(-logit)); };
  const double both = log_probability(cut) + log_probability(kind);
  return both - std::log(-std::expm1(both));  // at most the smaller of the two
}

// A filter that has no mark for what kind of text it is leaves it to the words of the segment.
bool has_kind(Emphasis emphasis, std::string_view segment) {
  return text::holds_opinion(segment) == (emphasis == Emphasis::opinion);
}

// A filter judges only what it was trained to read.
Status check_language(const Step1& step) {
  const std::vector<std::string> languages = step.filter->info().languages;
  const std::optional<std::string> foreign = text::foreign_language(step.source, languages);
  if (!foreign) return {};
  std::string trained;
  for (const std::string& language : languages) trained += (trained.empty() ? "" : ", ") + text::language_name(language);
  return fail(ErrorCode::rejected, "unsupported_language: the filter was trained on " + trained + ", and the text is in " + *foreign);
}

// log(exp(a) + exp(b))
double log_of_sum(double a, double b) {
  const double most = std::max(a, b);
  return std::isinf(most) ? most : most + std::log1p(std::exp(std::min(a, b) - most));
}

// What bears on the question is harder to judge in a text of many segments, and one wrong cut among many goes unseen more easily. Chosen on
// the hand-written prompts (docs/results.md); may_stay in filter/s2a_filter/development_sets.py has the same two numbers.
constexpr double segments_of_a_short_text = 6;
constexpr double weight_of_length = 2;

// How much surer it must be that a segment is irrelevant, in a text of so many. An opinion is as plain in a long text as in a short one.
double margin_of_length(std::size_t segments) {
  return weight_of_length * std::max(0.0, std::log(static_cast<double>(segments) / segments_of_a_short_text));
}

// Which of the segments that may go are cut. The threshold is for the whole text, which has more to lose the more is cut: the surest go first, for as
// long as the odds that each of them is needed after all, added up, stay under exp(-threshold). Of a single segment: if its logit is over the
// threshold.
std::vector<std::size_t> cut_the_surest(const std::vector<double>& drop_logits, std::vector<std::size_t> may_go, double threshold) {
  std::ranges::stable_sort(may_go, [&](std::size_t one, std::size_t two) { return drop_logits[one] > drop_logits[two]; });
  double odds = -std::numeric_limits<double>::infinity();  // their logarithm
  std::size_t cut = 0;
  for (const std::size_t index : may_go) {
    odds = log_of_sum(odds, -drop_logits[index]);
    if (!(odds < -threshold)) break;
    ++cut;
  }
  may_go.resize(cut);
  return may_go;
}

}  // namespace

Result<Outcome> run_score(const Step1& step) {
  if (const Status checked = check_language(step); !checked) return tl::unexpected(checked.error());
  Outcome outcome;
  outcome.segments.assign(step.segments.begin(), step.segments.end());
  if (outcome.segments.size() == 1) return outcome;  // something always remains, so there is nothing to decide
  std::vector<std::string_view> texts;
  texts.reserve(step.segments.size());
  for (const Decision& segment : step.segments) texts.push_back(step.source.substr(segment.begin, segment.end - segment.begin));

  const Result<Scores> scores = step.filter->score(texts, step.stop);
  if (!scores) return tl::unexpected(scores.error());
  const bool knows_kinds = !scores->opinion_logits.empty();
  if (scores->drop_logits.size() != texts.size() || (knows_kinds && scores->opinion_logits.size() != texts.size())) {
    return fail(ErrorCode::internal, "score_count: the filter returned a wrong number of scores");
  }

  const Emphasis emphasis = step.options.emphasis;
  const double margin = margin_of_length(outcome.segments.size());
  std::vector<double> drop_logits = scores->drop_logits;
  std::vector<std::size_t> candidates;
  for (std::size_t index = 0; index < outcome.segments.size(); ++index) {
    Decision& segment = outcome.segments[index];
    double& drop_logit = drop_logits[index];
    bool may_go = !segment.question;
    if (emphasis != Emphasis::both) {
      if (knows_kinds) {
        const double opinion = scores->opinion_logits[index];
        drop_logit = logit_of_both(drop_logit, emphasis == Emphasis::opinion ? opinion : -opinion);
      } else {
        may_go = may_go && has_kind(emphasis, texts[index]);
      }
    }
    segment.keep_probability = 1.0 / (1.0 + std::exp(drop_logit));
    if (knows_kinds) segment.opinion_probability = 1.0 / (1.0 + std::exp(-scores->opinion_logits[index]));
    segment.kept = true;
    if (!knows_kinds || !(scores->opinion_logits[index] > 0)) drop_logit -= margin;
    if (may_go && !std::isnan(drop_logit)) candidates.push_back(index);  // what is no number says nothing: it stays
  }
  for (const std::size_t index : cut_the_surest(drop_logits, std::move(candidates), step.options.threshold)) outcome.segments[index].kept = false;
  return outcome;
}

}  // namespace s2a::attention
