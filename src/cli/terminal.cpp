#include "cli/terminal.h"

#include <fmt/format.h>
#include <locale.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>

namespace s2a::cli {
namespace {

constexpr int default_columns = 80;
constexpr std::size_t write_at_once = 4096;  // PIPE_BUF: a pipe that polls writable takes so much without blocking
constexpr int ill_formed = -1;

struct CodePoint {
  int value = ill_formed;  // of Unicode, or `ill_formed`: `length` is then 1
  std::size_t length = 1;
};

// The first code point of `text`, which is not empty. Overlong forms and surrogates are ill-formed.
CodePoint first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {static_cast<int>(lead), 1};
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < length) return {};
  unsigned value = lead & (0x7fU >> length);
  for (std::size_t index = 1; index < length; ++index) {
    if ((byte(index) & 0xc0U) != 0x80U) return {};
    value = (value << 6U) | (byte(index) & 0x3fU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return {};
  return {static_cast<int>(value), length};
}

bool is_unsafe(int code_point) {
  const bool control = code_point < 0x20 || (code_point >= 0x7f && code_point < 0xa0);
  // Marks, overrides and isolates of direction could show cut text as kept.
  const bool direction = code_point == 0x200e || code_point == 0x200f || code_point == 0x61c || (code_point >= 0x202a && code_point <= 0x202e) ||
                         (code_point >= 0x2066 && code_point <= 0x2069);
  return control || direction;
}

// The width of a code point needs a locale that knows Unicode, whatever the user's is.
class UnicodeLocale {
 public:
  UnicodeLocale() : previous_(::uselocale(unicode())) {}
  ~UnicodeLocale() { ::uselocale(previous_); }
  UnicodeLocale(const UnicodeLocale&) = delete;
  UnicodeLocale& operator=(const UnicodeLocale&) = delete;

 private:
  static locale_t unicode() {
    static const locale_t locale = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;  // nullptr leaves the locale as it is
  }
  locale_t previous_;
};

int columns_of_code_point(int code_point) {
  const UnicodeLocale locale;
  return std::max(0, ::wcwidth(static_cast<wchar_t>(code_point)));
}

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

std::string escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    if (next.value == ill_formed) {
      escaped += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    } else if (next.value == '\n' || next.value == '\t' || !is_unsafe(next.value)) {
      escaped += text.substr(0, next.length);
    } else {
      escaped += next.value < 0x80 ? fmt::format("\\x{:02x}", next.value) : fmt::format("\\u{:04x}", next.value);
    }
    text.remove_prefix(next.length);
  }
  return escaped;
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    valid += next.value == ill_formed ? std::string_view("\xEF\xBF\xBD") : text.substr(0, next.length);
    text.remove_prefix(next.length);
  }
  return valid;
}

std::string json_escape(std::string_view json) {
  std::string escaped;
  escaped.reserve(json.size());
  while (!json.empty()) {
    const CodePoint next = first_code_point(json);
    if (next.value != ill_formed && next.value != '\n' && is_unsafe(next.value)) {
      escaped += fmt::format("\\u{:04x}", next.value);
    } else {
      escaped += json.substr(0, next.length);
    }
    json.remove_prefix(next.length);
  }
  return escaped;
}

int columns_of(std::string_view text) {
  int columns = 0;
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    if (next.value != ill_formed) columns += columns_of_code_point(next.value);
    text.remove_prefix(next.length);
  }
  return columns;
}

std::string shortened(std::string_view line, int columns) {
  int used = 0;
  std::size_t room_for_mark = 0;  // bytes of the line that leave a column free
  for (std::size_t size = 0; size < line.size();) {
    const CodePoint next = first_code_point(line.substr(size));
    used += next.value == ill_formed ? 1 : columns_of_code_point(next.value);
    if (used > columns) return std::string(line.substr(0, room_for_mark)) + "…";
    size += next.length;
    if (used < columns) room_for_mark = size;
  }
  return std::string(line);
}

Output::Output(int descriptor, Signals& signals)
    : descriptor_(descriptor),
      signals_(signals),
      terminal_(::isatty(descriptor) != 0),
      redraw_(terminal_ && environment("TERM") != "dumb"),
      colour_(redraw_ && environment("NO_COLOR").empty()) {}

int Output::columns() const {
  winsize size = {};
  if (terminal_ && ::ioctl(descriptor_, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return default_columns;
}

void Output::write(std::string_view bytes) {
  while (!bytes.empty() && failure_ == 0) {
    std::array<pollfd, 2> waits{{{descriptor_, POLLOUT, 0}, {signals_.descriptor(), POLLIN, 0}}};
    if (::poll(waits.data(), waits.size(), -1) < 0) {
      if (errno == EINTR) continue;
      failure_ = errno;
      break;
    }
    // Somebody wants to stop: what can be written without waiting is written, the rest is not.
    if (waits[0].revents == 0) return;
    const ssize_t written = ::write(descriptor_, bytes.data(), std::min(bytes.size(), write_at_once));
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR && errno != EAGAIN) {
      failure_ = errno;
    }
  }
  // Nobody would see what else is done.
  if (failure_ != 0 && descriptor_ == STDOUT_FILENO) signals_.stop(SIGPIPE);
}

std::string Output::shown(std::string_view text) const {
  return terminal_ ? escape(text) : std::string(text);
}

std::string Output::styled(Style style, std::string_view text) const {
  std::string styled(begin(style));
  styled += shown(text);
  styled += style == Style::plain ? "" : reset();
  return styled;
}

std::string_view Output::begin(Style style) const {
  if (!colour_) return {};
  switch (style) {
    case Style::plain:
      return {};
    case Style::bold:
      return "\x1b[1m";
    case Style::dim:
      return "\x1b[2m";
    case Style::cut:
      return "\x1b[9;31m";
    case Style::error:
      return "\x1b[31m";
    case Style::warning:
      return "\x1b[33m";
    case Style::good:
      return "\x1b[32m";
  }
  return {};
}

std::string_view Output::reset() const {
  return colour_ ? "\x1b[0m" : std::string_view();
}

Status Output::status() const {
  if (failure_ == 0 || failure_ == EPIPE) return {};
  return fail(ErrorCode::storage, "the output cannot be written: " + std::generic_category().message(failure_),
              "Make room, or send the output to another place.");
}

Wrapped::Wrapped(Output& out, std::string margin, int margin_columns, int columns)
    : out_(out), margin_(std::move(margin)), limit_(std::max(16, columns - margin_columns)) {}

void Wrapped::set_style(Style style) {
  if (style == style_) return;
  if (style_ != Style::plain) pending_ += out_.reset();
  pending_ += out_.begin(style);
  style_ = style;
}

void Wrapped::new_line() {
  set_style(Style::plain);
  if (!line_open_) pending_ += margin_;
  while (pending_.ends_with(' ')) pending_.pop_back();
  pending_ += '\n';
  column_ = 0;
  spaces_ = 0;
  line_open_ = false;
}

void Wrapped::put_word() {
  if (word_.empty()) return;
  if (column_ > 0 && column_ + spaces_ + word_columns_ > limit_) new_line();
  if (!line_open_) {
    set_style(Style::plain);
    pending_ += margin_;
    line_open_ = true;
    any_line_ = true;
  }
  if (spaces_ > 0) {
    set_style(spaces_style_ == word_style_ ? word_style_ : Style::plain);
    pending_.append(static_cast<std::size_t>(spaces_), ' ');
  }
  set_style(word_style_);
  pending_ += word_;
  column_ += spaces_ + word_columns_;
  spaces_ = 0;
  word_.clear();
  word_columns_ = 0;
}

void Wrapped::add(std::string_view text, Style style) {
  if (style != word_style_ && !word_.empty()) put_word();
  word_style_ = style;
  const std::string escaped = escape(text);
  for (std::string_view rest = escaped; !rest.empty();) {
    const CodePoint next = first_code_point(rest);
    const std::string_view bytes = rest.substr(0, next.length);
    rest.remove_prefix(next.length);
    if (next.value == '\n') {
      put_word();
      new_line();
    } else if (next.value == ' ' || next.value == '\t') {
      put_word();
      spaces_ += next.value == '\t' ? 4 : 1;
      spaces_style_ = style;
    } else {
      const int columns = columns_of_code_point(next.value);
      // A wide character may begin a line (languages without spaces); a word longer than a line is broken.
      if (columns == 2 || word_columns_ + columns > limit_) put_word();
      word_ += bytes;
      word_columns_ += columns;
    }
  }
  // Between two writes no style is in force: Ctrl-C may come.
  set_style(Style::plain);
  out_.write(pending_);
  pending_.clear();
}

void Wrapped::end() {
  put_word();
  if (line_open_ || !any_line_) new_line();
  set_style(Style::plain);
  out_.write(pending_);
  pending_.clear();
}

ProgressLine::ProgressLine(Output& out, std::string label, std::chrono::milliseconds delay)
    : out_(out), label_(std::move(label)), next_(std::chrono::steady_clock::now() + delay) {}

ProgressLine::~ProgressLine() {
  clear();
}

void ProgressLine::update(double fraction, std::string_view detail) {
  const auto now = std::chrono::steady_clock::now();
  if (!out_.can_redraw() || now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  std::string line = label_;
  if (fraction >= 0) {
    constexpr int bar_columns = 24;
    const double bounded = std::min(fraction, 1.0);
    const int filled = static_cast<int>(bounded * bar_columns);
    std::string bar(out_.begin(Style::good));
    for (int column = 0; column < filled; ++column) bar += "━";
    bar += out_.reset();
    bar += out_.begin(Style::dim);
    for (int column = filled; column < bar_columns; ++column) bar += out_.has_colour() ? "━" : "·";
    bar += out_.reset();
    line += fmt::format("  {} {:3.0f} %", bar, bounded * 100);
  }
  line += fmt::format("  {}", detail);
  out_.write(fmt::format("\r{}\x1b[K", line));
  drawn_ = true;
}

void ProgressLine::clear() {
  if (drawn_) out_.write("\r\x1b[K");
  drawn_ = false;
}

std::string bytes_text(double bytes) {
  if (bytes >= 1e9) return fmt::format("{:.1f} GB", bytes / 1e9);
  if (bytes >= 1e6) return fmt::format("{:.1f} MB", bytes / 1e6);
  if (bytes >= 1e3) return fmt::format("{:.0f} kB", bytes / 1e3);
  return fmt::format("{:.0f} B", bytes);
}

std::string duration_text(double milliseconds) {
  if (milliseconds >= 10'000) return fmt::format("{:.1f} s", milliseconds / 1000);
  if (milliseconds >= 1000) return fmt::format("{:.2f} s", milliseconds / 1000);
  if (milliseconds >= 10) return fmt::format("{:.0f} ms", milliseconds);
  return fmt::format("{:.1f} ms", milliseconds);
}

}  // namespace s2a::cli
