// The arithmetic threads that all contexts of one engine share; they sleep while nobody asks.
#pragma once

#include <ggml-cpu.h>

#include <memory>
#include <thread>

namespace s2a::models {

struct FreeThreadpool {
  void operator()(ggml_threadpool* pool) const { ggml_threadpool_free(pool); }
};

using Threadpool = std::unique_ptr<ggml_threadpool, FreeThreadpool>;

// `asked` threads, or with 0 one per core that this process may use, at most 16. Never less than 1.
inline int thread_count(int asked) {
  if (asked > 0) return asked;
  const unsigned cores = std::thread::hardware_concurrency();
  return cores == 0 ? 1 : static_cast<int>(cores > 16 ? 16 : cores);
}

inline Threadpool make_threadpool(int threads) {
  ggml_threadpool_params params = ggml_threadpool_params_default(threads);
  return Threadpool(ggml_threadpool_new(&params));
}

}  // namespace s2a::models
