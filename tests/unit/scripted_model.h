// A Model that replies as a test says, so that strategies are tested without weights.
// Promises: requests are kept in order; tokens are counted as one for every four bytes; every decoded "token" is four bytes too.
// Used by the unit tests of attention/.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "s2a/model.h"

namespace s2a {

class ScriptedModel : public Model {
 public:
  using Script = std::function<std::string(const GenerateRequest&)>;

  explicit ScriptedModel(Script script) : script_(std::move(script)) {}

  // What info() says; change before use.
  ModelInfo information{.name = "scripted", .digest = {}, .context_tokens = 4096, .can_score = false, .can_constrain = true};
  // The reason that every reply ends for.
  FinishReason finish = FinishReason::stop;
  std::vector<GenerateRequest> requests;

  // The user's text in the request that was made last.
  std::string last_text() const { return requests.back().prompt.messages.back().text(); }

  ModelInfo info() const override { return information; }

  Result<Generation> generate(const GenerateRequest& request, const TokenSink& /*sink*/, std::stop_token stop) override {
    requests.push_back(request);
    if (stop.stop_requested()) return fail(ErrorCode::cancelled, "cancelled");
    Generation generation;
    generation.text = script_(request);
    generation.finish = finish;
    generation.decoded_tokens = tokens_of(generation.text);
    return generation;
  }

  Result<Scores> score(const std::vector<std::string_view>& /*segments*/, std::stop_token /*stop*/) override {
    return fail(ErrorCode::model_mismatch, "a scripted model does not score");
  }

  Result<std::int64_t> count_tokens(std::string_view text) const override { return tokens_of(text); }

 private:
  static std::int64_t tokens_of(std::string_view text) { return static_cast<std::int64_t>((text.size() + 3) / 4); }

  Script script_;
};

}  // namespace s2a
