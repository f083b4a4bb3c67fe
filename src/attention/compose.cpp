#include "attention/compose.h"

#include <algorithm>

#include "text/utf8.h"

namespace s2a::attention {
namespace {

// `text` without the white space at the ends where something was cut away.
std::string_view trim_ends(std::string_view text, bool front, bool back) {
  const std::string_view inner = text::trim(text);
  if (inner.empty()) return inner;
  const std::size_t begin = front ? static_cast<std::size_t>(inner.data() - text.data()) : 0;
  const std::size_t end = back ? static_cast<std::size_t>(inner.data() + inner.size() - text.data()) : text.size();
  return text.substr(begin, end - begin);
}

Prompt replace_parts(const Prompt& prompt, const std::vector<PartIndex>& parts, std::vector<std::string> texts) {
  Prompt changed = prompt;
  for (std::size_t index = 0; index < parts.size(); ++index) {
    changed.messages[parts[index].message].parts[parts[index].part].data = std::move(texts[index]);
  }
  // From the back, so that earlier indices stay valid.
  for (std::size_t index = parts.size(); index-- > 0;) {
    auto& siblings = changed.messages[parts[index].message].parts;
    if (siblings[parts[index].part].data.empty() && siblings.size() > 1) {
      siblings.erase(siblings.begin() + static_cast<std::ptrdiff_t>(parts[index].part));
    }
  }
  return changed;
}

}  // namespace

std::string kept_text(std::string_view source, std::span<const Decision> segments, std::size_t begin, std::size_t end) {
  std::string joined;
  bool first_cut = false;  // the first segment of the range is cut
  bool last_cut = false;
  bool any = false;
  for (const Decision& segment : segments) {
    const std::size_t from = std::max(begin, segment.begin);
    const std::size_t to = std::min(end, segment.end);
    if (from >= to) continue;
    if (!any) first_cut = !segment.kept;
    any = true;
    last_cut = !segment.kept;
    if (segment.kept) joined += source.substr(from, to - from);
  }
  return std::string(trim_ends(joined, first_cut, last_cut));
}

void compose_text(Focus& focus) {
  focus.text = kept_text(focus.source, focus.segments, 0, focus.source.size());
  std::string context;
  std::string question;
  for (const Decision& segment : focus.segments) {
    if (!segment.kept) continue;
    (segment.question ? question : context) += std::string_view(focus.source).substr(segment.begin, segment.end - segment.begin);
  }
  focus.context = text::trim(context);
  focus.question = text::trim(question);
  focus.changed = focus.text != focus.source;
}

std::string focusable_text(const Prompt& prompt) {
  std::string joined;
  bool first = true;
  for (const PartIndex& index : focusable_parts(prompt)) {
    if (!first) joined += '\n';
    joined += prompt.messages[index.message].parts[index.part].data;
    first = false;
  }
  return joined;
}

Prompt with_focus(const Prompt& prompt, const Focus& focus) {
  if (!focus.changed) return prompt;
  const std::vector<PartIndex> parts = focusable_parts(prompt);
  if (kept_text(focus.source, focus.segments, 0, focus.source.size()) != focus.text) return with_text(prompt, focus.text);
  std::vector<std::string> texts;
  std::size_t begin = 0;
  for (const PartIndex& index : parts) {
    const std::size_t end = begin + prompt.messages[index.message].parts[index.part].data.size();
    texts.push_back(kept_text(focus.source, focus.segments, begin, end));
    begin = end + 1;  // the newline between parts
  }
  return replace_parts(prompt, parts, std::move(texts));
}

Prompt with_text(const Prompt& prompt, std::string text) {
  const std::vector<PartIndex> parts = focusable_parts(prompt);
  std::vector<std::string> texts(parts.size());
  if (!texts.empty()) texts.front() = std::move(text);
  return replace_parts(prompt, parts, std::move(texts));
}

Prompt with_ending(Prompt prompt, std::string_view ending) {
  const std::vector<PartIndex> parts = focusable_parts(prompt);
  if (!parts.empty()) prompt.messages[parts.back().message].parts[parts.back().part].data += ending;
  return prompt;
}

}  // namespace s2a::attention
