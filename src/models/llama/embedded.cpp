#include "s2a/embedded.h"

#include <cstring>
#include <utility>

#include "models/llama/chat_template.h"
#include "models/llama/filter.h"
#include "models/llama/generator.h"
#include "models/llama/handles.h"
#include "models/llama/log.h"
#include "models/llama/scheduler.h"
#include "models/llama/threads.h"
#include "models/llama/vocabulary.h"

namespace s2a {
namespace {

using models::ChatTemplate;
using models::Filter;
using models::Generator;
using models::ModelHandle;
using models::Scheduler;
using models::Specials;
using models::Threads;
using models::Tokens;
using models::Vocabulary;

constexpr std::size_t largest_text = 64U << 20U;  // bytes; llama.cpp counts in 32 bits
constexpr std::size_t surely_short = 64U << 10U;  // bytes whose tokens are read in no time

class Embedded final : public Model {
 public:
  Embedded(ModelInfo info, ModelHandle model, std::unique_ptr<Threads> threads, Result<ChatTemplate> chat_template, const Generator::Limits& limits,
           std::optional<Filter> filter)
      : info_(std::move(info)),
        model_(std::move(model)),
        threads_(std::move(threads)),
        vocabulary_(llama_model_get_vocab(model_.get())),
        chat_template_(std::move(chat_template)),
        limits_(limits),
        scheduler_(model_.get(), limits, *threads_, std::move(filter)) {}

  ModelInfo info() const override { return info_; }

  Result<Generation> generate(const GenerateRequest& request, const TokenSink& sink, std::stop_token stop) override {
    if (const Status checked = models::check_sampling(request.sampling); !checked) return tl::unexpected(checked.error());
    if (!chat_template_) return tl::unexpected(chat_template_.error());
    std::size_t bytes = request.prefix.size();
    for (const Message& message : request.prompt.messages) {
      for (const Part& part : message.parts) {
        if (part.type != Part::Type::text) {
          return fail(ErrorCode::model_mismatch, "the prompt has a part that is not text, and this model reads text only", "Leave the part out.");
        }
        bytes += part.data.size();
      }
    }
    // Reading tokens takes time, which a prompt that is far too long is not given: it has at least this many.
    const std::size_t fewest = bytes > surely_short ? bytes / vocabulary_.longest_token() : 0;
    if (fewest >= limits_.context_tokens) return too_long(fewest, "at least ");
    Result<Tokens> tokens = chat_template_->render(request.prompt, request.prefix, vocabulary_);
    if (!tokens) return tl::unexpected(tokens.error());
    if (tokens->empty()) return fail(ErrorCode::invalid_argument, "the prompt is empty", "Send at least one message.");
    if (tokens->size() >= limits_.context_tokens) return too_long(tokens->size(), "");
    return scheduler_.generate(std::move(*tokens), request.sampling, sink, std::move(stop));
  }

  Result<Scores> score(const std::vector<std::string_view>& segments, std::stop_token stop) override {
    if (!info_.can_score) return fail(ErrorCode::model_mismatch, "the model was opened without an adapter", "Open it with the filter's adapter.");
    std::vector<Tokens> tokens;
    tokens.reserve(segments.size());
    for (const std::string_view segment : segments) {
      if (segment.size() > largest_text) return fail(ErrorCode::context_overflow, "a segment is larger than 64 MiB", "Send a shorter text.");
      tokens.push_back(vocabulary_.tokenize(segment, Specials::as_text));
    }
    return scheduler_.score(std::move(tokens), std::move(stop));
  }

  Result<std::int64_t> count_tokens(std::string_view text) const override {
    if (text.size() > largest_text) return fail(ErrorCode::context_overflow, "the text is larger than 64 MiB", "Send a shorter text.");
    return static_cast<std::int64_t>(vocabulary_.tokenize(text, Specials::as_text).size());
  }

 private:
  tl::unexpected<Error> too_long(std::size_t tokens, const std::string& at_least) const {
    const std::size_t over = tokens + 1 - limits_.context_tokens;
    return fail(ErrorCode::context_overflow,
                "the prompt has " + at_least + std::to_string(tokens) + " tokens, " + std::to_string(over) +
                    " over what leaves room for a reply in a context of " + std::to_string(limits_.context_tokens),
                "Shorten the prompt, or use a model with a longer context.");
  }

  ModelInfo info_;
  ModelHandle model_;
  std::unique_ptr<Threads> threads_;  // where it is must not change
  Vocabulary vocabulary_;
  Result<ChatTemplate> chat_template_;
  Generator::Limits limits_;
  Scheduler scheduler_;  // last: its thread uses all the others
};

Result<ModelHandle> load_model(const EmbeddedOptions& options, const std::stop_token& stop) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(options.model, error)) {
    return fail(ErrorCode::model_missing, "there is no model file at " + options.model.string(), "Give a GGUF file, or run: s2a models pull");
  }
  struct Loading {
    const EmbeddedOptions& options;
    const std::stop_token& stop;
  } loading{options, stop};
  llama_model_params params = llama_model_default_params();
  params.progress_callback_user_data = &loading;
  params.progress_callback = [](float done, void* data) {
    const auto& state = *static_cast<const Loading*>(data);
    if (state.options.progress) state.options.progress(static_cast<double>(done));
    return !state.stop.stop_requested();
  };
  models::take_last_error();
  ModelHandle model(llama_model_load_from_file(options.model.c_str(), params));
  if (stop.stop_requested()) return fail(ErrorCode::cancelled, "loading was cancelled");
  if (model == nullptr) {
    return fail(ErrorCode::model_invalid, "the model " + options.model.string() + " cannot be loaded: " + models::take_last_error(),
                "Check the file: it may be cut short, damaged, or of an architecture that this llama.cpp does not know.");
  }
  if (!llama_model_has_decoder(model.get()) || llama_model_has_encoder(model.get())) {
    return fail(ErrorCode::model_mismatch, "the model " + options.model.string() + " is not a plain decoder", "Use a causal language model.");
  }
  return model;
}

}  // namespace

void on_engine_abort(void (*handler)(const char* reason)) {
  models::set_abort_handler(handler);
}

Result<std::shared_ptr<Model>> open_embedded(const EmbeddedOptions& options, std::stop_token stop) {
  if (options.threads < 0 || options.threads > GGML_MAX_N_THREADS) {
    return fail(ErrorCode::invalid_argument, "threads is out of range",
                "Use 0 for as many as are free, or 1 to " + std::to_string(GGML_MAX_N_THREADS) + ".");
  }
  if (options.context_tokens < 0) return fail(ErrorCode::invalid_argument, "context_tokens is negative", "Use 0 for the model's own, or more.");
  if (options.parallel < 1 || options.parallel > 64) return fail(ErrorCode::invalid_argument, "parallel is out of range", "Use 1 to 64.");
  models::start_backend();
  Result<ModelHandle> model = load_model(options, stop);
  if (!model) return tl::unexpected(model.error());

  auto threads = std::make_unique<Threads>(options.threads);
  std::optional<Filter> filter;
  const bool merged = models::is_merged(model->get());
  if (!options.adapter.empty() || merged) {
    Result<Filter> loaded = Filter::load(model->get(), options.model, options.adapter, *threads, stop);
    if (!loaded) return tl::unexpected(loaded.error());
    filter = std::move(*loaded);
  }
  const auto trained = static_cast<std::size_t>(std::max(1, llama_model_n_ctx_train(model->get())));
  const auto asked = static_cast<std::size_t>(options.context_tokens);
  const Generator::Limits limits{asked == 0 ? trained : std::min(asked, trained), options.parallel};

  ModelInfo info;
  info.name = options.model.filename().string();
  info.context_tokens = static_cast<std::int64_t>(limits.context_tokens);
  info.can_score = filter.has_value();
  info.can_constrain = !merged;
  if (filter) info.languages = filter->profile().languages;
  Result<ChatTemplate> chat_template =
      merged ? fail(ErrorCode::model_mismatch, "the model " + options.model.string() + " is a filter: it marks segments and does not answer",
                    "Use a language model to answer.")
             : ChatTemplate::load(model->get());
  return std::make_shared<Embedded>(std::move(info), std::move(*model), std::move(threads), std::move(chat_template), limits, std::move(filter));
}

}  // namespace s2a
