// The note beside a model's file that says: this file, of this size and time, was found to have this sha256.
// With it a start needs no hashing; a file that was touched since is hashed again. Damage that leaves size and time as they were is found by
// verify_model alone. The note is also a checksum file: `sha256sum -c NAME.sha256` reads it. Called by store.cpp and pull.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "models/store/catalogue.h"
#include "s2a/status.h"

namespace s2a::models {

struct Stamp {
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  // since the epoch
  std::string sha256;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

std::filesystem::path stamp_path(const std::filesystem::path& model);  // NAME.sha256

std::string stamp_text(const Stamp& stamp, const std::string& file);
std::optional<Stamp> read_stamp(const std::string& text);  // nothing when it is not such a note

// How a known model's file stands, as cheaply as can be told.
enum class Standing {
  missing,
  wrong_size,
  unverified,  // the right size, and no stamp that fits
  verified,
};
Standing standing(const CatalogueEntry& entry, const std::filesystem::path& model);

// Hashes the file and compares; writes the stamp when they agree and the directory may be written.
// Errors: model_missing, model_invalid (both digests, or both sizes), storage, cancelled.
Status verify_file(const CatalogueEntry& entry, const std::filesystem::path& model, const std::stop_token& stop);

// Writes the stamp of a file that was just found to be right. A directory that may not be written has none: then each start hashes the file.
void write_stamp(const CatalogueEntry& entry, const std::filesystem::path& model);

}  // namespace s2a::models
