// The arithmetic threads that all contexts of one engine share; they sleep while nobody asks.
#pragma once

#include <ggml-cpu.h>
#include <sched.h>

#include <algorithm>
#include <memory>

namespace s2a::models {

struct FreeThreadpool {
  void operator()(ggml_threadpool* pool) const { ggml_threadpool_free(pool); }
};

using Threadpool = std::unique_ptr<ggml_threadpool, FreeThreadpool>;

// `asked` threads, or with 0 one per core that this process may run on, at most 16. Never less than 1.
// std::thread::hardware_concurrency() counts the machine's cores: threads that share a core wait for one another at every layer.
inline int thread_count(int asked) {
  if (asked > 0) return asked;
  cpu_set_t cores;
  CPU_ZERO(&cores);
  if (sched_getaffinity(0, sizeof cores, &cores) != 0) return 1;
  return std::clamp(CPU_COUNT(&cores), 1, 16);
}

inline Threadpool make_threadpool(int threads) {
  ggml_threadpool_params params = ggml_threadpool_params_default(threads);
  return Threadpool(ggml_threadpool_new(&params));
}

}  // namespace s2a::models
