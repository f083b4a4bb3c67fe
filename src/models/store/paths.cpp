#include "models/store/paths.h"

#include <dlfcn.h>
#include <link.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <system_error>

namespace s2a::models {

namespace fs = std::filesystem;

std::string environment(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? std::string() : std::string(value);
}

Result<fs::path> store_directory() {
  if (const std::string models = environment("S2A_MODELS"); !models.empty()) {
    std::error_code error;
    fs::path absolute = fs::absolute(models, error);
    if (error) return models;
    return absolute;
  }
  // A relative $XDG_CACHE_HOME is to be ignored, says the base directory specification.
  if (const fs::path cache = environment("XDG_CACHE_HOME"); cache.is_absolute()) return cache / "s2a" / "models";
  if (const fs::path home = environment("HOME"); home.is_absolute()) return home / ".cache" / "s2a" / "models";
  return fail(ErrorCode::storage, "No directory for models is known: S2A_MODELS, XDG_CACHE_HOME and HOME are all unset.",
              "Set S2A_MODELS to a directory that may be written.");
}

std::string printable(std::string_view bytes) {
  constexpr std::size_t longest = 1000;
  const bool cut = bytes.size() > longest;
  // ICU replaces what is not UTF-8 by U+FFFD.
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), static_cast<int32_t>(std::min(bytes.size(), longest))));
  for (int32_t index = 0; index < text.length(); ++index) {
    const char16_t unit = text[index];
    if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0)) text.setCharAt(index, u'\uFFFD');
  }
  std::string shown;
  text.toUTF8String(shown);
  return cut ? shown + "…" : shown;
}

fs::path own_binary() {
  Dl_info object{};
  link_map* map = nullptr;
  // Any address in this library will do. The program itself has no name in the loader's list.
  static const char address = 0;
  std::error_code error;
  if (dladdr1(&address, &object, reinterpret_cast<void**>(&map), RTLD_DL_LINKMAP) != 0 && map != nullptr && map->l_name != nullptr &&
      *map->l_name != '\0') {
    return fs::canonical(map->l_name, error);
  }
  return fs::canonical("/proc/self/exe", error);
}

fs::path shared_file(const fs::path& binary, std::string_view file) {
  if (binary.empty()) return {};
  fs::path directory = binary.parent_path();
  for (int level = 0; level < 3 && directory.has_relative_path(); ++level) {
    directory = directory.parent_path();
    fs::path candidate = directory / "share" / "s2a" / file;
    std::error_code error;
    if (fs::is_regular_file(candidate, error)) return candidate;
  }
  return {};
}

}  // namespace s2a::models
