// Tells a caller how far a download is, at most about ten times a second.
// Promises: nothing that the caller's function does reaches the code that downloads; one that throws is not called again.
// Called by the sources, http.cpp and registry.cpp.
#pragma once

#include <chrono>
#include <cstdint>

#include "s2a/store.h"

namespace s2a::models {

class Meter {
 public:
  explicit Meter(const Progress& progress) : progress_(progress) {}

  void show(std::uint64_t done, std::uint64_t total) noexcept {
    constexpr auto pause = std::chrono::milliseconds(100);
    const auto now = std::chrono::steady_clock::now();
    const bool complete = done == total && shown_ != done;
    if (now < next_ && !complete) return;
    next_ = now + pause;
    shown_ = done;
    try {
      if (progress_) progress_(done, total);
    } catch (...) {
      progress_ = nullptr;
    }
  }

 private:
  Progress progress_;
  std::chrono::steady_clock::time_point next_;
  std::uint64_t shown_ = 0;
};

}  // namespace s2a::models
