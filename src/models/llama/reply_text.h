// A reply's text as it grows out of token pieces: whole code points only, ended before the first stop string.
// Text that might be the beginning of a stop string is held back until it is known. Pure; used by the generator, tested without a model.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace s2a::models {

class ReplyText {
 public:
  explicit ReplyText(std::vector<std::string> stop) : stop_(std::move(stop)) {}

  // Appends the bytes of one token. Returns true when a stop string is complete: the text ends before it.
  bool add(std::string_view piece);

  // Ends the reply: what was held back is part of it. An incomplete code point becomes U+FFFD.
  void finish();

  // What became certain since the last call: valid UTF-8.
  std::string take();

  // All that was certain so far.
  const std::string& text() const { return text_; }

 private:
  // Moves the whole code points of the first `length` held bytes into text_; ill-formed bytes become U+FFFD. `last`: nothing will follow.
  void release(std::size_t length, bool last);

  std::vector<std::string> stop_;
  std::string held_;
  std::string text_;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

}  // namespace s2a::models
