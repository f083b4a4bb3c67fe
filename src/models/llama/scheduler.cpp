#include "models/llama/scheduler.h"

#include <exception>
#include <future>
#include <memory>
#include <string>
#include <utility>

namespace s2a::models {
namespace {

constexpr const char* out_of_memory = "Free some memory and ask again.";

// Runs `submit` with a callback and waits until it was called, or is gone: a job that was lost for want of memory ends with an error.
template <class T, class Submit>
Result<T> wait_for(Submit submit) {
  auto promise = std::make_shared<std::promise<Result<T>>>();
  std::future<Result<T>> future = promise->get_future();
  if (!submit([promise = std::move(promise)](Result<T> result) { promise->set_value(std::move(result)); })) {
    return fail(ErrorCode::cancelled, "the model is being closed");
  }
  try {
    return future.get();
  } catch (const std::future_error&) {
    return fail(ErrorCode::internal, "the engine could not go on", out_of_memory);
  }
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
  return wait_for<Scores>([&](auto done) { return enqueue(ScoreJob{std::move(segments), {}, std::move(stop), std::move(done)}); });
}

// One prefill: a window of the text that waits longest, and of those behind it that find room.
void Scheduler::step_scores() {
  std::erase_if(scores_, [](const ScoreJob& job) {
    if (!job.stop.stop_requested()) return false;
    job.done(fail(ErrorCode::cancelled, "scoring was cancelled"));
    return true;
  });
  std::vector<Filter::Work*> waiting;
  for (ScoreJob& job : scores_) {
    if (!job.work) job.work = filter_->begin(std::move(job.segments), job.stop);
    if (!job.work->ended()) waiting.push_back(&*job.work);
  }
  if (!waiting.empty()) filter_->step(waiting);
  for (auto job = scores_.begin(); job != scores_.end();) {
    if (!job->work || !job->work->ended()) {
      ++job;
      continue;
    }
    // It leaves the queue before anyone hears of it: whatever is thrown afterwards, nobody is told twice.
    ScoreJob ended = std::move(*job);
    job = scores_.erase(job);
    if (ended.work->error) {
      ended.done(tl::unexpected(std::move(*ended.work->error)));
    } else {
      ended.done(std::move(ended.work->scores));
    }
  }
}

void Scheduler::run() {
  const auto end_all = [this](const Error& error) {
    generator_.fail_all(error);
    for (const ScoreJob& job : scores_) job.done(tl::unexpected(error));
    scores_.clear();
  };
  while (true) {
    try {
      {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [&] { return closing_ || !queue_.empty() || !scores_.empty() || generator_.busy(); });
        while (!queue_.empty()) {
          Job job = std::move(queue_.front());
          queue_.pop_front();
          if (auto* generate = std::get_if<GenerateJob>(&job)) {
            generator_.submit(std::move(*generate));
          } else {
            scores_.push_back(std::move(std::get<ScoreJob>(job)));
          }
        }
        if (closing_) break;
      }
      step_scores();
      if (generator_.busy()) generator_.step();
    } catch (const std::exception& thrown) {  // no memory, most likely; whoever waits must not wait for ever
      end_all({ErrorCode::internal, std::string("the engine could not go on: ") + thrown.what(), out_of_memory});
    }
  }
  end_all({ErrorCode::cancelled, "the model is being closed", ""});
}

}  // namespace s2a::models
