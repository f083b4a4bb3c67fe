// The engine's one inference thread and the queue in front of it: callers block, the thread owns every llama.cpp context.
// A prefill of windows to score and a decode step take turns, so neither kind of work starves the other. Safe from any thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <variant>
#include <vector>

#include "models/llama/filter.h"
#include "models/llama/generator.h"

namespace s2a::models {

class Scheduler {
 public:
  // `model` and `threads` must outlive the scheduler; without a `filter` score() must not be called.
  Scheduler(llama_model* model, const Generator::Limits& limits, Threads& threads, std::optional<Filter> filter);
  Scheduler(const Scheduler&) = delete;
  Scheduler& operator=(const Scheduler&) = delete;
  ~Scheduler();  // calls still waiting end with `cancelled`

  Result<Generation> generate(Tokens prompt, const Sampling& sampling, const TokenSink& sink, std::stop_token stop);
  Result<Scores> score(std::vector<Tokens> segments, std::stop_token stop);

 private:
  struct ScoreJob {
    std::vector<Tokens> segments;
    std::optional<Filter::Work> work;  // once it was begun
    std::stop_token stop;
    std::function<void(Result<Scores>)> done;
  };
  using Job = std::variant<GenerateJob, ScoreJob>;

  // False when the engine is being closed.
  bool enqueue(Job job);
  void run();
  void step_scores();

  Generator generator_;  // used by thread_ alone, as are the next two
  std::optional<Filter> filter_;
  std::deque<ScoreJob> scores_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> queue_;  // guarded by mutex_
  bool closing_ = false;   // guarded by mutex_
  std::thread thread_;     // last: it uses all the others
};

}  // namespace s2a::models
