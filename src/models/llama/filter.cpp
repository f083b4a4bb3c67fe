#include "models/llama/filter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "models/llama/log.h"
#include "models/store/gguf_header.h"

namespace s2a::models {
namespace {

constexpr std::size_t smallest_context = 256;  // tokens
constexpr std::size_t smallest_outputs = 16;   // segments

constexpr const char* layers_key = "s2a.filter.layers";

// An adapter that was trained on the first blocks of its model alone marks nonsense when all of them run.
Status check_layers(const llama_model* model, const llama_adapter_lora* adapter, const std::filesystem::path& path) {
  std::array<char, 16> layers{};
  if (llama_adapter_meta_val_str(adapter, layers_key, layers.data(), layers.size()) < 0) return {};
  if (std::string_view(layers.data()) == std::to_string(llama_model_n_layer(model))) return {};
  return fail(ErrorCode::model_mismatch,
              "the adapter " + path.string() + " was trained on the first " + layers.data() + " blocks of its model, and s2a runs all of them",
              "Train it on all blocks: layers = 0 in filter/s2a_filter/profiles.py.");
}

bool stop_requested(void* token) {
  return static_cast<const std::stop_token*>(token)->stop_requested();
}

}  // namespace

std::vector<Window> cover_with_windows(const std::vector<std::size_t>& sizes, std::size_t limit) {
  std::vector<Window> windows;
  std::size_t begin = 0;
  while (true) {
    std::size_t end = begin;
    std::size_t tokens = 0;
    while (end < sizes.size() && (end == begin || tokens + sizes[end] <= limit)) tokens += sizes[end++];
    windows.push_back({begin, end});
    if (end == sizes.size()) return windows;
    std::size_t next = end;
    std::size_t shared = 0;
    // As much as leaves room for the next segment: every window must reach further than the one before.
    const std::size_t most = std::min(limit / 4, limit - std::min(limit, sizes[end]));
    while (next > begin + 1 && shared + sizes[next - 1] <= most) shared += sizes[--next];
    begin = next;
  }
}

bool is_merged(const llama_model* model) {
  std::array<char, 2> first{};
  return llama_model_meta_val_str(model, merged_key, first.data(), first.size()) >= 0;
}

Filter::Filter(llama_model* model, llama_adapter_lora* adapter, Threads& threads) : model_(model), adapter_(adapter), threads_(&threads) {}

Result<Filter> Filter::load(llama_model* model, const std::filesystem::path& adapter, Threads& threads) {
  llama_adapter_lora* lora = nullptr;
  if (!adapter.empty()) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(adapter, error)) {
      return fail(ErrorCode::model_missing, "there is no adapter at " + adapter.string(), "Install s2a again, or set S2A_ADAPTER to the file.");
    }
    if (const Status checked = check_gguf(adapter); !checked) return tl::unexpected(checked.error());
    take_last_error();
    lora = is_merged(model) ? nullptr : llama_adapter_lora_init(model, adapter.c_str());
    if (lora == nullptr) {
      return fail(ErrorCode::model_mismatch, "the adapter " + adapter.string() + " does not fit the model: " + take_last_error(),
                  "Use the adapter with the base model that it was trained on.");
    }
    if (const Status checked = check_layers(model, lora, adapter); !checked) return tl::unexpected(checked.error());
  }
  Filter filter(model, lora, threads);
  const Vocabulary vocabulary(llama_model_get_vocab(model));
  const auto read = [&](llama_token& token, std::string_view text, Specials specials) -> Status {
    const Result<llama_token> found = vocabulary.single(text, specials);
    if (!found) return tl::unexpected(found.error());
    token = *found;
    return {};
  };
  for (const Status& status : {read(filter.begin_, "<|im_start|>", Specials::interpreted), read(filter.mark_, "<file_sep>", Specials::interpreted),
                               read(filter.keep_, " keep", Specials::as_text), read(filter.drop_, " drop", Specials::as_text)}) {
    if (!status) return tl::unexpected(status.error());
  }
  return filter;
}

Status Filter::reserve(std::size_t tokens, std::size_t outputs) {
  if (context_ != nullptr && tokens <= reserved_tokens_ && outputs <= reserved_outputs_) return {};
  reserved_tokens_ = std::bit_ceil(std::max({tokens, reserved_tokens_, smallest_context}));
  reserved_outputs_ = std::min(reserved_tokens_, std::bit_ceil(std::max({outputs, reserved_outputs_, smallest_outputs})));
  context_.reset();
  llama_context_params params = llama_context_default_params();
  params.n_ctx = static_cast<std::uint32_t>(reserved_tokens_);
  params.n_batch = params.n_ctx;
  params.n_ubatch = params.n_ctx;  // attention in both directions needs the whole text in one micro-batch
  params.n_seq_max = 1;
  params.flash_attn_type = LLAMA_FLASH_ATTN_TYPE_DISABLED;  // no faster here, and less precise
  params.n_outputs_max = static_cast<std::uint32_t>(reserved_outputs_);
  params.n_threads = threads_->most();
  params.n_threads_batch = threads_->most();
  params.no_perf = true;
  context_.reset(llama_init_from_model(model_, params));
  if (context_ == nullptr) {
    reserved_tokens_ = 0;
    reserved_outputs_ = 0;
    return fail(ErrorCode::internal, "the filter's context cannot be made: " + take_last_error(), "Free some memory and try again.");
  }
  if (adapter_ != nullptr) {
    float scale = 1.0F;
    llama_set_adapters_lora(context_.get(), &adapter_, 1, &scale);
  }
  llama_set_causal_attn(context_.get(), false);
  llama_attach_threadpool(context_.get(), threads_->pool(), nullptr);
  return {};
}

std::size_t Filter::limit() const {
  return std::min(window_tokens, static_cast<std::size_t>(llama_model_n_ctx_train(model_))) - 1;
}

Filter::Work Filter::begin(std::vector<Tokens> segments) const {
  Work work;
  std::vector<std::size_t> sizes;
  for (const Tokens& segment : segments) sizes.push_back(std::min(segment.size() + 1, limit()));
  work.scores.drop_logits.assign(segments.size(), 0.0);
  work.depth.assign(segments.size(), 0);
  if (!segments.empty()) work.windows = cover_with_windows(sizes, limit());
  work.segments = std::move(segments);
  return work;
}

Status Filter::step(Work& work, const std::stop_token& stop) {
  const std::vector<Tokens>& segments = work.segments;
  const Window window = work.windows[work.next++];
  std::size_t tokens = 1;
  for (std::size_t index = window.begin; index < window.end; ++index) tokens += std::min(segments[index].size() + 1, limit());
  if (Status reserved = reserve(tokens, window.end - window.begin); !reserved) return reserved;

  Batch batch(static_cast<int>(tokens));
  std::vector<int> marks;
  const auto add = [&](llama_token token, bool output) { return batch.add(token, batch.size(), 0, output); };
  add(begin_, false);
  for (std::size_t index = window.begin; index < window.end; ++index) {
    const Tokens& segment = segments[index];
    // Of a segment that is longer than a window, its two ends are read.
    const std::size_t room = std::min(segment.size(), limit() - 1);
    for (std::size_t at = 0; at < room; ++at) add(segment[at < room / 2 ? at : segment.size() - room + at], false);
    marks.push_back(add(mark_, true));
  }
  llama_memory_clear(llama_get_memory(context_.get()), false);
  std::stop_token token = stop;
  llama_set_abort_callback(context_.get(), stop_requested, &token);
  threads_->apply(context_.get());
  const std::int32_t status = llama_decode(context_.get(), batch.get());
  llama_set_abort_callback(context_.get(), nullptr, nullptr);
  if (stop.stop_requested()) return fail(ErrorCode::cancelled, "scoring was cancelled");
  if (status != 0) return fail(ErrorCode::internal, "prefill_failed: llama.cpp returned " + std::to_string(status));
  work.scores.tokens += batch.size();

  // A segment in several windows takes the score of the one where it stands deepest inside.
  const bool first = window.begin == 0;
  const bool last = window.end == segments.size();
  for (std::size_t index = window.begin; index < window.end; ++index) {
    const std::size_t before = first ? segments.size() : index - window.begin + 1;
    const std::size_t after = last ? segments.size() : window.end - index;
    const std::size_t inside = std::min(before, after);
    if (inside <= work.depth[index]) continue;
    const float* logits = llama_get_logits_ith(context_.get(), marks[index - window.begin]);
    if (logits == nullptr) return fail(ErrorCode::internal, "no_logits: llama.cpp returned no logits");
    const double drop_logit = static_cast<double>(logits[drop_]) - static_cast<double>(logits[keep_]);
    if (!std::isfinite(drop_logit)) return fail(ErrorCode::internal, "bad_logits: the filter gave a logit that is not a number");
    work.depth[index] = inside;
    work.scores.drop_logits[index] = drop_logit;
  }
  return {};
}

}  // namespace s2a::models
