#include "models/llama/scheduler.h"

#include <future>
#include <utility>

namespace s2a::models {
namespace {

// Runs `submit` with a callback and waits until it was called.
template <class T, class Submit>
Result<T> wait_for(Submit submit) {
  std::promise<Result<T>> promise;
  std::future<Result<T>> future = promise.get_future();
  if (!submit([&promise](Result<T> result) { promise.set_value(std::move(result)); })) {
    return fail(ErrorCode::cancelled, "the model is being closed");
  }
  return future.get();
}

}  // namespace

Scheduler::Scheduler(llama_model* model, const Generator::Limits& limits, Threads& threads, std::optional<Filter> filter)
    : generator_(model, limits, threads), filter_(std::move(filter)), thread_([this] { run(); }) {}

Scheduler::~Scheduler() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

bool Scheduler::enqueue(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (closing_) return false;
    queue_.push_back(std::move(job));
  }
  wake_.notify_one();
  return true;
}

Result<Generation> Scheduler::generate(Tokens prompt, const Sampling& sampling, const TokenSink& sink, std::stop_token stop) {
  return wait_for<Generation>([&](auto done) {
    GenerateJob job;
    job.prompt = std::move(prompt);
    job.sampling = sampling;
    job.sink = sink;
    job.stop = std::move(stop);
    job.done = std::move(done);
    return enqueue(std::move(job));
  });
}

Result<Scores> Scheduler::score(std::vector<Tokens> segments, std::stop_token stop) {
  return wait_for<Scores>([&](auto done) { return enqueue(ScoreJob{std::move(segments), std::move(stop), std::move(done)}); });
}

void Scheduler::run() {
  std::deque<ScoreJob> scores;
  while (true) {
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [&] { return closing_ || !queue_.empty() || !scores.empty() || generator_.busy(); });
      for (Job& job : queue_) {
        if (auto* generate = std::get_if<GenerateJob>(&job)) {
          generator_.submit(std::move(*generate));
        } else {
          scores.push_back(std::move(std::get<ScoreJob>(job)));
        }
      }
      queue_.clear();
      if (closing_) break;
    }
    if (!scores.empty()) {
      const ScoreJob job = std::move(scores.front());
      scores.pop_front();
      if (job.stop.stop_requested()) {
        job.done(fail(ErrorCode::cancelled, "scoring was cancelled"));
      } else {
        job.done(filter_->score(job.segments, job.stop));
      }
    }
    if (generator_.busy()) generator_.step();
  }
  generator_.cancel_all();
  for (const ScoreJob& job : scores) job.done(fail(ErrorCode::cancelled, "the model is being closed"));
}

}  // namespace s2a::models
