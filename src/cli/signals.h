// Turns Ctrl-C, SIGTERM, SIGHUP and a closed pipe into one stop token.
// Promises: nothing runs in a signal handler, so any code may wait on the token or on the descriptor; a second signal ends the program at once.
// Made by main() before any thread starts; its token goes into every call of the library.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace s2a::cli {

class Signals {
 public:
  Signals();
  ~Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  std::stop_token token() const { return stop_.get_token(); }

  // A file descriptor that polls readable once the program is to stop.
  int descriptor() const { return stopped_; }

  // Whether the program is to stop, signals that arrived just now included: after the end of input it tells a text that was cut off by Ctrl-C
  // from a whole one. Thread-safe.
  bool arrived();

  // Asks the program to stop as a signal would; `signal` decides the exit code. Thread-safe.
  void stop(int signal);

  // What the program ends with when it was asked to stop: 128 plus the signal's number. Thread-safe.
  std::optional<int> exit_code() const;

 private:
  void watch();
  void take();

  std::stop_source stop_;
  std::atomic<int> signal_ = 0;
  std::mutex taking_;
  bool signalled_ = false;  // guarded by taking_
  int signals_ = -1;        // signalfd: the signals as they arrive; never blocks
  int stopped_ = -1;        // eventfd: written once, never read
  int finished_ = -1;       // eventfd: the watcher is to end
  std::thread watcher_;
};

}  // namespace s2a::cli
