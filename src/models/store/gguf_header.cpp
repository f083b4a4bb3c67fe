#include "models/store/gguf_header.h"

#include <unistd.h>

#include <array>
#include <cctype>
#include <cerrno>
#include <cstdint>
#include <string_view>
#include <system_error>

#include "models/store/files.h"
#include "models/store/paths.h"

namespace s2a::models {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view magic = "GGUF";
constexpr std::size_t version_bytes = 4;
// llama.cpp reads versions 2 and 3; 1 was short-lived.
constexpr std::uint32_t oldest_version = 2;
constexpr std::uint32_t newest_version = 3;

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t index = version_bytes; index-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[index]);
  return value;
}

bool is_web_page(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start == std::string_view::npos || text[start] != '<' || start + 1 >= text.size()) return false;
  const char next = text[start + 1];
  return next == '!' || next == '?' || std::isalpha(static_cast<unsigned char>(next)) != 0;
}

}  // namespace

std::string gguf_defect(std::span<const std::byte> beginning) {
  const std::string_view text(reinterpret_cast<const char*>(beginning.data()), beginning.size());
  if (text.empty()) return "is empty";
  if (is_web_page(text)) return "is a web page, not a model: the download went wrong";
  if (!text.starts_with(magic)) {
    if (magic.starts_with(text)) return "is cut off after " + std::to_string(text.size()) + " bytes";
    return "is not a GGUF model: it does not begin with the letters GGUF";
  }
  if (text.size() < magic.size() + version_bytes) return "is cut off after " + std::to_string(text.size()) + " bytes";
  const std::uint32_t version = little_endian(text.substr(magic.size()));
  // A big-endian file has its version's one byte at the other end.
  if ((version & 0xFFFFU) == 0 && version != 0) return "is a GGUF model for big-endian machines";
  if (version < oldest_version || version > newest_version) return "has GGUF version " + std::to_string(version) + "; versions 2 and 3 can be read";
  return {};
}

Status check_gguf(const fs::path& path) {
  const std::string shown = printable(path.native());
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) {
    return fail(ErrorCode::model_missing, "There is no file " + shown + ".", "Check the path; `s2a models list` shows the models that have a name.");
  }
  if (error) return storage_error("look at", path, error.value());
  if (fs::is_directory(status)) {
    return fail(ErrorCode::model_invalid, shown + " is a directory, not a model file.", "Name the .gguf file inside it.");
  }
  if (!fs::is_regular_file(status)) return fail(ErrorCode::model_invalid, shown + " is not a regular file.", "Name a .gguf file.");

  const Result<Descriptor> file = open_to_read(path);
  if (!file) return tl::unexpected(file.error());
  std::array<std::byte, 16> beginning{};
  ssize_t got = 0;
  do got = pread(file->get(), beginning.data(), beginning.size(), 0);
  while (got < 0 && errno == EINTR);
  if (got < 0) return storage_error("read", path, errno);
  const std::string defect = gguf_defect(std::span(beginning).first(static_cast<std::size_t>(got)));
  if (defect.empty()) return {};
  return fail(ErrorCode::model_invalid, shown + " " + defect + ".", "Fetch the file again, or name a model in GGUF format.");
}

}  // namespace s2a::models
