#include "cli/json.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>

namespace s2a::cli {
namespace {

double rounded(double value, double steps) {
  return std::round(value * steps) / steps;
}

// Boost.JSON writes every double with an exponent; this is its serializer but for numbers.
void append(std::string& text, const boost::json::value& value) {
  if (const auto* object = value.if_object()) {
    text += '{';
    bool first = true;
    for (const auto& [key, member] : *object) {
      if (!first) text += ',';
      first = false;
      text += boost::json::serialize(key);
      text += ':';
      append(text, member);
    }
    text += '}';
  } else if (const auto* array = value.if_array()) {
    text += '[';
    bool first = true;
    for (const boost::json::value& element : *array) {
      if (!first) text += ',';
      first = false;
      append(text, element);
    }
    text += ']';
  } else if (const auto* string = value.if_string()) {
    text += boost::json::serialize(boost::json::string(valid_utf8(*string)));  // a path may hold any bytes
  } else if (const double* number = value.if_double()) {
    text += std::isfinite(*number) ? fmt::format("{}", *number) : "null";
  } else {
    text += boost::json::serialize(value);
  }
}

// Deep enough for keys that are ignored; each level takes some of the stack.
constexpr std::size_t deepest = 512;

std::optional<Role> role_from(std::string_view text) {
  for (const Role role : {Role::system, Role::developer, Role::user, Role::assistant, Role::tool}) {
    if (name(role) == text) return role;
  }
  return std::nullopt;
}

tl::unexpected<Error> bad_line(std::string message, std::string remedy) {
  return fail(ErrorCode::invalid_argument, std::move(message), std::move(remedy));
}

// OpenAI's chat format: a string, an array of typed parts, or null (an assistant's turn that only calls tools).
Result<std::vector<Part>> parts_from(const boost::json::value& content) {
  std::vector<Part> parts;
  if (content.is_null()) return parts;
  if (const auto* text = content.if_string()) {
    parts.push_back({Part::Type::text, std::string(*text)});
    return parts;
  }
  const auto* array = content.if_array();
  if (array == nullptr) return bad_line("a message's content is neither a string nor an array", "Write it as in OpenAI's chat format.");
  for (const boost::json::value& element : *array) {
    const auto* object = element.if_object();
    const auto* type = object == nullptr ? nullptr : object->if_contains("type");
    if (type == nullptr || !type->is_string()) return bad_line("a part of a message has no type", "Give it one, such as \"type\": \"text\".");
    if (type->get_string() != "text") {
      parts.push_back({Part::Type::opaque, boost::json::serialize(element)});
      continue;
    }
    const auto* text = object->if_contains("text");
    if (text == nullptr || !text->is_string()) return bad_line("a text part has no text", "Give it \"text\": a string.");
    parts.push_back({Part::Type::text, std::string(text->get_string())});
  }
  return parts;
}

Result<Prompt> prompt_from(const boost::json::array& messages) {
  Prompt prompt;
  for (const boost::json::value& element : messages) {
    const auto* object = element.if_object();
    const auto* role_name = object == nullptr ? nullptr : object->if_contains("role");
    const std::optional<Role> role = role_name == nullptr || !role_name->is_string() ? std::nullopt : role_from(role_name->get_string());
    if (!role) return bad_line("a message has no role that is known", "Use system, developer, user, assistant or tool.");
    const auto* content = object->if_contains("content");
    Result<std::vector<Part>> parts = parts_from(content == nullptr ? boost::json::value() : *content);
    if (!parts) return tl::unexpected(parts.error());
    prompt.messages.push_back({*role, std::move(*parts)});
  }
  if (focusable_parts(prompt).empty()) return bad_line("the messages have no text of a user", "Add a message with role user and a text.");
  return prompt;
}

}  // namespace

double rounded_milliseconds(double milliseconds) {
  return rounded(milliseconds, 1e3);
}

boost::json::object to_json(const Focus& focus, const boost::json::value& id) {
  boost::json::array segments;
  segments.reserve(focus.segments.size());
  for (const Decision& decision : focus.segments) {
    boost::json::object segment{{"begin", decision.begin}, {"end", decision.end}, {"kept", decision.kept}};
    for (const auto& [key, probability] :
         {std::pair{"keep_probability", decision.keep_probability}, {"opinion_probability", decision.opinion_probability}}) {
      if (probability) {
        segment[key] = rounded(*probability, 1e6);
      } else {
        segment[key] = nullptr;
      }
    }
    segment["kind"] = name(decision.kind);
    segment["quoted"] = decision.quoted;
    segment["question"] = decision.question;
    segments.push_back(std::move(segment));
  }
  boost::json::value fallback;  // null: the first strategy served
  if (!focus.fallbacks.empty()) {
    boost::json::array given_up;
    for (const Fallback& tried : focus.fallbacks) {
      given_up.push_back(boost::json::object{{"strategy", tried.strategy}, {"code", tried.code}, {"message", tried.message}});
    }
    fallback = std::move(given_up);
  }
  return {
      {"id", id},
      {"text", focus.text},
      {"context", focus.context},
      {"question", focus.question},
      {"segments", std::move(segments)},
      {"strategy", focus.strategy},
      {"fallback", std::move(fallback)},
      {"changed", focus.changed},
      {"timings_ms", {{"segment", rounded_milliseconds(focus.timings.segment)}, {"step1", rounded_milliseconds(focus.timings.step1)}}},
      {"tokens", {{"in", focus.tokens.in}, {"kept", focus.tokens.kept}, {"decoded", focus.tokens.decoded}}},
  };
}

boost::json::object to_json(const Error& error) {
  return {{"code", name(error.code)}, {"message", error.message}, {"remedy", error.remedy}};
}

std::string json_line(const boost::json::value& value, const Output& out) {
  std::string text;
  append(text, value);
  if (out.is_terminal()) text = json_escape(text);
  return text + "\n";
}

Result<JsonlRequest> parse_jsonl_line(std::string_view line, boost::json::value& id) {
  if (valid_utf8(line) != line) return fail(ErrorCode::invalid_text, "the line is not valid UTF-8", "Convert it to UTF-8, for example with iconv.");
  boost::system::error_code failure;
  boost::json::parse_options options;
  options.max_depth = deepest;
  boost::json::value value = boost::json::parse(line, failure, {}, options);
  if (failure) return bad_line("the line is not valid JSON: " + failure.message(), "Write one object a line.");
  auto* object = value.if_object();
  if (object == nullptr) return bad_line("the line is not a JSON object", "Write {\"id\": …, \"text\": …}.");

  if (const auto* given = object->if_contains("id")) {
    // A number with a fraction would come back rounded.
    const bool kept_as_given = given->is_null() || given->is_string() || given->is_int64() || given->is_uint64();
    if (!kept_as_given) return bad_line("the id is neither a string nor a whole number of at most 64 bits", "Write the id as a string.");
    id = *given;
  }
  const auto* text = object->if_contains("text");
  const auto* messages = object->if_contains("messages");
  if ((text == nullptr) == (messages == nullptr)) return bad_line("the line has not exactly one of text and messages", "Give it \"text\": a string.");
  if (text != nullptr) {
    if (!text->is_string()) return bad_line("the text is not a string", "Give it \"text\": a string.");
    return JsonlRequest{id, Prompt::from_text(std::string(text->get_string()))};
  }
  if (!messages->is_array()) return bad_line("the messages are not an array", "Write them as in OpenAI's chat format.");
  Result<Prompt> prompt = prompt_from(messages->get_array());
  if (!prompt) return tl::unexpected(prompt.error());
  return JsonlRequest{id, std::move(*prompt)};
}

}  // namespace s2a::cli
