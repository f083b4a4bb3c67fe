#include "cli/view.h"

#include <fmt/format.h>

#include <algorithm>

namespace s2a::cli {
namespace {

constexpr std::string_view white_space = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white_space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white_space) - begin + 1);
}

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

std::vector<Piece> pieces(const Focus& focus) {
  const std::string_view source = focus.source;
  std::vector<Piece> pieces;
  std::size_t shown = 0;  // bytes of the source
  const auto add = [&](std::size_t end, bool cut) {
    if (end > shown) pieces.push_back({source.substr(shown, end - shown), cut});
    shown = std::max(shown, end);
  };
  for (auto segment = focus.segments.begin(); segment != focus.segments.end();) {
    const auto last = std::find_if(segment, focus.segments.end(), [&](const Decision& next) { return next.kept != segment->kept; });
    if (!segment->kept) {
      const std::string_view run = source.substr(segment->begin, (last - 1)->end - segment->begin);
      const std::string_view inner = trim(run);
      if (!inner.empty()) {
        const std::size_t begin = segment->begin + static_cast<std::size_t>(inner.data() - run.data());
        add(begin, false);
        add(begin + inner.size(), true);
      }
    }
    segment = last;
  }
  add(source.size(), false);
  return pieces;
}

std::string marked(const Piece& piece) {
  return piece.cut ? fmt::format("[-{}-]", piece.text) : std::string(piece.text);
}

std::string cut_text(const Focus& focus) {
  std::string line;
  for (const Piece& piece : pieces(focus)) {
    if (piece.cut) line += fmt::format("{}“{}”", line.empty() ? "" : " ", piece.text);
  }
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string summary(const Focus& focus) {
  if (focus.strategy == "off") return focus.fallbacks.empty() ? "step 1 is off" : fallback_summary(focus);
  if (!focus.changed) return "nothing to cut, the text stays as it is";
  const auto cut =
      static_cast<std::size_t>(std::count_if(focus.segments.begin(), focus.segments.end(), [](const Decision& segment) { return !segment.kept; }));
  std::string line = fmt::format("cut {} of {}", cut, plural(focus.segments.size(), "segment"));
  if (focus.tokens.in > 0) line += fmt::format(", kept {} of {} tokens", focus.tokens.kept, focus.tokens.in);
  return line;
}

std::string fallback_summary(const Focus& focus) {
  std::string line;
  for (const Fallback& tried : focus.fallbacks) {
    line += fmt::format("{}{} did not serve ({}): {}", line.empty() ? "" : "; ", tried.strategy, tried.code, tried.message);
  }
  if (line.empty()) return line;
  return line + (focus.strategy == "off" ? "; the text stays as it is" : fmt::format("; {} was used", focus.strategy));
}

bool is_rewritten(const Focus& focus) {
  std::size_t position = 0;
  for (const Piece& piece : pieces(focus)) {
    const std::string_view kept = trim(piece.text);
    if (piece.cut || kept.empty()) continue;
    const std::size_t found = focus.text.find(kept, position);
    if (found == std::string::npos) return true;
    position = found + kept.size();
  }
  return false;
}

}  // namespace s2a::cli
