#include "attention/reply.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <vector>

#include "attention/labels.h"
#include "text/utf8.h"

namespace s2a::attention {
namespace {

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}
bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

// Whether `text` at `at` goes on with `phrase`, which is in lower case; ’ counts as '.
bool reads_at(std::string_view text, std::size_t at, std::string_view phrase) {
  for (const char letter : phrase) {
    if (at >= text.size()) return false;
    if (letter == '\'' && text.substr(at).starts_with("’")) {
      at += std::string_view("’").size();
      continue;
    }
    if (lower(text[at]) != letter) return false;
    ++at;
  }
  return true;
}

// A set of bytes; std::string_view::find_first_of looks each byte up anew and is several times slower.
class Bytes {
 public:
  constexpr explicit Bytes(std::string_view bytes) {
    for (const char byte : bytes) has_[static_cast<unsigned char>(byte)] = true;
  }

  std::size_t find_first_in(std::string_view text, std::size_t at) const {
    while (at < text.size() && !has_[static_cast<unsigned char>(text[at])]) ++at;
    return at < text.size() ? at : std::string_view::npos;
  }

 private:
  std::array<bool, 256> has_{};
};

// What the user wrote, asked whether something stands in it. It is asked a bounded number of times, so that parsing stays linear;
// after that everything is taken to stand there, because then nothing is thrown away.
class Source {
 public:
  explicit Source(std::string_view text) : text_(text) {}

  bool contains(std::string_view passage) {
    if (passage.empty() || text_.empty()) return false;
    if (asked_ == most_questions) return true;
    ++asked_;
    return text_.find(passage) != std::string_view::npos;
  }

  // Whether the sentence or line that begins `passage` stands in the source.
  bool contains_beginning(std::string_view passage) {
    std::size_t length = std::min({passage.size(), longest_beginning, passage.substr(0, longest_beginning).find('\n')});
    while (length > 0 && length < passage.size() && (static_cast<unsigned char>(passage[length]) & 0xC0U) == 0x80U) --length;
    return contains(text::trim(passage.substr(0, length)));
  }

 private:
  static constexpr std::size_t most_questions = 24;
  static constexpr std::size_t longest_beginning = 40;  // bytes

  std::string_view text_;
  std::size_t asked_ = 0;
};

// --- Reasoning ---------------------------------------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 7> reasoning_tags{"think", "thinking", "thought", "reasoning", "reflection", "analysis", "scratchpad"};

struct Tag {
  std::size_t name = 0;  // index into reasoning_tags
  bool closing = false;
  std::size_t end = 0;
};

// "<think>", "</think>", "[THINK]" at `at`, where an opening bracket stands.
std::optional<Tag> reasoning_tag_at(std::string_view text, std::size_t at) {
  const char bracket = text[at] == '<' ? '>' : ']';
  ++at;
  Tag tag;
  if (at < text.size() && text[at] == '/') {
    tag.closing = true;
    ++at;
  }
  for (tag.name = 0; tag.name < reasoning_tags.size(); ++tag.name) {
    const std::string_view name = reasoning_tags[tag.name];
    if (!reads_at(text, at, name)) continue;
    tag.end = at + name.size() + 1;
    if (tag.end <= text.size() && text[tag.end - 1] == bracket) return tag;
  }
  return std::nullopt;
}

struct Spoken {
  std::string text;         // what is left without reasoning
  bool unfinished = false;  // the reply ends inside reasoning
};

// Drops reasoning: between tags, before a closing tag whose opening one was part of the chat template, and after one that is never closed.
Spoken without_reasoning(std::string_view reply, Source& source) {
  constexpr std::string_view final_channel = "<|channel|>final<|message|>";
  if (const std::size_t channel = reply.rfind(final_channel); channel != std::string_view::npos) {
    reply.remove_prefix(channel + final_channel.size());
  }
  Spoken spoken;
  std::array<std::optional<bool>, reasoning_tags.size()> users;  // the user's text has such a tag, so it is not the model's
  constexpr std::size_t outside = reasoning_tags.size();
  std::size_t inside = outside;  // the tag that is open
  std::size_t done = 0;
  constexpr Bytes brackets("<[");
  for (std::size_t at = brackets.find_first_in(reply, 0); at != std::string_view::npos; at = brackets.find_first_in(reply, at)) {
    const std::optional<Tag> tag = reasoning_tag_at(reply, at);
    if (!tag || (inside != outside && (inside != tag->name || !tag->closing))) {
      ++at;
      continue;
    }
    std::optional<bool>& is_users = users[tag->name];
    if (!is_users) is_users = source.contains(reply.substr(at, tag->end - at));
    if (*is_users) {
      ++at;
      continue;
    }
    if (inside != outside) {
      inside = outside;
    } else if (tag->closing) {
      spoken.text.clear();
    } else {
      spoken.text.append(reply.substr(done, at - done));
      inside = tag->name;
    }
    done = at = tag->end;
  }
  spoken.unfinished = inside != outside;
  if (!spoken.unfinished) spoken.text.append(reply.substr(done));
  return spoken;
}

// Some servers return the token that ends a turn as text.
std::string_view without_end_of_turn(std::string_view text, Source& source) {
  constexpr std::array<std::string_view, 5> marks{"<|im_end|>", "<|eot_id|>", "<|endoftext|>", "<|end|>", "<end_of_turn>"};
  for (const std::string_view mark : marks) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos && !source.contains(mark)) text = text.substr(0, at);
  }
  return text;
}

// --- Chatter -----------------------------------------------------------------------------------------------------------------------------------

// How a model's closing words begin.
constexpr std::array<std::string_view, 38> closing_words{
    "let me know",       "please let me know", "i hope this",      "hope this helps",   "i hope that",     "feel free to",
    "please feel free",  "is there anything",  "if you have any",  "if you need any",   "if you'd like",   "if you would like",
    "would you like me", "do you want me",     "i'm here to help", "i am here to help", "i'd be happy to", "i'm happy to",
    "happy to help",     "thank you for",      "please note that", "note that i",       "note: i",         "i have extracted",
    "i've extracted",    "i extracted",        "i have removed",   "i've removed",      "i removed",       "i have excluded",
    "i excluded",        "i've excluded",      "i have separated", "i've separated",    "by separating",   "by removing",
    "the above text",    "this separation"};

// How a model's opening words begin.
constexpr std::array<std::string_view, 23> opening_words{"sure",
                                                         "certainly",
                                                         "of course",
                                                         "absolutely",
                                                         "okay",
                                                         "ok,",
                                                         "ok!",
                                                         "here is",
                                                         "here's",
                                                         "here are",
                                                         "below is",
                                                         "below are",
                                                         "the following",
                                                         "based on the",
                                                         "i have extracted",
                                                         "i've extracted",
                                                         "i extracted",
                                                         "i'd be happy",
                                                         "i'm happy",
                                                         "happy to",
                                                         "great question",
                                                         "the unbiased part",
                                                         "the relevant part"};

template <std::size_t size>
bool reads_any(std::string_view text, std::size_t at, const std::array<std::string_view, size>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return reads_at(text, at, phrase); });
}

// Skips what may stand before the first word of a sentence or line.
std::size_t skip_to_word(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_space(text[at]) || text[at] == '*' || text[at] == '_' || text[at] == '"' || text[at] == '(' || text[at] == '-'))
    ++at;
  return at;
}

// `text` up to where the model takes its leave: at the beginning of a sentence or line, in words that the source does not have.
std::string_view without_closing_words(std::string_view text, Source& source) {
  constexpr Bytes ends(".?!\n\"");
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t word = skip_to_word(text, at);
    if (word < text.size() && reads_any(text, word, closing_words) && !source.contains_beginning(text.substr(word))) return text.substr(0, at);
    at = ends.find_first_in(text, std::max(word, at));
    if (at == std::string_view::npos) break;
    ++at;
  }
  return text;
}

// `text` from where the model comes to the point: after "Sure! Here is the unbiased part:".
std::string_view without_opening_words(std::string_view text, Source& source) {
  constexpr std::size_t most_sentences = 3;
  constexpr std::size_t longest = 240;  // bytes of one such sentence
  for (std::size_t sentence = 0; sentence < most_sentences; ++sentence) {
    const std::size_t word = skip_to_word(text, 0);
    if (word >= text.size() || !reads_any(text, word, opening_words) || source.contains_beginning(text.substr(word))) return text;
    const std::size_t end = text.substr(0, longest).find_first_of(":!.\n", word);
    if (end == std::string_view::npos) return text;
    const std::string_view rest = text::trim(text.substr(end + 1));
    if (rest.empty()) return text;
    text = rest;
  }
  return text;
}

// --- The dress of a part -----------------------------------------------------------------------------------------------------------------------

constexpr std::string_view fence = "```";

struct Pair {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Pair, 14> quotation_pairs{{{"\"", "\""},
                                                {"“", "”"},
                                                {"”", "”"},  // both backward, as printed in the paper's figure 15
                                                {"„", "“"},
                                                {"„", "”"},
                                                {"«", "»"},
                                                {"「", "」"},
                                                {"『", "』"},
                                                {"``", "''"},
                                                {"`", "`"},
                                                {"‘", "’"},
                                                {"'", "'"},
                                                {"**", "**"},
                                                {"__", "__"}}};

// Whether the mark at `at` closes: something stands before it and nothing after it.
bool closes_at(std::string_view text, std::size_t at, std::size_t size) {
  const bool after_space = at == 0 || is_space(text[at - 1]);
  constexpr std::string_view continuation = " \t\n.,;:!?)";
  const bool before_end = at + size >= text.size() || continuation.find(text[at + size]) != std::string_view::npos;
  return !after_space && before_end;
}

// `text` without a pair that encloses all of it. `"A" or "B"?` is not enclosed.
std::string_view without_enclosing_pair(std::string_view text) {
  for (const Pair& pair : quotation_pairs) {
    if (text.size() <= pair.open.size() + pair.close.size() || !text.starts_with(pair.open) || !text.ends_with(pair.close)) continue;
    if (text.starts_with(fence)) continue;
    const std::string_view inner = text.substr(pair.open.size(), text.size() - pair.open.size() - pair.close.size());
    if (pair.open == "'" || pair.open == "‘") {  // apostrophes look the same: only a mark that closes counts
      std::size_t at = inner.find(pair.close);
      while (at != std::string_view::npos && !closes_at(inner, at, pair.close.size())) at = inner.find(pair.close, at + pair.close.size());
      if (at != std::string_view::npos) continue;
      return text::trim(inner);
    }
    const std::size_t first_open = inner.find(pair.open);
    const std::size_t first_close = inner.find(pair.close);
    const bool nested = pair.open == pair.close ? first_close == std::string_view::npos || !closes_at(inner, first_close, pair.close.size())
                                                : first_close == std::string_view::npos || first_open < first_close;
    if (nested) return text::trim(inner);
  }
  return text;
}

bool is_fence_line(std::string_view line) {
  return text::trim(line).starts_with(fence);
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

// The last line's first byte.
std::size_t last_line(std::string_view text) {
  const std::size_t newline = text.rfind('\n');
  return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t count_fences(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t line = 0; line < text.size(); line = line_end(text, line) + 1) {
    if (is_fence_line(text.substr(line, line_end(text, line) - line))) ++count;
  }
  return count;
}

// `text` without a fence that encloses all of it, or whose other half stands outside of it. Code that says its language is the user's.
std::string_view without_fence(std::string_view text) {
  const std::size_t first = line_end(text, 0);
  const bool opens = is_fence_line(text.substr(0, first));
  const bool closes = is_fence_line(text.substr(last_line(text)));
  if (!opens && !closes) return text;
  const std::size_t fences = count_fences(text);
  const std::string_view language =
      opens ? text::trim(text.substr(text.find(fence) + fence.size(), first - std::min(first, text.find(fence) + fence.size()))) : "";
  const bool plain = language.empty() || language == "text" || language == "plaintext" || language == "markdown" || language == "md";
  if (fences % 2 == 1) {
    if (closes) return text::trim(text.substr(0, last_line(text)));
    return text::trim(text.substr(std::min(first + 1, text.size())));
  }
  if (fences != 2 || !opens || !closes || !plain || first >= text.size()) return text;
  return text::trim(text.substr(first + 1, last_line(text) - std::min(last_line(text), first + 1)));
}

bool is_rule_line(std::string_view line) {
  line = text::trim(line);
  return line.size() >= 3 && (line.find_first_not_of('-') == std::string_view::npos || line.find_first_not_of('*') == std::string_view::npos ||
                              line.find_first_not_of('=') == std::string_view::npos);
}

// A bullet before the only line; a lone closing mark, a rule, or the number of the next part at the end.
std::string_view without_marks(std::string_view text) {
  if (text.find('\n') == std::string_view::npos) {
    for (const std::string_view bullet : {"- ", "* ", "• ", "> "}) {
      if (text.starts_with(bullet)) text = text::trim(text.substr(bullet.size()));
    }
  }
  if (is_rule_line(text.substr(last_line(text)))) text = text::trim(text.substr(0, last_line(text)));
  const std::size_t first = line_end(text, 0);
  if (is_rule_line(text.substr(0, first))) text = text::trim(text.substr(std::min(first + 1, text.size())));
  for (const std::string_view mark : {"**", "__"}) {
    if (text.ends_with(mark) && text.find(mark) == text.size() - mark.size()) text = text::trim(text.substr(0, text.size() - mark.size()));
    if (text.starts_with(mark) && text.rfind(mark) == 0) text = text::trim(text.substr(mark.size()));
  }
  return text;
}

// "</context>" at the end.
std::string_view without_closing_tag(std::string_view text) {
  if (!text.ends_with('>')) return text;
  const std::size_t tag = text.rfind("</");
  constexpr std::size_t longest = 48;
  return tag == std::string_view::npos || text.size() - tag > longest ? text : text::trim(text.substr(0, tag));
}

// "None", "N/A", "(no context provided)", "There is no unbiased context."
bool says_nothing(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return false;
  std::string words;
  for (const char byte : text) {
    if ((lower(byte) >= 'a' && lower(byte) <= 'z') || static_cast<unsigned char>(byte) >= 0x80 || (byte >= '0' && byte <= '9')) {
      words += lower(byte);
    } else if (byte != '/' && !words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  constexpr std::array<std::string_view, 11> whole{"",        "none",           "na",           "null",          "nil",       "empty",
                                                   "nothing", "not applicable", "not provided", "none provided", "none given"};
  if (std::find(whole.begin(), whole.end(), words) != whole.end()) return true;
  if (!words.starts_with("no ") && !words.starts_with("there is no ") && !words.starts_with("none ")) return false;
  constexpr std::array<std::string_view, 26> about_context{"no",     "none",      "there",    "is",        "was",      "in",       "the",
                                                           "this",   "user",      "users",    "text",      "context",  "unbiased", "additional",
                                                           "other",  "given",     "provided", "available", "relevant", "related",  "information",
                                                           "needed", "necessary", "found",    "for",       "content"};
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (std::find(about_context.begin(), about_context.end(), std::string_view(words).substr(at, end - at)) == about_context.end()) return false;
    at = end + 1;
  }
  return true;
}

// A part without what the model dressed it in.
std::string_view clean_part(std::string_view part, bool json_value, Source& source) {
  part = without_closing_words(text::trim(part), source);
  constexpr int most_layers = 4;
  for (int layer = 0; layer < most_layers; ++layer) {
    const std::size_t size = part.size();
    part = text::trim(part);
    part = without_fence(part);
    part = without_closing_tag(part);
    part = without_marks(part);
    while (json_value && (part.ends_with(',') || part.ends_with('}') || part.ends_with(']'))) part = text::trim(part.substr(0, part.size() - 1));
    part = without_enclosing_pair(part);
    if (part.size() == size) break;
  }
  if (says_nothing(part) && !source.contains(part)) return {};
  return part;
}

// --- The parts ---------------------------------------------------------------------------------------------------------------------------------

// How many question marks of any script begin at `at`: their length in bytes, or 0.
std::size_t question_mark_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {"?", "？", "؟"}) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

// A text that was given one label, divided: its last question is the question.
Reply divide_by_question(std::string_view text) {
  std::size_t mark = text.size();
  std::size_t mark_end = text.size();
  for (std::size_t at = text.size(); at-- > 0;) {
    if (const std::size_t length = question_mark_at(text, at); length != 0) {
      mark = at;
      mark_end = at + length;
      break;
    }
  }
  if (mark == text.size()) return {.context = std::string(text), .question = {}};
  // Back to the end of the sentence before.
  std::size_t begin = mark;
  while (begin > 0) {
    const char byte = text[begin - 1];
    if (byte == '\n') break;
    if ((byte == '.' || byte == '?' || byte == '!') && begin < mark && is_space(text[begin])) break;
    if (begin >= 3 && (text.substr(begin - 3, 3) == "。" || text.substr(begin - 3, 3) == "？")) break;
    --begin;
  }
  Reply reply;
  reply.question = text::trim(text.substr(begin, mark_end - begin));
  reply.context = text::trim(text.substr(0, begin));
  const std::string_view after = text::trim(text.substr(mark_end));
  if (!after.empty()) reply.context.append(reply.context.empty() ? "" : " ").append(after);
  return reply;
}

std::optional<std::string> string_of(const boost::json::value& value) {
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_null()) return std::string();
  if (!value.is_array()) return std::nullopt;
  std::string joined;
  for (const boost::json::value& item : value.get_array()) {
    if (!item.is_string()) return std::nullopt;
    if (!joined.empty()) joined += ' ';
    joined += std::string_view(item.get_string());
  }
  return joined;
}

std::optional<Reply> parts_of(const boost::json::object& object, int depth, Source& source) {
  Reply reply;
  bool any = false;
  for (const auto& member : object) {
    if (depth > 0 && member.value().is_object()) {
      if (std::optional<Reply> inner = parts_of(member.value().get_object(), depth - 1, source)) return inner;
    }
    const std::optional<Label::Part> part = part_named(member.key());
    if (!part || *part == Label::Part::other) continue;
    const std::optional<std::string> text = string_of(member.value());
    if (!text) return std::nullopt;
    std::string& target = *part == Label::Part::context ? reply.context : reply.question;
    if (target.empty()) target = clean_part(*text, false, source);
    any = true;
  }
  return any ? std::optional(std::move(reply)) : std::nullopt;
}

// A reply that is a JSON object, with or without words around it. An object under a label is the user's.
std::optional<Reply> parse_json(std::string_view reply, Source& source) {
  const std::size_t begin = reply.find('{');
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t key = reply.find_first_not_of(" \t\r\n", begin + 1);
  if (key == std::string_view::npos || reply[key] != '"' || !find_labels(reply.substr(0, begin)).empty()) return std::nullopt;
  boost::json::parse_options options;
  options.allow_trailing_commas = true;
  boost::json::parser parser({}, options);
  boost::system::error_code error;
  parser.write_some(reply.data() + begin, reply.size() - begin, error);
  if (error) return std::nullopt;
  const boost::json::value value = parser.release();
  return value.is_object() ? parts_of(value.get_object(), 1, source) : std::nullopt;
}

// The labels that divide a reply, and where the part of each ends.
class Divided {
 public:
  Divided(std::string_view reply, Source& source) : reply_(reply) {
    for (const Label& label : find_labels(reply)) {
      // A line of the user's own that looks like a label of no part is text.
      const bool users = label.part == Label::Part::other && source.contains_beginning(reply.substr(label.begin));
      if (!users) labels_.push_back(label);
    }
    find_ends();
  }

  // The surest label of `part` that has something under it; failing that, the first of the surest.
  const Label* best(Label::Part part) const {
    const Label* best = nullptr;
    bool best_has_text = false;
    for (std::size_t index = 0; index < labels_.size(); ++index) {
      const Label& label = labels_[index];
      if (label.part != part) continue;
      const bool has_text = reply_.substr(0, ends_[index]).find_first_not_of(" \t\r\n*\"", label.end) != std::string_view::npos;
      if (best == nullptr || label.rank > best->rank || (label.rank == best->rank && has_text && !best_has_text)) {
        best = &label;
        best_has_text = has_text;
      }
    }
    return best;
  }

  // The text under `label`, to the next label that is as sure or is `other`.
  std::string_view text_under(const Label& label, const Label* other) const {
    std::size_t end = ends_[static_cast<std::size_t>(&label - labels_.data())];
    if (other != nullptr && other->begin >= label.end) end = std::min(end, other->begin);
    return reply_.substr(label.end, end - label.end);
  }

 private:
  static constexpr std::size_t ranks = 3;

  void find_ends() {
    ends_.assign(labels_.size(), reply_.size());
    std::array<std::size_t, ranks> next{};  // where the next label of at least this rank begins
    next.fill(reply_.size());
    for (std::size_t index = labels_.size(); index-- > 0;) {
      const Label& label = labels_[index];
      const auto rank = static_cast<std::size_t>(label.rank);
      ends_[index] = std::max(label.end, next[rank]);
      // What is no part of a rewrite ends every part.
      const std::size_t ended = label.part == Label::Part::other ? ranks - 1 : rank;
      for (std::size_t lesser = 0; lesser <= ended; ++lesser) next[lesser] = label.begin;
    }
  }

  std::string_view reply_;
  std::vector<Label> labels_;
  std::vector<std::size_t> ends_;
};

// A part that the model put into a fence together with its label.
std::string_view before_outer_fence(std::string_view reply, const Label& first, std::string_view part) {
  if (count_fences(reply.substr(0, first.begin)) % 2 == 0 && !is_fence_line(reply.substr(first.begin, line_end(reply, first.begin) - first.begin)))
    return part;
  std::size_t end = part.size();
  for (std::size_t line = 0; line < part.size(); line = line_end(part, line) + 1) {
    if (is_fence_line(part.substr(line, line_end(part, line) - line))) end = line;
  }
  return part.substr(0, end);
}

// "2." at the end of a part, when the next part has a number too and stands on the same line.
std::string_view without_next_number(std::string_view part, const Label& label, const Label* other) {
  if (other == nullptr || !label.numbered || other->numbered) return part;
  const std::string_view text = text::trim(part);
  if (text.size() < 3 || (text.back() != '.' && text.back() != ')') || text[text.size() - 2] < '1' || text[text.size() - 2] > '9') return part;
  return is_space(text[text.size() - 3]) ? text.substr(0, text.size() - 3) : part;
}

tl::expected<std::string, ReplyFault> spoken_part(std::string_view reply, Source& source) {
  const Spoken spoken = without_reasoning(reply, source);
  const std::string_view text = text::trim(without_end_of_turn(spoken.text, source));
  if (text.empty()) return tl::unexpected(spoken.unfinished ? ReplyFault::reasoning_only : ReplyFault::empty);
  return std::string(text);
}

// A question that stands at the end of the context and under its own label is asked once.
void drop_repeated_question(Reply& reply) {
  if (reply.question.empty() || !reply.context.ends_with(reply.question)) return;
  const std::size_t begin = reply.context.size() - reply.question.size();
  if (begin > 0 && !is_space(reply.context[begin - 1])) return;  // the end of a longer word
  reply.context = text::trim(std::string_view(reply.context).substr(0, begin));
}

// `divide`: a text under the context's label alone gives its last question to the question.
tl::expected<Reply, ReplyFault> parse_spoken(std::string_view spoken, Source& source, bool divide) {
  if (std::optional<Reply> parts = parse_json(spoken, source)) {
    if (parts->context.empty() && parts->question.empty()) return tl::unexpected(ReplyFault::empty);
    return *parts;
  }
  const Divided divided(spoken, source);
  const Label* const context = divided.best(Label::Part::context);
  const Label* const question = divided.best(Label::Part::question);
  if (context == nullptr && question == nullptr) return tl::unexpected(ReplyFault::no_labels);

  const bool context_first = question == nullptr || (context != nullptr && context->begin < question->begin);
  const Label& first = context_first ? *context : *question;
  const auto part_under = [&](const Label& label, const Label* other) {
    const std::string_view part = before_outer_fence(spoken, first, without_next_number(divided.text_under(label, other), label, other));
    return std::string(clean_part(part, label.quoted, source));
  };

  Reply reply;
  if (context != nullptr) reply.context = part_under(*context, question);
  if (question != nullptr) reply.question = part_under(*question, context);
  if (context == nullptr) {  // what stands before the question is its context
    reply.context = clean_part(without_opening_words(text::trim(spoken.substr(0, question->begin)), source), false, source);
  } else if (reply.question.empty() && divide) {
    reply = divide_by_question(reply.context);
  }
  if (reply.context.empty() && reply.question.empty()) return tl::unexpected(ReplyFault::empty);
  drop_repeated_question(reply);
  return reply;
}

}  // namespace

std::string_view sentence(ReplyFault fault) {
  switch (fault) {
    case ReplyFault::empty:
      return "the model's reply has no text";
    case ReplyFault::reasoning_only:
      return "the model's reply ends inside its reasoning";
    case ReplyFault::no_labels:
      break;
  }
  return "the model's reply does not have the two labelled parts";
}

tl::expected<Reply, ReplyFault> parse_reply(std::string_view reply, std::string_view source) {
  Source users(source);
  const tl::expected<std::string, ReplyFault> spoken = spoken_part(reply, users);
  if (!spoken) return tl::unexpected(spoken.error());
  return parse_spoken(*spoken, users, true);
}

tl::expected<std::string, ReplyFault> parse_single_reply(std::string_view reply, std::string_view source) {
  Source users(source);
  const tl::expected<std::string, ReplyFault> spoken = spoken_part(reply, users);
  if (!spoken) return tl::unexpected(spoken.error());
  // Labels that nobody asked for are taken off, unless they are the user's own words.
  const std::vector<Label> labels = find_labels(*spoken);
  const bool labelled = std::any_of(labels.begin(), labels.end(),
                                    [](const Label& label) { return label.part != Label::Part::other && label.rank != Label::Rank::phrase; });
  if (labelled && !users.contains_beginning(std::string_view(*spoken).substr(labels.front().begin))) {
    if (const tl::expected<Reply, ReplyFault> parts = parse_spoken(*spoken, users, false)) {
      std::string joined = parts->context;
      if (!joined.empty() && !parts->question.empty()) joined += "\n\n";
      return joined + parts->question;
    }
  }
  const std::string_view text = clean_part(without_opening_words(*spoken, users), false, users);
  if (text.empty()) return tl::unexpected(ReplyFault::empty);
  return std::string(text);
}

}  // namespace s2a::attention
