#include "cli/options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

namespace s2a::cli {
namespace {

constexpr std::size_t help_columns = 80;
constexpr std::size_t name_columns = 24;

// `text` in lines that end before column 80, each but the first behind `indent` spaces.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string lines;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (column > indent && column + 1 + end > help_columns) {
      lines += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      lines += ' ';
      ++column;
    }
    lines += text.substr(0, end);
    column += end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string two_columns(const std::string& name, std::string_view description) {
  std::string row = "  " + name;
  if (row.size() + 2 > name_columns) {
    row += "\n" + std::string(name_columns, ' ');
  } else {
    row.resize(name_columns, ' ');
  }
  return row + wrapped(description, name_columns) + "\n";
}

// A decimal number as people write it: no hexadecimal, no octal ("010" is refused, not eight).
std::optional<double> decimal(std::string_view text, bool whole) {
  double number = 0;
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (digits.empty() || (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9')) return std::nullopt;
  if (whole && digits.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

// Checks a number and says what it must be.
template <class Number>
auto in_range(double low, double high, std::string range = {}) {
  constexpr bool whole = std::is_integral_v<Number>;
  if (range.empty()) range = fmt::format("from {} to {}", low, high);
  return [low, high, range = std::move(range)](const std::string& text) {
    const std::optional<double> given = decimal(text, whole);
    return given && *given >= low && *given <= high ? std::string() : fmt::format("{} is not a {}number {}", text, whole ? "whole " : "", range);
  };
}

}  // namespace

void add_step1_options(CLI::App& command, Options& options) {
  command.add_option("--strategy", options.strategy, "how step 1 decides what to cut")
      ->type_name("NAME")
      ->check(CLI::IsMember(strategies()))
      ->capture_default_str()
      ->group("Step 1");
  std::vector<std::string> emphases;
  for (const Emphasis emphasis : {Emphasis::opinion, Emphasis::relevance, Emphasis::both}) emphases.emplace_back(name(emphasis));
  command
      .add_option_function<std::string>(
          "--emphasis", [&options](const std::string& text) { options.emphasis = emphasis_from(text).value(); }, "what step 1 may cut")
      ->type_name("NAME")
      ->check(CLI::IsMember(emphases))
      ->default_str(std::string(name(options.emphasis)))
      ->group("Step 1");
  command
      .add_option("--threshold", options.threshold,
                  "how sure score must be to cut; higher keeps more, 0 is an even bet on one segment of a short text")
      ->type_name("NUMBER")
      ->check([](const std::string& text) { return decimal(text, false) ? std::string() : text + " is not a finite number"; })
      ->default_str(fmt::format("{}", options.threshold))
      ->group("Step 1");
  command.add_flag("--clauses", options.clauses, "cut hints inside a sentence too")->group("Step 1");
  command
      .add_flag_callback(
          "--no-fallback", [&options] { options.fallback = false; }, "if the strategy fails, keep the text as it is at once")
      ->group("Step 1");
}

void add_step2_options(CLI::App& command, Options& options, std::string& system) {
  std::vector<std::string> variants;
  for (const Variant variant :
       {Variant::standard, Variant::single, Variant::keep_original, Variant::no_instruction, Variant::instructed, Variant::chain_of_thought}) {
    variants.emplace_back(name(variant));
  }
  const char* const group = "Step 2";
  command
      .add_option_function<std::string>(
          "--variant", [&options](const std::string& text) { options.variant = variant_from(text).value(); }, "what step 2 reads")
      ->type_name("NAME")
      ->check(CLI::IsMember(variants))
      ->default_str(std::string(name(options.variant)))
      ->group(group);
  command.add_option("--system", system, "system message; it is never cut")->type_name("TEXT")->group(group);
  Sampling& sampling = options.step2;
  const auto number = [&](const char* option, auto& value, double low, double high, const char* description, const char* range = "") {
    const auto check = in_range<std::remove_reference_t<decltype(value)>>(low, high, range);
    command.add_option(option, value, description)->type_name("NUMBER")->check(check)->default_str(fmt::format("{}", value))->group(group);
  };
  constexpr double most = 1'000'000'000;
  number("--max-tokens", sampling.max_tokens, 1, most, "the reply's length at most");
  number("--temperature", sampling.temperature, 0, most, "0 always takes the likeliest token");
  number("--top-p", sampling.top_p, std::numeric_limits<double>::min(), 1, "of the tokens that together reach this probability",
         "over 0 and up to 1");
  number("--top-k", sampling.top_k, 0, most, "of the so many likeliest tokens; 0 is all");
  number("--min-p", sampling.min_p, 0, 1, "of the tokens with this share of the best one's probability");
  number("--seed", sampling.seed, 0, std::numeric_limits<std::uint32_t>::max(), "the same seed gives the same reply");
  command.add_option("--stop", sampling.stop, "end the reply before this text; may be given several times")
      ->type_name("TEXT")
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false)
      ->group(group);
}

void add_model_options(CLI::App& command, ModelOptions& options) {
  command.add_option("--model", options.model, "answering model: a name that s2a models list shows, or the path of a GGUF file")
      ->type_name("MODEL")
      ->capture_default_str()
      ->group("Model");
  command.add_option("--threads", options.threads, "of arithmetic; 0 is one for each core that is free")
      ->type_name("NUMBER")
      ->check(in_range<int>(0, 512))
      ->capture_default_str()
      ->group("Model");
}

std::vector<std::string> choices_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();  // "NAME:{a,b}"
  const std::size_t begin = type.find('{');
  const std::size_t end = type.find('}', begin == std::string::npos ? 0 : begin);
  if (begin == std::string::npos || end == std::string::npos) return {};
  return CLI::detail::split(type.substr(begin + 1, end - begin - 1), ',');
}

bool takes_value(const CLI::Option& option) {
  return option.get_type_size() != 0 && option.get_expected_max() != 0;
}

HelpFormatter::HelpFormatter() {
  label("Positionals", "Arguments");
  label("SUBCOMMAND", "COMMAND");
}

// The base class sets groups off by one empty line before and one after; here there is one between any two parts.
std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const {
  return CLI::Formatter::make_usage(app, std::move(name)) + "\n";
}

std::string HelpFormatter::make_positionals(const CLI::App* app) const {
  const std::string positionals = CLI::Formatter::make_positionals(app);
  return positionals.empty() ? positionals : positionals + "\n";
}

std::string HelpFormatter::make_group(std::string group, bool is_positional, std::vector<const CLI::Option*> options) const {
  std::string rows = std::move(group) + ":\n";
  for (const CLI::Option* option : options) rows += make_option(option, is_positional);
  return rows;
}

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
  std::string option_name = make_option_name(option, is_positional);
  if (!is_positional && takes_value(*option)) {
    const std::string type = option->get_type_name();
    option_name += " " + type.substr(0, type.find(':'));
  }
  std::string description = option->get_description();
  if (const std::vector<std::string> choices = choices_of(*option); !choices.empty()) description += fmt::format(": {}", fmt::join(choices, ", "));
  if (!option->get_default_str().empty()) description += fmt::format(" [{}]", option->get_default_str());
  return two_columns(option_name, description);
}

std::string HelpFormatter::make_subcommand(const CLI::App* command) const {
  return two_columns(command->get_name(), command->get_description());
}

std::string HelpFormatter::make_description(const CLI::App* command) const {
  return wrapped(command->get_description(), 0) + "\n\n";
}

}  // namespace s2a::cli
