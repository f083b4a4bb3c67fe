// Owners for llama.cpp's objects, so that nothing is freed twice or never. Used by the files of this room alone.
#pragma once

#include <gguf.h>
#include <llama.h>

#include <memory>

namespace s2a::models {

struct Free {
  void operator()(llama_model* model) const { llama_model_free(model); }
  void operator()(llama_context* context) const { llama_free(context); }
  void operator()(llama_sampler* sampler) const { llama_sampler_free(sampler); }
  void operator()(ggml_context* context) const { ggml_free(context); }
  void operator()(gguf_context* file) const { gguf_free(file); }
};

using ModelHandle = std::unique_ptr<llama_model, Free>;
using ContextHandle = std::unique_ptr<llama_context, Free>;
using SamplerHandle = std::unique_ptr<llama_sampler, Free>;
using GgmlHandle = std::unique_ptr<ggml_context, Free>;
using GgufHandle = std::unique_ptr<gguf_context, Free>;

// A llama_batch with room for `capacity` tokens, one sequence id each.
class Batch {
 public:
  explicit Batch(int capacity) : batch_(llama_batch_init(capacity, 0, 1)), capacity_(capacity) {}
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;
  ~Batch() { llama_batch_free(batch_); }

  void clear() { batch_.n_tokens = 0; }
  int size() const { return batch_.n_tokens; }
  int room() const { return capacity_ - batch_.n_tokens; }
  const llama_batch& get() const { return batch_; }

  // Appends a token and returns its index in the batch. Needs room() > 0.
  int add(llama_token token, llama_pos position, llama_seq_id sequence, bool output) {
    const int index = batch_.n_tokens++;
    batch_.token[index] = token;
    batch_.pos[index] = position;
    batch_.n_seq_id[index] = 1;
    batch_.seq_id[index][0] = sequence;
    batch_.logits[index] = output ? 1 : 0;
    return index;
  }

 private:
  llama_batch batch_;
  int capacity_;
};

}  // namespace s2a::models
