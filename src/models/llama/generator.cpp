#include "models/llama/generator.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <utility>

#include "models/llama/log.h"

namespace s2a::models {
namespace {

constexpr int batch_tokens = 512;               // of one step; llama.cpp's own default micro-batch
constexpr std::size_t smallest_context = 1024;  // tokens
constexpr std::size_t shared_context = 16384;   // tokens; what sequences of a short-context model may take together
constexpr std::size_t worthwhile_copy = 16;     // tokens; a shorter common prefix is not copied from another sequence

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

std::size_t common_prefix(const Tokens& memory, const Tokens& prompt) {
  // The last token of a prompt is always decoded: its logits are needed.
  const std::size_t most = std::min(memory.size(), prompt.size() - 1);
  return static_cast<std::size_t>(std::mismatch(memory.begin(), memory.begin() + static_cast<std::ptrdiff_t>(most), prompt.begin()).first -
                                  memory.begin());
}

}  // namespace

struct Generator::Reply {
  Reply(GenerateJob taken, Sampler made) : job(std::move(taken)), sampler(std::move(made)), text(job.sampling.stop), tokens(job.prompt) {}

  std::size_t reserved() const { return job.prompt.size() + static_cast<std::size_t>(job.sampling.max_tokens); }

  GenerateJob job;
  Sampler sampler;
  ReplyText text;
  Tokens tokens;  // prompt, then what was decoded
  Generation generation;
  Clock::time_point admitted = Clock::now();
  Clock::time_point first_token;
};

Generator::Generator(llama_model* model, const Limits& limits, Threads& threads)
    : model_(model),
      vocabulary_(llama_model_get_vocab(model)),
      limits_(limits),
      threads_(threads),
      can_rewind_(!llama_model_is_recurrent(model) && !llama_model_is_hybrid(model)),
      batch_(batch_tokens),
      sequences_(static_cast<std::size_t>(limits.parallel)) {
  for (std::size_t index = 0; index < sequences_.size(); ++index) sequences_[index].id = static_cast<llama_seq_id>(index);
}

Generator::~Generator() = default;

std::size_t Generator::total_limit(const Limits& limits) {
  return std::max(limits.context_tokens, std::min(shared_context, limits.context_tokens * static_cast<std::size_t>(limits.parallel)));
}

void Generator::submit(GenerateJob job) {
  const std::size_t room = limits_.context_tokens - job.prompt.size();
  job.sampling.max_tokens = static_cast<int>(std::min(room, static_cast<std::size_t>(job.sampling.max_tokens)));
  waiting_.push_back(std::move(job));
}

bool Generator::busy() const {
  return !waiting_.empty() || std::any_of(sequences_.begin(), sequences_.end(), [](const Sequence& sequence) { return sequence.reply != nullptr; });
}

void Generator::fail_all(const Error& error) {
  for (Sequence& sequence : sequences_) {
    if (sequence.reply != nullptr) fail_reply(sequence, error);
  }
  for (const GenerateJob& job : waiting_) job.done(tl::unexpected(error));
  waiting_.clear();
}

std::size_t Generator::tokens_reserved(const Sequence& without) const {
  std::size_t tokens = 0;
  for (const Sequence& sequence : sequences_) {
    if (&sequence != &without) tokens += sequence.reply != nullptr ? sequence.reply->reserved() : sequence.memory.size();
  }
  return tokens;
}

void Generator::forget(Sequence& sequence) {
  if (context_ != nullptr) llama_memory_seq_rm(llama_get_memory(context_.get()), sequence.id, -1, -1);
  sequence.memory.clear();
}

// Frees the memory of idle sequences, the longest unused first, until a request of `needed` tokens fits, which `keep` is to serve: what stays of its
// memory is a beginning of the request. False when it does not fit.
bool Generator::make_room(std::size_t needed, const Sequence& keep) {
  while (tokens_reserved(keep) + needed > capacity_) {
    Sequence* oldest = nullptr;
    for (Sequence& sequence : sequences_) {
      if (sequence.reply != nullptr || sequence.memory.empty() || &sequence == &keep) continue;
      if (oldest == nullptr || sequence.last_used < oldest->last_used) oldest = &sequence;
    }
    if (oldest == nullptr) return false;
    forget(*oldest);
  }
  return true;
}

// Makes a context for at least `needed` tokens. Replies in work are prefilled again in the new one.
Status Generator::reserve(std::size_t needed) {
  const std::size_t capacity = std::min(total_limit(limits_), std::bit_ceil(std::max(needed, smallest_context)));
  llama_context_params params = llama_context_default_params();
  params.n_ctx = static_cast<std::uint32_t>(capacity);
  params.n_batch = batch_tokens;
  params.n_ubatch = batch_tokens;
  params.n_seq_max = static_cast<std::uint32_t>(limits_.parallel);
  params.n_outputs_max = params.n_seq_max;
  params.n_threads = threads_.most();
  params.n_threads_batch = threads_.most();
  params.kv_unified = true;
  // Flash attention skips what other sequences hold in the common memory; without it every token pays for all of them. It rounds more coarsely when
  // more than 64 tokens are in a batch, so a tie may break another way when others are served beside (tests/integration/rounding.h).
  params.flash_attn_type = LLAMA_FLASH_ATTN_TYPE_AUTO;
  params.no_perf = true;
  context_.reset();
  for (Sequence& sequence : sequences_) sequence.memory.clear();
  context_.reset(llama_init_from_model(model_, params));
  capacity_ = context_ == nullptr ? 0 : capacity;
  if (context_ == nullptr) {
    return fail(ErrorCode::internal, "a context of " + std::to_string(capacity) + " tokens cannot be made: " + take_last_error(),
                "Free some memory, or ask for fewer tokens.");
  }
  llama_attach_threadpool(context_.get(), threads_.pool(), nullptr);
  // A step is given up only when nobody wants any reply of it.
  llama_set_abort_callback(
      context_.get(), [](void* self) { return static_cast<const Generator*>(self)->all_stopped(); }, this);
  return {};
}

// The free sequence that shares most with the prompt; among equals the longest unused. Null when all are in work.
Generator::Sequence* Generator::free_sequence(const Tokens& prompt) {
  Sequence* best = nullptr;
  std::size_t best_prefix = 0;
  for (Sequence& sequence : sequences_) {
    if (sequence.reply != nullptr) continue;
    const std::size_t prefix = common_prefix(sequence.memory, prompt);
    if (best == nullptr || prefix > best_prefix || (prefix == best_prefix && sequence.last_used < best->last_used)) {
      best = &sequence;
      best_prefix = prefix;
    }
  }
  return best;
}

// Leaves in the sequence's memory the longest prefix of the prompt that is to be had.
void Generator::reuse_prefix(Sequence& sequence, const Tokens& prompt) {
  llama_memory_t memory = llama_get_memory(context_.get());
  std::size_t prefix = common_prefix(sequence.memory, prompt);
  if (!can_rewind_) {
    // Removing a tail would leave the recurrent state as it was, without an error.
    if (prefix < sequence.memory.size()) forget(sequence);
    return;
  }
  for (const Sequence& other : sequences_) {
    const std::size_t shared = common_prefix(other.memory, prompt);
    if (&other == &sequence || shared < prefix + worthwhile_copy) continue;
    forget(sequence);
    llama_memory_seq_cp(memory, other.id, sequence.id, 0, static_cast<llama_pos>(shared));
    sequence.memory.assign(prompt.begin(), prompt.begin() + static_cast<std::ptrdiff_t>(shared));
    prefix = shared;
  }
  // With sliding-window attention the tokens just before the cut may be gone already.
  const int window = llama_model_n_swa(model_);
  const llama_pos oldest = llama_memory_seq_pos_min(memory, sequence.id);
  const bool window_lost = window > 0 && oldest > std::max(0, static_cast<llama_pos>(prefix) - window);
  if (prefix == 0 || window_lost || !llama_memory_seq_rm(memory, sequence.id, static_cast<llama_pos>(prefix), -1)) {
    forget(sequence);
    return;
  }
  sequence.memory.resize(prefix);
}

bool Generator::admit_next() {
  GenerateJob& job = waiting_.front();
  Sequence* sequence = free_sequence(job.prompt);
  if (sequence == nullptr) return false;
  const std::size_t needed = job.prompt.size() + static_cast<std::size_t>(job.sampling.max_tokens);
  if (context_ == nullptr || !make_room(needed, *sequence)) {
    // What is in work and waits now should fit the next context, so that it does not grow with every request of a burst.
    std::size_t in_work = 0;
    for (const Sequence& other : sequences_) in_work += other.reply != nullptr ? other.reply->reserved() : 0;
    std::size_t wanted = in_work;
    for (std::size_t index = 0; index < std::min(waiting_.size(), sequences_.size()); ++index) {
      wanted += waiting_[index].prompt.size() + static_cast<std::size_t>(waiting_[index].sampling.max_tokens);
    }
    const std::size_t most = total_limit(limits_);
    if (in_work + needed > most) return false;  // wait until a reply in work is done
    if (const Status reserved = reserve(std::min(wanted, most)); !reserved) {
      fail_all(reserved.error());  // without a context nothing can go on
      return true;
    }
  }
  Result<Sampler> sampler = Sampler::make(job.sampling, vocabulary_);
  if (!sampler) {
    job.done(tl::unexpected(sampler.error()));
    waiting_.pop_front();
    return true;
  }
  reuse_prefix(*sequence, job.prompt);
  sequence->reply = std::make_unique<Reply>(std::move(job), std::move(*sampler));
  waiting_.pop_front();
  Reply& reply = *sequence->reply;
  reply.generation.prompt_tokens = static_cast<std::int64_t>(reply.tokens.size());
  reply.generation.cached_tokens = static_cast<std::int64_t>(sequence->memory.size());
  reply.generation.queued_ms = milliseconds(reply.job.asked, reply.admitted);
  return true;
}

void Generator::drop_cancelled() {
  std::erase_if(waiting_, [](const GenerateJob& job) {
    if (!job.stop.stop_requested()) return false;
    job.done(fail(ErrorCode::cancelled, "generation was cancelled"));
    return true;
  });
  for (Sequence& sequence : sequences_) {
    if (sequence.reply != nullptr && sequence.reply->job.stop.stop_requested()) {
      fail_reply(sequence, {ErrorCode::cancelled, "generation was cancelled", ""});
    }
  }
}

void Generator::fill_batch() {
  batch_.clear();
  const auto add = [this](Sequence& sequence) {
    const Tokens& tokens = sequence.reply->tokens;
    const std::size_t missing = tokens.size() - sequence.memory.size();
    const std::size_t count = std::min(missing, static_cast<std::size_t>(batch_.room()));
    for (std::size_t index = 0; index < count; ++index) {
      const std::size_t position = sequence.memory.size() + index;
      const bool output = position + 1 == tokens.size();
      const int at = batch_.add(tokens[position], static_cast<llama_pos>(position), sequence.id, output);
      if (output) sequence.output = at;
    }
    sequence.in_batch = count;
  };
  for (Sequence& sequence : sequences_) {
    sequence.in_batch = 0;
    sequence.output = -1;
  }
  // Replies that are being decoded go first: a long prompt must not make them wait.
  for (const bool decoding : {true, false}) {
    for (Sequence& sequence : sequences_) {
      if (sequence.reply == nullptr || batch_.room() == 0) continue;
      if ((sequence.reply->tokens.size() - sequence.memory.size() == 1) == decoding) add(sequence);
    }
  }
}

bool Generator::all_stopped() const {
  return std::all_of(sequences_.begin(), sequences_.end(),
                     [](const Sequence& sequence) { return sequence.reply == nullptr || sequence.reply->job.stop.stop_requested(); });
}

void Generator::step() {
  drop_cancelled();
  while (!waiting_.empty() && admit_next()) {
  }
  fill_batch();
  if (batch_.size() == 0) return;

  threads_.apply(context_.get());
  const std::int32_t status = llama_decode(context_.get(), batch_.get());
  if (status != 0) {
    const Error error{ErrorCode::internal, "llama.cpp could not decode: it returned " + std::to_string(status), "Ask again; report it if it stays."};
    for (Sequence& sequence : sequences_) {
      if (sequence.in_batch == 0) continue;
      forget(sequence);  // how far the step came is not known
      if (!sequence.reply->job.stop.stop_requested()) fail_reply(sequence, error);
    }
    drop_cancelled();
    return;
  }
  for (Sequence& sequence : sequences_) {
    if (sequence.in_batch == 0) continue;
    const Tokens& tokens = sequence.reply->tokens;
    const auto from = tokens.begin() + static_cast<std::ptrdiff_t>(sequence.memory.size());
    sequence.memory.insert(sequence.memory.end(), from, from + static_cast<std::ptrdiff_t>(sequence.in_batch));
  }
  for (Sequence& sequence : sequences_) {
    if (sequence.output >= 0) advance(sequence);
  }
}

// Chooses the next token of a reply, and ends it when it is complete.
void Generator::advance(Sequence& sequence) {
  Reply& reply = *sequence.reply;
  const float* logits = llama_get_logits_ith(context_.get(), sequence.output);
  if (logits == nullptr) {
    fail_reply(sequence, {ErrorCode::internal, "llama.cpp returned no logits", "Ask again; report it if it stays."});
    return;
  }
  if (!std::isfinite(logits[0])) {  // one that is not a number makes all of them so
    fail_reply(sequence, {ErrorCode::model_invalid, "the model gives logits that are not numbers", "Its file is damaged: fetch it again."});
    return;
  }
  const std::optional<llama_token> sampled = reply.sampler.sample(logits);
  if (!sampled) {
    fail_reply(sequence, {ErrorCode::invalid_argument, "the grammar allows no token of the model's vocabulary here", "Loosen the grammar."});
    return;
  }
  const llama_token token = *sampled;
  if (reply.first_token == Clock::time_point{}) reply.first_token = Clock::now();
  if (vocabulary_.ends_generation(token)) {
    finish(sequence, FinishReason::stop);
    return;
  }
  reply.tokens.push_back(token);
  ++reply.generation.decoded_tokens;
  const bool stopped = reply.text.add(vocabulary_.piece(token));
  if (!hand_out(sequence)) return;
  if (stopped) {
    finish(sequence, FinishReason::stop);
  } else if (reply.generation.decoded_tokens >= reply.job.sampling.max_tokens) {
    finish(sequence, FinishReason::length);
  }
}

// Gives the caller what is new of the text. False when the reply ended because the caller's function threw.
bool Generator::hand_out(Sequence& sequence) {
  const Reply& reply = *sequence.reply;
  const std::string fresh = sequence.reply->text.take();
  if (fresh.empty() || !reply.job.sink) return true;
  try {
    reply.job.sink(fresh);
    return true;
  } catch (...) {
    fail_reply(sequence, {ErrorCode::internal, "the function that receives the reply threw", "It must not throw: the model's own thread calls it."});
    return false;
  }
}

void Generator::finish(Sequence& sequence, FinishReason reason) {
  Reply& reply = *sequence.reply;
  reply.text.finish();
  if (!hand_out(sequence)) return;
  reply.generation.text = reply.text.text();
  reply.generation.finish = reason;
  reply.generation.prefill_ms = milliseconds(reply.admitted, reply.first_token);
  reply.generation.decode_ms = milliseconds(reply.first_token, Clock::now());
  const std::unique_ptr<Reply> done = std::move(sequence.reply);
  sequence.last_used = ++clock_;
  done->job.done(std::move(done->generation));
}

void Generator::fail_reply(Sequence& sequence, const Error& error) {
  const std::unique_ptr<Reply> done = std::move(sequence.reply);
  sequence.last_used = ++clock_;
  done->job.done(tl::unexpected(error));
}

}  // namespace s2a::models
