// While this lives, a write of this thread to a closed connection or over a size limit is an error, not the end of the process.
// A library may not change how the process handles signals, so they are held back from this thread and dropped. Called by pull_model.
#pragma once

#include <csignal>
#include <ctime>

namespace s2a::models {

class WriteSignalsHeld {
 public:
  WriteSignalsHeld() {
    sigemptyset(&held_);
    sigaddset(&held_, SIGPIPE);
    sigaddset(&held_, SIGXFSZ);
    pthread_sigmask(SIG_BLOCK, &held_, &before_);
  }
  WriteSignalsHeld(const WriteSignalsHeld&) = delete;
  WriteSignalsHeld& operator=(const WriteSignalsHeld&) = delete;

  ~WriteSignalsHeld() {
    const timespec now{};
    if (sigismember(&before_, SIGPIPE) == 0 && sigismember(&before_, SIGXFSZ) == 0) {
      while (sigtimedwait(&held_, nullptr, &now) > 0) {
      }
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t held_{};
  sigset_t before_{};
};

}  // namespace s2a::models
