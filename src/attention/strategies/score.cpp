// Step 1 by the trained filter: one prefill gives a drop logit for each segment, nothing is decoded.
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "attention/strategies/strategies.h"
#include "text/language.h"
#include "text/opinions.h"

namespace s2a::attention {
namespace {

// The filter has one mark for all that may go. Where only opinions or only irrelevant text may, the words of a marked segment tell which it is.
bool may_go(Emphasis emphasis, std::string_view segment) {
  return emphasis == Emphasis::both || text::holds_opinion(segment) == (emphasis == Emphasis::opinion);
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
  if (scores->drop_logits.size() != step.segments.size()) {
    return fail(ErrorCode::internal, "score_count: the filter returned a wrong number of scores");
  }

  for (std::size_t index = 0; index < outcome.segments.size(); ++index) {
    Decision& segment = outcome.segments[index];
    const double drop_logit = scores->drop_logits[index];
    segment.keep_probability = 1.0 / (1.0 + std::exp(drop_logit));
    segment.kept = segment.question || !(drop_logit > step.options.threshold) || !may_go(step.options.emphasis, texts[index]);
  }
  return outcome;
}

}  // namespace s2a::attention
