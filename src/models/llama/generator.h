// Continuous batching: all replies in work advance together, one llama_decode a step, prompts and single tokens mixed.
// Keeps finished sequences in memory and reuses the longest common prefix. Grows its context by need, up to a limit. Used by the inference thread
// alone.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include "models/llama/handles.h"
#include "models/llama/reply_text.h"
#include "models/llama/sampler.h"
#include "models/llama/threads.h"
#include "models/llama/vocabulary.h"
#include "s2a/model.h"
#include "s2a/status.h"

namespace s2a::models {

// A request as the generator takes it. `done` is called exactly once, from the inference thread.
struct GenerateJob {
  Tokens prompt;  // rendered, at least one token and fewer than the context limit
  Sampling sampling;
  TokenSink sink;
  std::stop_token stop;
  std::function<void(Result<Generation>)> done;
  std::chrono::steady_clock::time_point asked = std::chrono::steady_clock::now();
};

class Generator {
 public:
  struct Limits {
    std::size_t context_tokens;  // of one prompt with its reply
    int parallel;                // sequences
  };

  // `model` and `threads` must outlive the generator.
  Generator(llama_model* model, const Limits& limits, Threads& threads);
  Generator(const Generator&) = delete;
  Generator& operator=(const Generator&) = delete;
  ~Generator();

  // Takes a job; it waits until a sequence and memory are free.
  void submit(GenerateJob job);

  // True while a job waits or is in work.
  bool busy() const;

  // One decode for all replies in work. Call again while busy().
  void step();

  // Ends every job with this error.
  void fail_all(const Error& error);

  // Tokens that all sequences share at most: enough for several replies of a model with a short context.
  static std::size_t total_limit(const Limits& limits);

 private:
  struct Reply;
  struct Sequence {
    llama_seq_id id = 0;
    Tokens memory;                 // tokens whose keys and values are in the context
    std::unique_ptr<Reply> reply;  // null: free, its memory kept for reuse
    std::uint64_t last_used = 0;
    std::size_t in_batch = 0;  // tokens of this step
    int output = -1;           // index in the batch of the token whose logits are asked for
  };

  bool admit_next();
  Status reserve(std::size_t needed);
  bool make_room(std::size_t needed, const Sequence& keep);
  std::size_t tokens_reserved(const Sequence& without) const;
  Sequence* free_sequence(const Tokens& prompt);
  void reuse_prefix(Sequence& sequence, const Tokens& prompt);
  void forget(Sequence& sequence);
  void drop_cancelled();
  void fill_batch();
  void advance(Sequence& sequence);
  bool hand_out(Sequence& sequence);
  void finish(Sequence& sequence, FinishReason reason);
  void fail_reply(Sequence& sequence, const Error& error);
  bool all_stopped() const;

  llama_model* model_;
  Vocabulary vocabulary_;
  Limits limits_;
  Threads& threads_;
  bool can_rewind_;  // false for recurrent and hybrid models: their state cannot be cut back to a prefix
  ContextHandle context_;
  std::size_t capacity_ = 0;  // tokens of context_
  Batch batch_;
  std::vector<Sequence> sequences_;
  std::deque<GenerateJob> waiting_;
  std::uint64_t clock_ = 0;
};

}  // namespace s2a::models
