// A language model as S2A needs it: generate a reply, and score segments.
// One interface, two families: embedded (embedded.h) and, later, remote. Implementations are safe to call from several threads at once.
// Called by Attention's strategies and step 2; made by open_embedded() or by a user of the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "s2a/prompt.h"
#include "s2a/status.h"

namespace s2a {

// How the next token is chosen, applied in this order: grammar, top-k, top-p, min-p, temperature.
struct Sampling {
  double temperature = 0.0;       // >= 0; under 0.001 is greedy and ignores top_k, top_p, min_p and seed
  int top_k = 0;                  // >= 0; 0 turns it off
  double top_p = 1.0;             // in (0, 1]; 1 turns it off
  double min_p = 0.0;             // in [0, 1]; 0 turns it off
  std::uint32_t seed = 0;         // the same seed, prompt and model give the same reply
  int max_tokens = 512;           // > 0, tokens decoded at most
  std::vector<std::string> stop;  // decoding ends before the first of these; each non-empty
  std::string grammar;            // GBNF with start symbol "root"; empty for none (embedded models only)
};

struct GenerateRequest {
  Prompt prompt;  // rendered with the model's own chat template
  Sampling sampling;
  std::string prefix;  // the reply begins with this (already decided) text; it is not part of Generation::text
};

enum class FinishReason { stop, length };

// Stable lower-case name as in the OpenAI chat format. Never fails; thread-safe.
std::string_view name(FinishReason reason);

struct Generation {
  std::string text;  // valid UTF-8
  FinishReason finish = FinishReason::stop;
  std::int64_t prompt_tokens = 0;  // tokens of the rendered prompt
  std::int64_t cached_tokens = 0;  // of these, how many were still in memory from an earlier request
  std::int64_t decoded_tokens = 0;
  double queued_ms = 0;   // waiting for a free sequence
  double prefill_ms = 0;  // from admission to the first token
  double decode_ms = 0;   // from the first token to the last
};

// Receives the reply as it is decoded: whole UTF-8 code points, in order, called from the model's own thread. Must not call the model, let go of its
// last owner, or throw; a reply whose sink throws ends with `internal`.
using TokenSink = std::function<void(std::string_view)>;

struct ModelInfo {
  std::string name;                 // file name or remote model name
  std::string digest;               // sha256 or another stable identity; empty when unknown
  std::int64_t context_tokens = 0;  // the most tokens a prompt and its reply may take together
  bool can_score = false;           // score() works
  bool can_constrain = false;       // Sampling::grammar works
  // What score() was trained on, as ISO 639-1 codes ("en"); text that is certainly in another language is not scored. Empty: in any.
  std::vector<std::string> languages = {};
};

// The scores of one text's segments.
struct Scores {
  std::vector<double> drop_logits;  // one per segment: logit(drop) - logit(keep), calibrated, any real number; positive means drop
  // One per segment: logit(opinion) - logit(irrelevant), any real number; of a segment that is to be dropped, positive means that it is an opinion.
  // Empty when the filter was not trained to tell the two apart.
  std::vector<double> opinion_logits = {};
  std::int64_t tokens = 0;  // prefilled
};

class Model {
 public:
  Model() = default;
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  virtual ~Model() = default;

  virtual ModelInfo info() const = 0;

  // Blocks until the reply is complete. Errors: invalid_argument (sampling, or a grammar that allows no
  // token), context_overflow (never truncates), model_mismatch (no chat template, a part that is not text), cancelled, internal.
  virtual Result<Generation> generate(const GenerateRequest& request, const TokenSink& sink, std::stop_token stop) = 0;

  // Marks the segments of one text in one prefill; nothing is decoded. `segments` in order, joined, are the text; none is empty.
  // Errors: model_mismatch when info().can_score is false; context_overflow over 64 MiB; cancelled; internal. A text over the limit is split into
  // windows.
  virtual Result<Scores> score(const std::vector<std::string_view>& segments, std::stop_token stop) = 0;

  // Tokens of `text` without any template, specials not interpreted. Errors: context_overflow over 64 MiB.
  virtual Result<std::int64_t> count_tokens(std::string_view text) const = 0;
};

}  // namespace s2a
