// Runs jobs on several threads and hands on their results in the order the jobs were given.
// Promises: a result is handed on as soon as it and all before it are done; give() waits when too much is under way, so memory stays bounded.
// Called by `s2a focus --jsonl`; jobs and the consumer run on the pool's threads.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace s2a::cli {

template <class Value>
class OrderedPool {
 public:
  using Job = std::function<Value()>;
  using Consumer = std::function<void(Value)>;

  // `waiting` is how many results may be under way or waiting for their turn.
  OrderedPool(std::size_t threads, std::size_t waiting, Consumer consumer) : most_(waiting), consumer_(std::move(consumer)) {
    for (std::size_t index = 0; index < threads; ++index) workers_.emplace_back([this] { work(); });
    deliverer_ = std::thread([this] { deliver(); });
  }
  OrderedPool(const OrderedPool&) = delete;
  OrderedPool& operator=(const OrderedPool&) = delete;

  // Waits for all jobs.
  ~OrderedPool() { finish(); }

  void give(Job job) {
    std::packaged_task<Value()> task(std::move(job));
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return results_.size() < most_; });
    results_.push_back(task.get_future());
    tasks_.push_back(std::move(task));
    changed_.notify_all();
  }

  // Waits until all results are handed on. Nothing may be given afterwards.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      if (closed_) return;
      closed_ = true;
      changed_.notify_all();
    }
    for (std::thread& worker : workers_) worker.join();
    deliverer_.join();
  }

 private:
  void work() {
    for (;;) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return closed_ || !tasks_.empty(); });
      if (tasks_.empty()) return;
      std::packaged_task<Value()> task = std::move(tasks_.front());
      tasks_.pop_front();
      lock.unlock();
      task();
    }
  }

  void deliver() {
    for (;;) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return closed_ || !results_.empty(); });
      if (results_.empty()) return;
      std::future<Value>& first = results_.front();
      lock.unlock();
      consumer_(first.get());
      lock.lock();
      results_.pop_front();
      changed_.notify_all();
    }
  }

  std::size_t most_;
  Consumer consumer_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::packaged_task<Value()>> tasks_;
  std::deque<std::future<Value>> results_;  // in the order given; the first is taken off once handed on
  bool closed_ = false;
  std::vector<std::thread> workers_;
  std::thread deliverer_;
};

}  // namespace s2a::cli
