// SHA-256, the identity of a model's file.
// Promises: streaming, so that a download is hashed while it arrives; uses the processor's own instructions through OpenSSL.
// Called by the store wherever a file is checked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

#include "s2a/status.h"

struct evp_md_ctx_st;

namespace s2a::models {

class Sha256 {
 public:
  Sha256();

  void reset();
  void add(std::span<const std::byte> bytes);
  std::string hex();  // 64 lower-case digits of all that was added since the last reset; "" if OpenSSL refused. Ends the hash: reset() to go on

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
  bool good_ = false;
};

// Adds an open file's bytes from its beginning to its end. Returns how many. Errors: storage, cancelled.
Result<std::uint64_t> add_file(Sha256& hash, int descriptor, const std::filesystem::path& path, const std::stop_token& stop);

}  // namespace s2a::models
