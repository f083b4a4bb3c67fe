#include "attention/templates.h"

#include <algorithm>

#include "prompts.h"

namespace s2a::attention {
namespace {

constexpr std::string_view open = "{{";
constexpr std::string_view close = "}}";
constexpr std::string_view none = "none";  // in a place of the paper's template that would stay empty

std::string_view without_final_newline(std::string_view file) {
  if (file.ends_with('\n')) file.remove_suffix(1);
  return file;
}

std::string_view rewrite_file(Emphasis emphasis, bool separated) {
  switch (emphasis) {
    case Emphasis::opinion:
      return separated ? prompts::paper_step1_opinion : prompts::own_step1_single_opinion;
    case Emphasis::relevance:
      return separated ? prompts::paper_step1_relevance : prompts::own_step1_single_relevance;
    case Emphasis::both:
      break;
  }
  return separated ? prompts::own_step1_both : prompts::own_step1_single_both;
}

std::string_view select_rule(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::opinion:
      return without_final_newline(prompts::own_select_rule_opinion);
    case Emphasis::relevance:
      return without_final_newline(prompts::own_select_rule_relevance);
    case Emphasis::both:
      break;
  }
  return without_final_newline(prompts::own_select_rule_both);
}

// Figure 14 has a place for the context and one for the question. A text in which no question was found is asked as a whole.
std::string keep_original(const Focus& focus) {
  const bool asks = !focus.question.empty();
  const std::string_view context = asks ? std::string_view(focus.context) : std::string_view();
  return fill(prompts::paper_step2_keep_original,
              {{"text", focus.source}, {"context", context.empty() ? none : context}, {"question", asks ? focus.question : focus.text}});
}

}  // namespace

std::string fill(std::string_view file, std::initializer_list<Slot> slots) {
  std::string_view rest = without_final_newline(file);
  std::string filled;
  while (true) {
    const std::size_t begin = rest.find(open);
    const std::size_t end = begin == std::string_view::npos ? begin : rest.find(close, begin + open.size());
    if (end == std::string_view::npos) return filled.append(rest);
    const std::string_view name = rest.substr(begin + open.size(), end - begin - open.size());
    const auto* const slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& candidate) { return candidate.name == name; });
    filled.append(rest.substr(0, begin));
    filled.append(slot != slots.end() ? slot->value : rest.substr(begin, end + close.size() - begin));
    rest.remove_prefix(end + close.size());
  }
}

std::string rewrite_prompt(Emphasis emphasis, bool separated, std::string_view source) {
  return fill(rewrite_file(emphasis, separated), {{"text", source}});
}

std::string select_bits_prompt(Emphasis emphasis, std::string_view lines) {
  return fill(prompts::own_select_bits, {{"rule", select_rule(emphasis)}, {"lines", lines}});
}

std::string select_json_prompt(Emphasis emphasis, std::string_view lines) {
  return fill(prompts::own_select_json, {{"rule", select_rule(emphasis)}, {"lines", lines}});
}

std::string labelled_text(Emphasis emphasis, std::string_view context, std::string_view question) {
  if (context.empty()) return std::string(question);
  if (question.empty()) return std::string(context);
  const std::string_view file = emphasis == Emphasis::relevance ? prompts::paper_focus_relevance : prompts::paper_focus_opinion;
  return fill(file, {{"context", context}, {"question", question}});
}

std::string step2_text(Variant variant, const Focus& focus) {
  switch (variant) {
    case Variant::instructed:
      return fill(prompts::paper_step2_instruction, {{"context", focus.source}});
    case Variant::chain_of_thought:
      return fill(prompts::paper_chain_of_thought, {{"text", focus.source}});
    case Variant::no_instruction:
      return focus.changed ? focus.text : focus.source;
    case Variant::keep_original:
      return focus.changed ? keep_original(focus) : focus.source;
    case Variant::standard:
    case Variant::single:
      break;
  }
  return focus.changed ? fill(prompts::paper_step2_instruction, {{"context", focus.text}}) : focus.source;
}

}  // namespace s2a::attention
