#include "models/store/stamp.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <system_error>

#include "models/store/digest.h"
#include "models/store/files.h"
#include "models/store/paths.h"

namespace s2a::models {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t ns_per_second = 1'000'000'000;

std::int64_t modified_ns(const struct stat& file) {
  return std::int64_t{file.st_mtim.tv_sec} * ns_per_second + file.st_mtim.tv_nsec;
}

std::string pull_remedy(const CatalogueEntry& entry) {
  return "Run `s2a models pull " + std::string(entry.name) + "` to fetch it again.";
}

std::optional<Stamp> stamp_beside(const fs::path& model) {
  std::ifstream file(stamp_path(model), std::ios::binary);
  if (!file) return std::nullopt;
  std::string text(1024, '\0');  // a stamp is shorter
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return read_stamp(text);
}

// Through a temporary name, so that another process never reads half a stamp.
void store_stamp(const Stamp& stamp, const fs::path& model) {
  const fs::path target = stamp_path(model);
  fs::path temporary = target;
  temporary += "." + std::to_string(getpid()) + ".new";
  std::error_code error;
  {
    std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
    file << stamp_text(stamp, model.filename().string());
    file.flush();
    if (!file) {
      fs::remove(temporary, error);
      return;
    }
  }
  fs::rename(temporary, target, error);
  if (error) fs::remove(temporary, error);
}

}  // namespace

fs::path stamp_path(const fs::path& model) {
  fs::path path = model;
  path += ".sha256";
  return path;
}

std::string stamp_text(const Stamp& stamp, const std::string& file) {
  return "# verified by s2a: " + std::to_string(stamp.bytes) + " bytes, modified " + std::to_string(stamp.modified_ns) + " ns\n" + stamp.sha256 +
         "  " + file + "\n";
}

std::optional<Stamp> read_stamp(const std::string& text) {
  std::istringstream in(text);
  std::string word;
  for (const std::string_view expected : {"#", "verified", "by", "s2a:"}) {
    if (!(in >> word) || word != expected) return std::nullopt;
  }
  Stamp stamp;
  if (!(in >> stamp.bytes >> word) || word != "bytes," || !(in >> word) || word != "modified") return std::nullopt;
  if (!(in >> stamp.modified_ns >> word) || word != "ns" || !(in >> stamp.sha256)) return std::nullopt;
  constexpr std::size_t sha256_digits = 64;
  if (stamp.sha256.size() != sha256_digits) return std::nullopt;
  return stamp;
}

Standing standing(const CatalogueEntry& entry, const fs::path& model) {
  struct stat file {};
  if (stat(model.c_str(), &file) != 0 || !S_ISREG(file.st_mode)) return Standing::missing;
  if (static_cast<std::uint64_t>(file.st_size) != entry.bytes) return Standing::wrong_size;
  const Stamp expected{entry.bytes, modified_ns(file), std::string(entry.sha256)};
  return stamp_beside(model) == expected ? Standing::verified : Standing::unverified;
}

void write_stamp(const CatalogueEntry& entry, const fs::path& model) {
  struct stat file {};
  if (stat(model.c_str(), &file) != 0) return;
  store_stamp({entry.bytes, modified_ns(file), std::string(entry.sha256)}, model);
}

Status verify_file(const CatalogueEntry& entry, const fs::path& model, const std::stop_token& stop) {
  const std::string shown = printable(model.native());
  const Descriptor file(open(model.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe under this name must not block
  if (file.get() < 0 && (errno == ENOENT || errno == ENOTDIR)) {
    return fail(ErrorCode::model_missing, "The model " + std::string(entry.name) + " is not in " + printable(model.parent_path().native()) + ".",
                "Run `s2a models pull " + std::string(entry.name) + "`.");
  }
  if (file.get() < 0) return storage_error("read", model, errno);

  struct stat before {};
  if (fstat(file.get(), &before) != 0) return storage_error("read", model, errno);
  if (!S_ISREG(before.st_mode)) {
    return fail(ErrorCode::model_invalid, shown + " is not a file.", "Move it away, then run `s2a models pull " + std::string(entry.name) + "`.");
  }
  if (static_cast<std::uint64_t>(before.st_size) != entry.bytes) {
    return fail(ErrorCode::model_invalid,
                shown + " has " + std::to_string(before.st_size) + " bytes where " + std::to_string(entry.bytes) + " are expected.",
                pull_remedy(entry));
  }

  Sha256 hash;
  if (const auto hashed = add_file(hash, file.get(), model, stop); !hashed) return tl::unexpected(hashed.error());
  const std::string digest = hash.hex();
  if (digest != entry.sha256) {
    std::error_code ignored;
    fs::remove(stamp_path(model), ignored);
    return fail(ErrorCode::model_invalid, shown + " is damaged: its sha256 is " + digest + " where " + std::string(entry.sha256) + " is expected.",
                pull_remedy(entry));
  }
  // A file that was written to while it was read gets no stamp.
  struct stat after {};
  const bool unchanged = fstat(file.get(), &after) == 0 && modified_ns(after) == modified_ns(before) && after.st_size == before.st_size;
  const Stamp stamp{entry.bytes, modified_ns(before), digest};
  if (unchanged && stamp_beside(model) != stamp) store_stamp(stamp, model);
  return {};
}

}  // namespace s2a::models
