#include "models/llama/filter_profile.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace s2a::models {
namespace {

constexpr const char* languages_key = "general.languages";
constexpr const char* mark_key = "s2a.filter.mark";
constexpr const char* cut_key = "s2a.filter.cut";
constexpr const char* kind_key = "s2a.filter.kind";
constexpr const char* layers_key = "s2a.filter.layers";
constexpr const char* scale_key = "s2a.filter.scale";
constexpr const char* offset_key = "s2a.filter.offset";
constexpr const char* merged_languages_key = "s2a.filter.languages";  // "de,en"
constexpr const char* merged_kinds_key = "s2a.filter.kinds";          // "true"

constexpr std::uint32_t most_layers = 10'000;

using Texts = std::vector<std::string>;

tl::unexpected<Error> invalid(std::string_view key) {
  return fail(ErrorCode::model_invalid, "the filter's metadata are damaged: " + std::string(key), "Fetch or install the adapter again.");
}

Result<FilterProfile> checked(FilterProfile profile) {
  if (!std::isfinite(profile.scale) || profile.scale <= 0) return invalid(scale_key);
  if (!std::isfinite(profile.offset)) return invalid(offset_key);
  if (profile.languages.empty()) profile.languages = FilterProfile{}.languages;
  return profile;
}

// Reads the values of a GGUF file; one of another type counts as damage.
class Fields {
 public:
  explicit Fields(const gguf_context* file) : file_(file) {}

  std::optional<Texts> texts(const char* key) {
    const std::int64_t at = find(key, GGUF_TYPE_ARRAY);
    if (at < 0) return std::nullopt;
    if (gguf_get_arr_type(file_, at) != GGUF_TYPE_STRING) return damaged_ = key, std::nullopt;
    Texts texts;
    for (std::size_t index = 0; index < gguf_get_arr_n(file_, at); ++index) texts.emplace_back(gguf_get_arr_str(file_, at, index));
    return texts;
  }

  std::optional<std::string> text(const char* key) {
    const std::int64_t at = find(key, GGUF_TYPE_STRING);
    return at < 0 ? std::nullopt : std::optional<std::string>(gguf_get_val_str(file_, at));
  }

  std::uint32_t count(const char* key) {
    const std::int64_t at = find(key, GGUF_TYPE_UINT32);
    return at < 0 ? 0 : gguf_get_val_u32(file_, at);
  }

  double number(const char* key, double otherwise) {
    const std::int64_t at = find(key, GGUF_TYPE_FLOAT32);
    return at < 0 ? otherwise : static_cast<double>(gguf_get_val_f32(file_, at));
  }

  const char* damaged() const { return damaged_; }  // a key, or null

 private:
  std::int64_t find(const char* key, gguf_type type) {
    const std::int64_t at = gguf_find_key(file_, key);
    if (at < 0 || gguf_get_kv_type(file_, at) == type) return at;
    damaged_ = key;
    return -1;
  }

  const gguf_context* file_;
  const char* damaged_ = nullptr;
};

std::string joined(const Texts& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ",") + text;
  return all;
}

Texts split(std::string_view all) {
  Texts texts;
  while (!all.empty()) {
    const std::size_t end = std::min(all.find(','), all.size());
    if (end > 0) texts.emplace_back(all.substr(0, end));
    all.remove_prefix(std::min(end + 1, all.size()));
  }
  return texts;
}

// A value of a loaded model's metadata, which llama.cpp gives as text.
std::optional<std::string> value_of(const llama_model* model, const char* key) {
  std::array<char, 1024> buffer{};
  const std::int32_t length = llama_model_meta_val_str(model, key, buffer.data(), buffer.size());
  if (length < 0) return std::nullopt;
  return std::string(buffer.data(), std::min(static_cast<std::size_t>(length), buffer.size() - 1));
}

std::string as_text(double number) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() ? std::string(digits.data(), end) : std::string("nan");
}

double number_or_nan(const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : std::nan("");
}

}  // namespace

Result<FilterProfile> profile_of_adapter(const gguf_context* file) {
  Fields fields(file);
  FilterProfile profile;
  if (std::optional<Texts> languages = fields.texts(languages_key)) profile.languages = std::move(*languages);
  for (const std::string& language : profile.languages) {
    if (language.empty() || language.find(',') != std::string::npos) return invalid(languages_key);
  }
  const std::uint32_t layers = fields.count(layers_key);
  if (layers > most_layers) return invalid(layers_key);
  profile.layers = static_cast<int>(layers);
  const std::optional<Texts> kind = fields.texts(kind_key);
  profile.kinds = kind.has_value();
  profile.scale = fields.number(scale_key, profile.scale);
  profile.offset = fields.number(offset_key, profile.offset);
  const Texts cut_tokens{drop_token, keep_token};
  const Texts kind_tokens{opinion_token, irrelevant_token};
  const bool as_read = fields.text(mark_key).value_or(mark_token) == mark_token && fields.texts(cut_key).value_or(cut_tokens) == cut_tokens &&
                       kind.value_or(kind_tokens) == kind_tokens;
  if (fields.damaged() != nullptr) return invalid(fields.damaged());
  if (!as_read) {
    return fail(ErrorCode::model_mismatch, "the adapter was trained with other tokens than this s2a reads", "Use the adapter that came with it.");
  }
  return checked(std::move(profile));
}

Result<FilterProfile> profile_of_adapter(const std::filesystem::path& path) {
  const GgufHandle file(gguf_init_from_file(path.c_str(), {.no_alloc = true, .ctx = nullptr}));
  if (file == nullptr) {
    return fail(ErrorCode::model_invalid, "the adapter " + path.string() + " cannot be read as a GGUF file", "Fetch or install it again.");
  }
  return profile_of_adapter(file.get());
}

void set_profile(gguf_context* file, const FilterProfile& profile) {
  std::vector<const char*> codes;
  for (const std::string& language : profile.languages) codes.push_back(language.c_str());
  gguf_set_arr_str(file, languages_key, codes.data(), codes.size());
  gguf_set_val_str(file, merged_languages_key, joined(profile.languages).c_str());
  gguf_set_val_bool(file, merged_kinds_key, profile.kinds);
  // As text, which llama.cpp hands back digit by digit.
  gguf_set_val_str(file, scale_key, as_text(profile.scale).c_str());
  gguf_set_val_str(file, offset_key, as_text(profile.offset).c_str());
}

Result<FilterProfile> profile_of_merged(const llama_model* model) {
  FilterProfile profile;
  profile.languages = split(value_of(model, merged_languages_key).value_or(""));
  profile.kinds = value_of(model, merged_kinds_key) == "true";
  if (const auto scale = value_of(model, scale_key)) profile.scale = number_or_nan(*scale);
  if (const auto offset = value_of(model, offset_key)) profile.offset = number_or_nan(*offset);
  return checked(std::move(profile));
}

}  // namespace s2a::models
