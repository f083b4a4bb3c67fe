// A prompt: a chat as messages of typed parts, and which of its text step 1 may focus.
// A plain value: it owns its strings, has no hidden state, and may be copied and read by any thread.
// Built by a caller (or by a door: command line, proxy, evaluation), read by Attention and by every Model.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace s2a {

enum class Role { system, developer, user, assistant, tool };

// Stable lower-case name as in the OpenAI chat format. Never fails; thread-safe.
std::string_view name(Role role);

struct Part {
  enum class Type {
    text,    // `data` is UTF-8 text
    opaque,  // `data` is anything else (an image, audio, a file): carried through unchanged, never read
  };
  Type type = Type::text;
  std::string data;

  friend bool operator==(const Part&, const Part&) = default;
};

struct Message {
  Role role = Role::user;
  std::vector<Part> parts;

  // The text parts in order, separated by one newline each.
  std::string text() const;

  friend bool operator==(const Message&, const Message&) = default;
};

struct Prompt {
  std::vector<Message> messages;  // oldest first

  // One user message with one text part. Takes any bytes: they are checked where they are used. Never fails.
  static Prompt from_text(std::string text);

  friend bool operator==(const Prompt&, const Prompt&) = default;
};

// A message with one text part. Never fails; thread-safe.
Message message(Role role, std::string text);

// Where focusable text stands in a prompt: prompt.messages[message].parts[part].
struct PartIndex {
  std::size_t message = 0;
  std::size_t part = 0;

  friend bool operator==(const PartIndex&, const PartIndex&) = default;
};

// The focusable parts: the text parts of the last message whose role is user, in order; empty if there is none.
// System, developer, assistant and tool messages and opaque parts are never focusable.
std::vector<PartIndex> focusable_parts(const Prompt& prompt);

}  // namespace s2a
