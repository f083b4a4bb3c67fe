// Reads what a model really returns for the paper's step 1: two labelled parts, in whatever dress, with whatever said before and after.
// Promises: any bytes are read safely, in linear time; a passage that stands in the source is never taken for the model's own chatter.
// Called by the `rewrite` strategy. Whether the parts are faithful to the source is the guard's business, not decided here.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace s2a::attention {

struct Reply {
  std::string context;   // may be empty: "None" under its label, or a prompt that is only a question
  std::string question;  // may be empty: no label, nothing under it, and nothing in the context that asks

  friend bool operator==(const Reply&, const Reply&) = default;
};

enum class ReplyFault {
  empty,           // nothing was said
  reasoning_only,  // the reply ends inside the model's reasoning
  no_labels,       // neither part was labelled
};

// One sentence for a person; never contains text of the reply. Never fails.
std::string_view sentence(ReplyFault fault);

// The two parts of `reply`. `source` is the text that was to be written again. At least one part is not empty. Thread-safe.
tl::expected<Reply, ReplyFault> parse_reply(std::string_view reply, std::string_view source);

// For the variant that does not separate: all of `reply` but reasoning and chatter; the parts joined, if the model labelled them all the same.
// Never empty. Thread-safe.
tl::expected<std::string, ReplyFault> parse_single_reply(std::string_view reply, std::string_view source);

}  // namespace s2a::attention
