#include "models/llama/chat_template.h"

#include <jinja/caps.h>
#include <jinja/lexer.h>
#include <jinja/parser.h>
#include <jinja/runtime.h>
#include <json.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <utility>

namespace s2a::models {

struct ChatTemplate::Parsed {
  std::string source;
  jinja::program program;
  jinja::caps caps;
  std::vector<std::string> specials;
  std::string begin_of_text;  // empty when the model has none
  std::string end_of_text;
  bool adds_begin = false;  // the tokenizer adds begin_of_text by itself
  std::mutex mutex;         // the engine is not documented as safe to run one program from two threads at once
};

ChatTemplate::ChatTemplate(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
ChatTemplate::ChatTemplate(ChatTemplate&&) noexcept = default;
ChatTemplate& ChatTemplate::operator=(ChatTemplate&&) noexcept = default;
ChatTemplate::~ChatTemplate() = default;

Result<ChatTemplate> ChatTemplate::load(const llama_model* model) {
  const char* source = llama_model_chat_template(model, nullptr);
  if (source == nullptr) {
    return fail(ErrorCode::model_mismatch, "the model has no chat template", "Use a model that was tuned for chat or instructions.");
  }
  const llama_vocab* vocabulary = llama_model_get_vocab(model);
  const Vocabulary words(vocabulary);
  const auto special = [&](llama_token token) { return token == LLAMA_TOKEN_NULL ? std::string() : words.piece(token, true); };
  try {
    auto parsed = std::make_unique<Parsed>();
    jinja::lexer lexer;
    const jinja::lexer_result lexed = lexer.tokenize(source);
    parsed->program = jinja::parse_from_tokens(lexed);
    parsed->source = lexed.source;
    parsed->caps = jinja::caps_get(parsed->program);
    parsed->specials = words.specials();
    parsed->begin_of_text = special(llama_vocab_bos(vocabulary));
    parsed->end_of_text = special(llama_vocab_eos(vocabulary));
    parsed->adds_begin = llama_vocab_get_add_bos(vocabulary);
    return ChatTemplate(std::move(parsed));
  } catch (const std::exception& error) {
    return fail(ErrorCode::model_mismatch, std::string("the model's chat template cannot be parsed: ") + error.what(),
                "Use a conversion of the model with a valid chat template.");
  }
}

namespace {

common_json messages_json(const Prompt& prompt, bool typed_content) {
  common_json messages = common_json::array();
  for (const Message& message : prompt.messages) {
    // Templates know no developer role; it is the system role's newer name.
    const Role role = message.role == Role::developer ? Role::system : message.role;
    common_json entry = common_json::object();
    entry["role"] = std::string(name(role));
    if (typed_content) {
      common_json part = common_json::object();
      part["type"] = "text";
      part["text"] = message.text();
      common_json parts = common_json::array();
      parts.push_back(part);
      entry["content"] = parts;
    } else {
      entry["content"] = message.text();
    }
    messages.push_back(entry);
  }
  return messages;
}

}  // namespace

Result<Tokens> ChatTemplate::render(const Prompt& prompt, std::string_view prefix, const Vocabulary& vocabulary) const {
  std::vector<jinja::string_part> parts;
  try {
    common_json input = common_json::object();
    input["messages"] = messages_json(prompt, parsed_->caps.supports_typed_content && !parsed_->caps.supports_string_content);
    input["bos_token"] = parsed_->begin_of_text;
    input["eos_token"] = parsed_->end_of_text;
    input["enable_thinking"] = true;
    input["add_generation_prompt"] = true;
    const std::lock_guard lock(parsed_->mutex);
    jinja::context context(parsed_->source);
    jinja::global_from_json(context, input, true);
    jinja::runtime runtime(context);
    parts = jinja::runtime::gather_string_parts(runtime.execute(parsed_->program))->as_string().parts;
  } catch (const std::exception& error) {
    return fail(ErrorCode::model_mismatch, std::string("the model's chat template refuses this chat: ") + error.what(),
                "Use roles that the model knows, in an order that it accepts.");
  }
  if (!prefix.empty()) parts.push_back({true, std::string(prefix)});
  if (parsed_->adds_begin && !parts.empty() && !parsed_->begin_of_text.empty() && parts.front().val.starts_with(parsed_->begin_of_text)) {
    parts.front().val.erase(0, parsed_->begin_of_text.size());
  }

  // Tokenised whole, tokens may join over the edges of a user's text as they did in training. That is safe only when no user's text
  // contains a special token; otherwise each piece is tokenised by itself, the user's as plain text.
  bool forged = false;
  std::string whole;
  for (const jinja::string_part& part : parts) {
    whole += part.val;
    forged = forged || (part.is_input && std::any_of(parsed_->specials.begin(), parsed_->specials.end(), [&part](const std::string& special) {
                          return !special.empty() && part.val.find(special) != std::string::npos;
                        }));
  }
  if (!forged) return vocabulary.tokenize(whole, Specials::interpreted, true);
  Tokens tokens = vocabulary.tokenize("", Specials::interpreted, true);
  for (const jinja::string_part& part : parts) {
    const Tokens piece = vocabulary.tokenize(part.val, part.is_input ? Specials::as_text : Specials::interpreted);
    tokens.insert(tokens.end(), piece.begin(), piece.end());
  }
  return tokens;
}

}  // namespace s2a::models
