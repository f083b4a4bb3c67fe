// Which language a text is in, as far as that decides whether a filter trained on some languages may judge it.
// Promises: only a text that is certainly in none of them counts as foreign. Doubt (a few words, names, numbers, code, a question about a quotation
// in another language) does not. Looks at a bounded beginning of the text; far below a millisecond. Called by strategies/score.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace s2a::text {

// So much of the beginning of a text tells its language.
inline constexpr std::size_t language_bytes = 4096;

// What `text` is in, in English ("German", "Arabic script"), when that is certainly none of `languages` (ISO 639-1, e.g. "en"); nothing otherwise,
// and always when there are none. `text` must be valid UTF-8. Thread-safe.
std::optional<std::string> foreign_language(std::string_view text, std::span<const std::string> languages);

// The English name of a language by its ISO 639-1 code: "German" for "de"; a code that is unknown is its own name. Thread-safe.
std::string language_name(std::string_view code);

}  // namespace s2a::text
