// The few operations on files that the store needs, each with an error that a person can act on.
// Promises: whatever goes wrong names the file and what to do; a lock or a descriptor is given back when its owner goes.
// Called by the rest of the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string_view>

#include "s2a/status.h"

namespace s2a::models {

// `code` is an errno value; `action` is what could not be done, e.g. "write".
tl::unexpected<Error> storage_error(std::string_view action, const std::filesystem::path& path, int code);

// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int descriptor = -1) : descriptor_(descriptor) {}
  Descriptor(Descriptor&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

Result<Descriptor> open_to_read(const std::filesystem::path& path);
Result<Descriptor> open_to_write(const std::filesystem::path& path);  // kept as it is when it exists, else made empty

Status write_all(int descriptor, const std::filesystem::path& path, std::span<const std::byte> bytes);

// Makes the directory and those above it, if need be.
Status make_directory(const std::filesystem::path& directory);

// An error, saying how many MiB are missing, when the file system of `directory` has not `bytes` to give.
Status ensure_space(const std::filesystem::path& directory, std::uint64_t bytes);

// Renames a complete file to its final name so that after a power cut either the old or the new state is there, never a half file.
Status publish(const std::filesystem::path& from, const std::filesystem::path& to);

// Waits until no other process or thread holds the lock of this file. Let go when the result is destroyed. Errors: storage, cancelled.
Result<Descriptor> lock(const std::filesystem::path& path, const std::stop_token& stop);

}  // namespace s2a::models
