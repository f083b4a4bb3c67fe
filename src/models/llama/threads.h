// The arithmetic threads that all contexts of one engine share; they sleep while nobody asks. How many work together is decided anew for every step:
// llama.cpp's threads wait for one another in busy loops a few hundred times a step, so one that shares its core with another program makes all of
// them wait for the scheduler each time, and a step takes ten times as long as on one thread. Used by the inference thread alone.
#pragma once

#include <ggml-cpu.h>
#include <llama.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace s2a::models {

// What the kernel tells about the processor; replaced in tests.
struct KernelFiles {
  std::filesystem::path load = "/proc/loadavg";
  std::filesystem::path own_threads = "/proc/self/task";
  std::filesystem::path quota = "/sys/fs/cgroup/cpu.max";
};

// Cores that this process may keep busy, at most 16: those it may run on, or fewer when its control group grants less time. At least 1.
// std::thread::hardware_concurrency() counts the machine's cores, of which a container may have few.
int usable_cores(const KernelFiles& files = {});

// Threads of other processes that run or wait for a core at this moment; 0 when the kernel does not tell.
int others_running(const KernelFiles& files = {});

class Threads {
 public:
  // `asked` threads in each step, whatever else runs; with 0 as many as usable_cores() less those that others keep busy.
  explicit Threads(int asked, KernelFiles files = {});

  int most() const { return most_; }
  ggml_threadpool* pool() const { return pool_.get(); }

  // How many threads to use now. Looks at the kernel at most every 20 ms. Fewer at once, more only after a tenth of a second: a wrong guess
  // upwards costs far more than one downwards.
  int now(std::chrono::steady_clock::time_point time = std::chrono::steady_clock::now());

  // Sets the threads of the context's next step.
  void apply(llama_context* context) {
    const int count = now();
    llama_set_n_threads(context, count, count);
  }

 private:
  struct Free {
    void operator()(ggml_threadpool* pool) const { ggml_threadpool_free(pool); }
  };

  KernelFiles files_;
  bool fixed_;
  int most_;
  int count_;
  std::chrono::steady_clock::time_point looked_;   // the last look at the kernel
  std::chrono::steady_clock::time_point crowded_;  // the last look that found no room for more than count_
  std::unique_ptr<ggml_threadpool, Free> pool_;
};

}  // namespace s2a::models
