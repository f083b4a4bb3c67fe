#include "cli/signals.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <string_view>
#include <utility>

#include "cli/exit_code.h"

namespace s2a::cli {
namespace {

void notify(int event) {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(event, &one, sizeof one);
}

// The program ends without its destructors, so the terminal is put right here.
[[noreturn]] void end_at_once(int signal) {
  static constexpr std::string_view reset = "\x1b[0m\r\n";
  if (::isatty(STDERR_FILENO) != 0) {
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, reset.data(), reset.size());
  }
  ::_exit(exit_codes::signal_base + signal);
}

}  // namespace

Signals::Signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // writing over the limit is an error like others
  sigset_t mask;
  sigemptyset(&mask);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction current = {};
    sigaction(signal, nullptr, &current);
    // Whoever started the program may have chosen that it ignores a signal (nohup, a shell's background job).
    if (current.sa_handler != SIG_IGN) sigaddset(&mask, signal);
  }
  pthread_sigmask(SIG_BLOCK, &mask, nullptr);
  signals_ = ::signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
  stopped_ = ::eventfd(0, EFD_CLOEXEC);
  finished_ = ::eventfd(0, EFD_CLOEXEC);
  watcher_ = std::thread([this] { watch(); });
}

Signals::~Signals() {
  notify(finished_);
  watcher_.join();
  ::close(signals_);
  ::close(stopped_);
  ::close(finished_);
}

void Signals::stop(int signal) {
  int none = 0;
  if (!signal_.compare_exchange_strong(none, signal)) return;
  notify(stopped_);
  stop_.request_stop();
}

std::optional<int> Signals::exit_code() const {
  const int signal = signal_.load();
  if (signal == 0) return std::nullopt;
  return exit_codes::signal_base + signal;
}

bool Signals::arrived() {
  take();
  return signal_.load() != 0;
}

// Acts on the signals that have arrived. When it returns, one that another thread took is acted on too.
void Signals::take() {
  const std::lock_guard lock(taking_);
  signalfd_siginfo arrived = {};
  while (::read(signals_, &arrived, sizeof arrived) == static_cast<ssize_t>(sizeof arrived)) {
    const int signal = static_cast<int>(arrived.ssi_signo);
    if (std::exchange(signalled_, true)) end_at_once(signal);
    stop(signal);
  }
}

void Signals::watch() {
  std::array<pollfd, 2> waits{{{signals_, POLLIN, 0}, {finished_, POLLIN, 0}}};
  for (;;) {
    if (::poll(waits.data(), waits.size(), -1) < 0) continue;
    if ((waits[1].revents & POLLIN) != 0) return;
    if ((waits[0].revents & POLLIN) != 0) take();
  }
}

}  // namespace s2a::cli
