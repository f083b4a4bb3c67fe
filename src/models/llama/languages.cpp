#include "models/llama/languages.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace s2a::models {
namespace {

constexpr const char* standard_key = "general.languages";
constexpr const char* merged_languages_key = "s2a.filter.languages";  // "de,en"

std::vector<std::string> english_if_none(std::vector<std::string> languages) {
  if (languages.empty()) languages.emplace_back("en");
  return languages;
}

}  // namespace

std::vector<std::string> languages_of_adapter(const gguf_context* file) {
  std::vector<std::string> languages;
  const std::int64_t key = gguf_find_key(file, standard_key);
  if (key >= 0 && gguf_get_kv_type(file, key) == GGUF_TYPE_ARRAY && gguf_get_arr_type(file, key) == GGUF_TYPE_STRING) {
    for (std::size_t index = 0; index < gguf_get_arr_n(file, key); ++index) {
      const std::string_view language = gguf_get_arr_str(file, key, index);
      if (!language.empty() && language.find(',') == std::string_view::npos) languages.emplace_back(language);
    }
  }
  return english_if_none(std::move(languages));
}

std::vector<std::string> languages_of_adapter(const std::filesystem::path& path) {
  const GgufHandle file(gguf_init_from_file(path.c_str(), {.no_alloc = true, .ctx = nullptr}));
  return file == nullptr ? english_if_none({}) : languages_of_adapter(file.get());
}

void set_languages(gguf_context* file, const std::vector<std::string>& languages) {
  std::vector<const char*> codes;
  std::string joined;
  for (const std::string& language : languages) {
    codes.push_back(language.c_str());
    joined += (joined.empty() ? "" : ",") + language;
  }
  gguf_set_arr_str(file, standard_key, codes.data(), codes.size());
  gguf_set_val_str(file, merged_languages_key, joined.c_str());
}

std::vector<std::string> languages_of_merged(const llama_model* model) {
  std::array<char, 1024> buffer{};
  const std::int32_t length = llama_model_meta_val_str(model, merged_languages_key, buffer.data(), buffer.size());
  std::string_view joined;
  if (length > 0) joined = {buffer.data(), std::min(static_cast<std::size_t>(length), buffer.size() - 1)};
  std::vector<std::string> languages;
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find(','), joined.size());
    if (end > 0) languages.emplace_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return english_if_none(std::move(languages));
}

}  // namespace s2a::models
