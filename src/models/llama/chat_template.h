// A chat rendered with the model's own Jinja template, as tokens.
// A user's text can never forge a special token: text that came from a message is tokenised as text.
// The only file that uses llama.cpp's `common/` (its template engine), which is not a stable interface. Called by embedded.cpp, from any thread.
#pragma once

#include <memory>

#include "models/llama/vocabulary.h"
#include "s2a/prompt.h"
#include "s2a/status.h"

struct llama_model;

namespace s2a::models {

class ChatTemplate {
 public:
  // Errors: model_mismatch when the model has no template or one that cannot be parsed.
  static Result<ChatTemplate> load(const llama_model* model);

  ChatTemplate(ChatTemplate&&) noexcept;
  ChatTemplate& operator=(ChatTemplate&&) noexcept;
  ~ChatTemplate();

  // The tokens a model reads before it replies; `prefix` is text that the reply begins with.
  // Opaque parts are left out: this engine reads text only. Errors: model_mismatch when the template refuses the chat (it says why).
  Result<Tokens> render(const Prompt& prompt, std::string_view prefix, const Vocabulary& vocabulary) const;

 private:
  struct Parsed;
  explicit ChatTemplate(std::unique_ptr<Parsed> parsed);
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace s2a::models
