#include "models/store/program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <string_view>
#include <thread>
#include <utility>

#include "models/store/files.h"
#include "models/store/paths.h"

namespace s2a::models {
namespace {

constexpr int tick_ms = 100;
constexpr int signal_status = 128;  // as shells count

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return fail(ErrorCode::internal, "No pipe to another program could be opened.");
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

// The pointers that exec wants; valid while the strings are.
std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> list;
  list.reserve(strings.size() + 1);
  for (std::string& text : strings) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

std::vector<std::string> merged_environment(const std::vector<std::string>& changes) {
  std::vector<std::string> merged = changes;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view entry(*variable);
    const std::string_view name = entry.substr(0, entry.find('=') + 1);
    if (std::ranges::none_of(changes, [name](const std::string& change) { return change.starts_with(name); })) merged.emplace_back(entry);
  }
  return merged;
}

// Keeps the line that says most about a failure.
class LineKeeper {
 public:
  void add(std::string_view text) {
    for (const char letter : text) {
      if (letter == '\n' || letter == '\r') {
        finish();
      } else if (line_.size() < longest) {
        line_ += letter;
      }
    }
  }

  std::string best() {
    finish();
    return printable(error_.empty() ? last_ : error_);
  }

 private:
  static constexpr std::size_t longest = 500;

  void finish() {
    if (line_.starts_with("ERROR")) error_ = line_;
    if (line_.find_first_not_of(" \t") != std::string::npos) last_ = line_;
    line_.clear();
  }

  std::string line_;
  std::string last_;
  std::string error_;
};

// Owns the child: whoever leaves early takes it along.
class Child {
 public:
  explicit Child(pid_t process) : process_(process) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  ~Child() {
    if (process_ <= 0) return;
    kill(-process_, SIGTERM);
    constexpr int patience = 40;  // times 50 ms
    for (int wait = 0; wait < patience; ++wait) {
      if (ended()) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    kill(-process_, SIGKILL);
    while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  bool ended() {
    int status = 0;
    const pid_t got = waitpid(process_, &status, WNOHANG);
    if (got == 0 || (got < 0 && errno == EINTR)) return false;
    if (got > 0) status_ = WIFEXITED(status) ? WEXITSTATUS(status) : signal_status + WTERMSIG(status);
    // Otherwise this process ignores its children's ends (SIGCHLD), and the status is lost: what the child left behind must tell.
    process_ = 0;
    return true;
  }

  int status() const { return status_; }

 private:
  pid_t process_;
  int status_ = 0;
};

// The attributes and actions of posix_spawn, freed in any case.
class SpawnSettings {
 public:
  SpawnSettings() {
    posix_spawnattr_init(&attributes_);
    posix_spawn_file_actions_init(&actions_);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  // In a process group of its own, so that it and its children can be ended together and Ctrl-C reaches it through us alone.
  int spawn(pid_t& process, Program& program, const Pipe& output, const Pipe& errors) {
    sigset_t none{};
    sigemptyset(&none);
    sigset_t usual{};
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGXFSZ);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &usual);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, output.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, errors.write.get(), STDERR_FILENO);
    posix_spawn_file_actions_addchdir_np(&actions_, program.directory.c_str());
    std::vector<std::string> environment = merged_environment(program.environment);
    return posix_spawnp(&process, program.arguments.front().c_str(), &actions_, &attributes_, pointers(program.arguments).data(),
                        pointers(environment).data());
  }

 private:
  posix_spawnattr_t attributes_{};
  posix_spawn_file_actions_t actions_{};
};

}  // namespace

Result<ProgramEnd> run_program(const Program& program, const OutputSink& output, const std::function<void()>& tick, const std::stop_token& stop) {
  auto out = make_pipe();
  if (!out) return tl::unexpected(out.error());
  auto err = make_pipe();
  if (!err) return tl::unexpected(err.error());

  Program copy = program;
  pid_t process = 0;
  const int refused = SpawnSettings().spawn(process, copy, *out, *err);
  if (refused == ENOENT || refused == EACCES || refused == ENOTDIR) return ProgramEnd{.found = false, .status = 0, .last_line = {}};
  if (refused != 0) return fail(ErrorCode::internal, "The program " + printable(program.arguments.front()) + " could not be started.");
  Child child(process);
  out->write = Descriptor();
  err->write = Descriptor();

  LineKeeper lines;
  std::vector<char> block(std::size_t{1} << 16U);
  std::array<pollfd, 2> watched = {pollfd{out->read.get(), POLLIN, 0}, pollfd{err->read.get(), POLLIN, 0}};
  auto next_tick = std::chrono::steady_clock::now();
  bool ended = false;
  while (!ended) {
    if (stop.stop_requested()) return fail(ErrorCode::cancelled, "The download was cancelled.");
    if (tick && std::chrono::steady_clock::now() >= next_tick) {
      tick();
      next_tick = std::chrono::steady_clock::now() + std::chrono::milliseconds(tick_ms);
    }
    const bool open = watched[0].fd >= 0 || watched[1].fd >= 0;
    poll(watched.data(), watched.size(), open ? tick_ms : tick_ms / 2);  // descriptors below 0 are passed over
    for (pollfd& end : watched) {
      if (end.fd < 0 || end.revents == 0) continue;
      const ssize_t got = read(end.fd, block.data(), block.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) {
        end.fd = -1;
        continue;
      }
      const auto length = static_cast<std::size_t>(got);
      if (&end == &watched[1]) {
        lines.add({block.data(), length});
      } else if (output) {
        if (Status taken = output(std::as_bytes(std::span(block).first(length))); !taken) return tl::unexpected(std::move(taken).error());
      }
    }
    ended = !open && child.ended();
  }
  return ProgramEnd{.found = true, .status = child.status(), .last_line = lines.best()};
}

}  // namespace s2a::models
