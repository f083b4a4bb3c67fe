#include "models/store/digest.h"

#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <vector>

#include "models/store/files.h"
#include "models/store/paths.h"

namespace s2a::models {

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  reset();
}

void Sha256::reset() {
  good_ = context_ != nullptr && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1;
}

void Sha256::add(std::span<const std::byte> bytes) {
  good_ = good_ && EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1;
}

std::string Sha256::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  good_ = good_ && EVP_DigestFinal_ex(context_.get(), digest.data(), &length) == 1;
  if (!good_) return {};
  good_ = false;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (unsigned int index = 0; index < length; ++index) {
    text += digits[digest[index] >> 4U];
    text += digits[digest[index] & 0xFU];
  }
  return text;
}

Result<std::uint64_t> add_file(Sha256& hash, int descriptor, const std::filesystem::path& path, const std::stop_token& stop) {
  std::vector<std::byte> block(std::size_t{1} << 20U);
  std::uint64_t total = 0;
  while (true) {
    if (stop.stop_requested()) return fail(ErrorCode::cancelled, "Checking " + printable(path.filename().native()) + " was cancelled.");
    const ssize_t got = pread(descriptor, block.data(), block.size(), static_cast<off_t>(total));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return storage_error("read", path, errno);
    if (got == 0) return total;
    hash.add(std::span(block).first(static_cast<std::size_t>(got)));
    total += static_cast<std::uint64_t>(got);
  }
}

}  // namespace s2a::models
