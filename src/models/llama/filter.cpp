#include "models/llama/filter.h"

#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "models/llama/log.h"
#include "models/llama/merge.h"
#include "models/store/files.h"
#include "models/store/gguf_header.h"

namespace s2a::models {
namespace {

constexpr std::size_t smallest_context = 256;  // tokens
constexpr std::size_t smallest_outputs = 16;   // segments; llama.cpp wants as many as texts
static_assert(smallest_outputs >= Filter::shared_texts);

// The first blocks of the base model with the adapter in them, in a file that has no name and lives as long as the model.
Result<ModelHandle> merge_in_memory(const std::filesystem::path& base, const std::filesystem::path& adapter, const std::stop_token& stop) {
  const Descriptor file(memfd_create("s2a-filter", MFD_CLOEXEC));
  if (file.get() < 0) return fail(ErrorCode::storage, "there is no memory to merge the adapter in", "Free some memory, or run: s2a models pull");
  const std::filesystem::path path = "/proc/self/fd/" + std::to_string(file.get());
  if (Status merged = merge_adapter({base, adapter, path, GGML_TYPE_F16}, {}, stop); !merged) {
    if (merged.error().code != ErrorCode::storage) return tl::unexpected(merged.error());
    return fail(ErrorCode::storage, "there is no memory to merge the adapter in", "Free some memory, or run: s2a models pull");
  }
  take_last_error();
  ModelHandle model(llama_model_load_from_file(path.c_str(), llama_model_default_params()));
  if (model == nullptr) {
    return fail(ErrorCode::model_invalid, "base and adapter, merged, cannot be loaded: " + take_last_error(),
                "Fetch the model again, and use the adapter that came with s2a.");
  }
  return model;
}

bool all_cancelled(void* works) {
  return std::ranges::all_of(*static_cast<const std::vector<Filter::Work*>*>(works),
                             [](const Filter::Work* work) { return work->stop.stop_requested(); });
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

Filter::Filter(llama_model* model, ModelHandle own, llama_adapter_lora* adapter, Threads& threads, FilterProfile profile)
    : own_model_(std::move(own)),
      model_(own_model_ == nullptr ? model : own_model_.get()),
      adapter_(adapter),
      threads_(&threads),
      profile_(std::move(profile)) {}

Result<Filter> Filter::load(llama_model* model, const std::filesystem::path& base, const std::filesystem::path& adapter, Threads& threads,
                            const std::stop_token& stop) {
  ModelHandle own;
  llama_adapter_lora* lora = nullptr;
  if (!adapter.empty()) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(adapter, error)) {
      return fail(ErrorCode::model_missing, "there is no adapter at " + adapter.string(), "Install s2a again, or set S2A_ADAPTER to the file.");
    }
    if (const Status checked = check_gguf(adapter); !checked) return tl::unexpected(checked.error());
  }
  Result<FilterProfile> profile = adapter.empty() ? profile_of_merged(model) : profile_of_adapter(adapter);
  if (!profile) return tl::unexpected(profile.error());
  const auto mismatch = [&](const std::string& reason) {
    return fail(ErrorCode::model_mismatch, "the adapter " + adapter.string() + " does not fit the model: " + reason,
                "Use the adapter with the base model that it was trained on.");
  };
  if (!adapter.empty()) {
    if (is_merged(model)) return mismatch("it has an adapter in its weights");
    if (profile->layers > llama_model_n_layer(model)) return mismatch("the model has fewer blocks than it needs");
    if (profile->layers > 0 && profile->layers < llama_model_n_layer(model)) {
      Result<ModelHandle> merged = merge_in_memory(base, adapter, stop);
      if (!merged) return tl::unexpected(merged.error());
      own = std::move(*merged);
    } else {
      take_last_error();
      lora = llama_adapter_lora_init(model, adapter.c_str());
      if (lora == nullptr) return mismatch(take_last_error());
    }
  }
  Filter filter(model, std::move(own), lora, threads, std::move(*profile));
  const Vocabulary vocabulary(llama_model_get_vocab(model));
  const auto read = [&](llama_token& token, std::string_view text, Specials specials) -> Status {
    const Result<llama_token> found = vocabulary.single(text, specials);
    if (!found) return tl::unexpected(found.error());
    token = *found;
    return {};
  };
  for (const Status& status : {read(filter.begin_, "<|im_start|>", Specials::interpreted), read(filter.mark_, mark_token, Specials::interpreted),
                               read(filter.keep_, keep_token, Specials::as_text), read(filter.drop_, drop_token, Specials::as_text)}) {
    if (!status) return tl::unexpected(status.error());
  }
  if (filter.profile_.kinds) {
    for (const Status& status :
         {read(filter.opinion_, opinion_token, Specials::as_text), read(filter.irrelevant_, irrelevant_token, Specials::as_text)}) {
      if (!status) return tl::unexpected(status.error());
    }
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
  params.n_seq_max = shared_texts;
  params.kv_unified = true;                                 // texts share the room, whatever their lengths
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

Filter::Work Filter::begin(std::vector<Tokens> segments, std::stop_token stop) const {
  Work work;
  std::vector<std::size_t> sizes;
  for (const Tokens& segment : segments) sizes.push_back(std::min(segment.size() + 1, limit()));
  work.scores.drop_logits.assign(segments.size(), 0.0);
  if (profile_.kinds) work.scores.opinion_logits.assign(segments.size(), 0.0);
  work.depth.assign(segments.size(), 0);
  if (!segments.empty()) work.windows = cover_with_windows(sizes, limit());
  work.segments = std::move(segments);
  work.stop = std::move(stop);
  return work;
}

std::size_t Filter::tokens_of_next(const Work& work) const {
  const Window window = work.windows[work.next];
  std::size_t tokens = 1;
  for (std::size_t index = window.begin; index < window.end; ++index) tokens += std::min(work.segments[index].size() + 1, limit());
  return tokens;
}

std::vector<int> Filter::add_next(const Work& work, llama_seq_id sequence, Batch& batch) const {
  const Window window = work.windows[work.next];
  std::vector<int> marks;
  llama_pos position = 0;
  const auto add = [&](llama_token token, bool output) { return batch.add(token, position++, sequence, output); };
  add(begin_, false);
  for (std::size_t index = window.begin; index < window.end; ++index) {
    const Tokens& segment = work.segments[index];
    // Of a segment that is longer than a window, its two ends are read.
    const std::size_t room = std::min(segment.size(), limit() - 1);
    for (std::size_t at = 0; at < room; ++at) add(segment[at < room / 2 ? at : segment.size() - room + at], false);
    marks.push_back(add(mark_, true));
  }
  return marks;
}

Status Filter::read_next(Work& work, const std::vector<int>& marks) const {
  // A segment in several windows takes the score of the one where it stands deepest inside.
  const Window window = work.windows[work.next++];
  const bool first = window.begin == 0;
  const bool last = window.end == work.segments.size();
  for (std::size_t index = window.begin; index < window.end; ++index) {
    const std::size_t before = first ? work.segments.size() : index - window.begin + 1;
    const std::size_t after = last ? work.segments.size() : window.end - index;
    const std::size_t inside = std::min(before, after);
    if (inside <= work.depth[index]) continue;
    const float* logits = llama_get_logits_ith(context_.get(), marks[index - window.begin]);
    if (logits == nullptr) return fail(ErrorCode::internal, "no_logits: llama.cpp returned no logits");
    const auto difference = [logits](llama_token one, llama_token two) {
      return static_cast<double>(logits[one]) - static_cast<double>(logits[two]);
    };
    const double drop_logit = profile_.scale * difference(drop_, keep_) + profile_.offset;
    const double opinion_logit = profile_.kinds ? difference(opinion_, irrelevant_) : 0;
    if (!std::isfinite(drop_logit) || !std::isfinite(opinion_logit)) {
      return fail(ErrorCode::internal, "bad_logits: the filter gave a logit that is not a number");
    }
    work.depth[index] = inside;
    work.scores.drop_logits[index] = drop_logit;
    if (profile_.kinds) work.scores.opinion_logits[index] = opinion_logit;
  }
  return {};
}

void Filter::step(const std::vector<Work*>& works) {
  std::vector<Work*> chosen;
  std::size_t tokens = 0;
  std::size_t outputs = 0;
  for (Work* work : works) {
    const std::size_t more = tokens_of_next(*work);
    if (!chosen.empty() && (tokens + more > shared_tokens || chosen.size() == shared_texts)) continue;
    chosen.push_back(work);
    tokens += more;
    outputs += work->windows[work->next].end - work->windows[work->next].begin;
  }
  if (const Status scored = score_next(chosen, tokens, outputs); !scored) {
    for (Work* work : chosen) work->error = scored.error();
  }
}

Status Filter::score_next(const std::vector<Work*>& works, std::size_t tokens, std::size_t outputs) {
  if (Status reserved = reserve(tokens, outputs); !reserved) return reserved;
  Batch batch(static_cast<int>(tokens));
  std::vector<std::vector<int>> marks;
  for (const Work* work : works) marks.push_back(add_next(*work, static_cast<llama_seq_id>(marks.size()), batch));

  llama_memory_clear(llama_get_memory(context_.get()), false);
  std::vector<Work*> scored = works;
  llama_set_abort_callback(context_.get(), all_cancelled, &scored);
  threads_->apply(context_.get());
  const std::int32_t status = llama_decode(context_.get(), batch.get());
  llama_set_abort_callback(context_.get(), nullptr, nullptr);
  if (all_cancelled(&scored)) return {};
  if (status != 0) return fail(ErrorCode::internal, "prefill_failed: llama.cpp returned " + std::to_string(status));
  for (std::size_t index = 0; index < works.size(); ++index) {
    works[index]->scores.tokens += static_cast<std::int64_t>(tokens_of_next(*works[index]));
    if (const Status read = read_next(*works[index], marks[index]); !read) works[index]->error = read.error();
  }
  return {};
}

}  // namespace s2a::models
