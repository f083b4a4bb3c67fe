#include "models/llama/threads.h"

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace s2a::models {
namespace {

using namespace std::chrono_literals;

constexpr int most_threads = 16;  // more gain little on models that fit a processor
constexpr auto between_looks = 20ms;
constexpr int looks = 4;  // in a row, a tenth of a millisecond each
constexpr auto quiet_before_more = 100ms;

int affine_cores() {
  cpu_set_t cores;
  CPU_ZERO(&cores);
  if (sched_getaffinity(0, sizeof cores, &cores) != 0) return 1;
  return std::max(1, CPU_COUNT(&cores));
}

// Threads of this process that run or wait for a core; the calling one is one of them.
int own_running(const std::filesystem::path& tasks) {
  int running = 0;
  std::error_code error;
  for (std::filesystem::directory_iterator task(tasks, error), end; !error && task != end; task.increment(error)) {
    std::ifstream file(task->path() / "stat");
    std::string line;
    std::getline(file, line);
    // "1234 (name) R ...": the name may hold anything, so the last bracket counts.
    const std::size_t name_end = line.rfind(')');
    if (name_end != std::string::npos && line.size() > name_end + 2 && line[name_end + 2] == 'R') ++running;
  }
  return std::max(1, running);
}

}  // namespace

int usable_cores(const KernelFiles& files) {
  int cores = std::min(affine_cores(), most_threads);
  // "200000 100000": microseconds of processor time in each period of so many; "max" for as much as there is.
  std::ifstream file(files.quota);
  double time = 0;
  double period = 0;
  if (file >> time >> period && time > 0 && period > 0) cores = std::min(cores, std::max(1, static_cast<int>(std::ceil(time / period))));
  return cores;
}

int others_running(const KernelFiles& files) {
  // "0.20 0.18 0.12 3/412 11206": three of 412 threads run or wait for a core.
  std::ifstream file(files.load);
  std::string averages;
  int running = 0;
  for (int skipped = 0; skipped < 3; ++skipped) file >> averages;
  if (!(file >> running)) return 0;
  const int others = std::max(0, running - own_running(files.own_threads));
  // The kernel counts the whole machine. Of a part of it only that share of the others is in the way.
  const auto machine = static_cast<int>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN)));
  return (others * affine_cores() + machine / 2) / machine;
}

Threads::Threads(int asked, KernelFiles files)
    : files_(std::move(files)), fixed_(asked > 0), most_(fixed_ ? asked : usable_cores(files_)), count_(most_) {
  ggml_threadpool_params params = ggml_threadpool_params_default(most_);
  pool_.reset(ggml_threadpool_new(&params));
}

int Threads::now(std::chrono::steady_clock::time_point time) {
  const bool first = looked_ == std::chrono::steady_clock::time_point{};
  if (fixed_ || most_ == 1 || (!first && time - looked_ < between_looks)) return count_;
  looked_ = time;
  // A thread of our own that ran when the kernel counted and sleeps when we do looks like another's; who keeps a core busy is there each time.
  int others = others_running(files_);
  for (int look = 1; look < looks && others > 0; ++look) others = std::min(others, others_running(files_));
  const int room = std::clamp(usable_cores(files_) - others, 1, most_);
  if (room <= count_) crowded_ = time;
  if (first || room < count_ || time - crowded_ >= quiet_before_more) count_ = room;
  return count_;
}

}  // namespace s2a::models
