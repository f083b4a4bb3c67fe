#include "s2a/prompt.h"

namespace s2a {

std::string Message::text() const {
  std::string joined;
  bool first = true;
  for (const Part& part : parts) {
    if (part.type != Part::Type::text) continue;
    if (!first) joined += '\n';
    joined += part.data;
    first = false;
  }
  return joined;
}

Message message(Role role, std::string text) {
  Message made;
  made.role = role;
  made.parts.push_back(Part{Part::Type::text, std::move(text)});
  return made;
}

Prompt Prompt::from_text(std::string text) {
  Prompt prompt;
  prompt.messages.push_back(message(Role::user, std::move(text)));
  return prompt;
}

std::vector<PartIndex> focusable_parts(const Prompt& prompt) {
  std::vector<PartIndex> parts;
  for (std::size_t index = prompt.messages.size(); index-- > 0;) {
    const Message& candidate = prompt.messages[index];
    if (candidate.role != Role::user) continue;
    for (std::size_t part = 0; part < candidate.parts.size(); ++part) {
      if (candidate.parts[part].type == Part::Type::text) parts.push_back({index, part});
    }
    break;
  }
  return parts;
}

}  // namespace s2a
