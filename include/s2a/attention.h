// System 2 Attention: step 1 focuses a prompt, step 2 answers from what was kept (Weston & Sukhbaatar, arXiv 2311.11829).
// Never loses a user's text silently: whenever step 1 is in doubt the original goes on, and Focus says why.
// The one class a user of the library holds; the command line, the proxy and the evaluation are callers like any other.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "s2a/focus.h"
#include "s2a/model.h"
#include "s2a/prompt.h"
#include "s2a/status.h"

namespace s2a {

// What step 1 may cut.
enum class Emphasis {
  opinion,    // opinions, leading hints, claims of authority or authorship
  relevance,  // text that does not bear on the question
  both,
};

// How step 2's prompt is made; the paper's names are in brackets (section 3 and figures 2, 12 to 14).
enum class Variant {
  standard,          // the focused text and the instruction to answer without bias [S2A]; called `default` on the command line
  single,            // step 1 by `rewrite` does not separate context and question [S2A-Single]
  keep_original,     // the original stands beside the focused text [S2A-KeepOrig]
  no_instruction,    // the focused text alone [S2A-NI]
  instructed,        // baseline without step 1: the original and the instruction [Instructed prompting]
  chain_of_thought,  // baseline without step 1: the original and "Let's think step by step." [CoT]
};

// Stable lower-case names and back. name() never fails; the others give invalid_argument with the known names. Thread-safe.
std::string_view name(Emphasis emphasis);
std::string_view name(Variant variant);  // `standard` is "default", the others are spelled with hyphens
Result<Emphasis> emphasis_from(std::string_view name);
Result<Variant> variant_from(std::string_view name);

struct Options {
  // "score" (the trained filter marks segments in one prefill), "select" (the answering model marks segments, one constrained bit each),
  // "rewrite" (the paper's: the answering model writes the text again), "auto" (score, then select), "off" (no step 1).
  std::string strategy = "score";
  Emphasis emphasis = Emphasis::both;  // with `score` and an adapter that marks all that may go alike, English phrases tell opinions from the rest
  Variant variant = Variant::standard;
  // `score` cuts the surest segments first, for as long as their odds of being needed after all, exp(-drop logit), add up to less than
  // exp(-threshold): a single segment goes if its drop logit is over the threshold, and of many each has to be surer. Of a text of n > 6 segments
  // (all of them, questions too; clauses if `clauses`) the drop logit of what is no opinion counts for 2 ln(n / 6) less. Higher keeps more. Finite
  double threshold = 0.5;
  bool clauses = false;  // segments may be clauses inside a sentence, so that a hint within a question can be cut
  bool fallback = true;  // false: a strategy that does not serve goes straight to the original, without trying another
  Sampling step1;        // of `rewrite`; the paper used temperature 0.6 and top-p 0.9. max_tokens is raised to what a whole copy of the text takes.
                         // `select` is always greedy
  Sampling step2;
};

struct Answer {
  std::string text;
  Focus focus;
  Prompt prompt;          // exactly what step 2 read
  Generation generation;  // of step 2
};

// Names of the strategies a build knows, in the order they are documented, "off" and "auto" included. Thread-safe.
std::vector<std::string> strategies();

// The models that step 1 by these options may run on, its fallbacks included. Errors: invalid_argument (no such strategy). Thread-safe.
struct ModelsNeeded {
  bool answering = false;
  bool filter = false;
};
Result<ModelsNeeded> models_needed(const Options& options);

// Immutable after construction: any number of threads may call one Attention at once.
class Attention {
 public:
  // `answering` does step 2, and step 1 for `select` and `rewrite`; `filter` does step 1 for `score`. Either may be null if it is not needed,
  // and both may be the same object. A strategy whose model is null falls back, with the reason in the Focus.
  Attention(std::shared_ptr<Model> answering, std::shared_ptr<Model> filter);

  // Step 1. Errors: invalid_argument (options), invalid_text (no focusable text; invalid UTF-8 or NUL in any text of the prompt), cancelled.
  // Everything else falls back.
  Result<Focus> focus(const Prompt& prompt, const Options& options, std::stop_token stop = {}) const;

  // Step 2's prompt. Only the focusable parts differ from `prompt`; when nothing was cut it equals `prompt`,
  // except for the variants that are baselines. Errors: invalid_argument when `focus` is not of this prompt.
  Result<Prompt> compose(const Prompt& prompt, const Focus& focus, const Options& options) const;

  // Both steps. `sink` receives step 2's reply as it is decoded. Errors: those of focus() and of Model::generate(); model_missing when there is no
  // answering model.
  Result<Answer> answer(const Prompt& prompt, const Options& options, const TokenSink& sink = {}, std::stop_token stop = {}) const;

 private:
  std::shared_ptr<Model> answering_;
  std::shared_ptr<Model> filter_;
};

}  // namespace s2a
