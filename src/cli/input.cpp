#include "cli/input.h"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "s2a/attention.h"

namespace s2a::cli {
namespace {

constexpr std::size_t read_at_once = std::size_t{64} * 1024;

tl::unexpected<Error> cancelled() {
  return fail(ErrorCode::cancelled, "reading was cancelled");
}

// Appends what is there, waiting for it. True when there may be more.
Result<bool> read_more(std::string& bytes, Signals& signals) {
  std::array<pollfd, 2> waits{{{STDIN_FILENO, POLLIN, 0}, {signals.descriptor(), POLLIN, 0}}};
  for (;;) {
    if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) break;
    if (waits[1].revents != 0) return cancelled();
    if (waits[0].revents == 0) continue;
    const std::size_t size = bytes.size();
    bytes.resize(size + read_at_once);
    const ssize_t got = ::read(STDIN_FILENO, bytes.data() + size, read_at_once);
    const int failure = errno;
    bytes.resize(size + static_cast<std::size_t>(got > 0 ? got : 0));
    // Ctrl-C in a pipeline ends the one that writes, too: what has come then is no whole text.
    if (got == 0 && signals.arrived()) return cancelled();
    if (got >= 0) return got > 0;
    errno = failure;
    if (failure != EINTR && failure != EAGAIN) break;
  }
  return fail(ErrorCode::storage, "standard input cannot be read: " + std::generic_category().message(errno), "Give the text as an argument.");
}

tl::unexpected<Error> over_limit(std::string_view what) {
  return fail(ErrorCode::invalid_text, fmt::format("{} is over {} MiB", what, input_limit / 1024 / 1024), "Split the text.");
}

}  // namespace

Status check_piped() {
  if (::isatty(STDIN_FILENO) == 0) return {};
  return fail(ErrorCode::invalid_argument, "there is no text",
              "Give it in quotes as the last argument, pipe it in, or type it with - as the last argument and Ctrl-D at its end.");
}

Status check_text(const Prompt& prompt) {
  Options options;
  options.strategy = "off";
  const Result<Focus> checked = Attention(nullptr, nullptr).focus(prompt, options);
  if (!checked) return tl::unexpected(checked.error());
  return {};
}

Result<std::string> read_text(const std::optional<std::string>& argument, Session& session) {
  if (argument && *argument != "-") return *argument;
  if (!argument) {
    if (const Status piped = check_piped(); !piped) return tl::unexpected(piped.error());
  }
  std::string text;
  for (;;) {
    const Result<bool> more = read_more(text, session.signals);
    if (!more) return tl::unexpected(more.error());
    if (text.size() > input_limit) return over_limit("the text on standard input");
    if (!*more) break;
  }
  if (text.ends_with('\n')) {
    text.pop_back();
    if (text.ends_with('\r')) text.pop_back();
  }
  return text;
}

Result<std::optional<std::string>> LineReader::next() {
  bool too_long = false;
  for (;;) {
    const std::size_t end = buffer_.find('\n', searched_);
    if (end != std::string::npos || (ended_ && !buffer_.empty())) {
      std::string line = buffer_.substr(0, end);
      buffer_.erase(0, end == std::string::npos ? end : end + 1);
      searched_ = 0;
      if (too_long || line.size() > input_limit) return over_limit("the line");
      return line;
    }
    if (ended_) {
      if (std::exchange(too_long, false)) return over_limit("the line");
      return std::nullopt;
    }
    searched_ = buffer_.size();
    if (buffer_.size() > input_limit) {
      too_long = true;
      buffer_.clear();
      searched_ = 0;
    }
    const Result<bool> more = read_more(buffer_, session_.signals);
    if (!more) return tl::unexpected(more.error());
    ended_ = !*more;
  }
}

}  // namespace s2a::cli
