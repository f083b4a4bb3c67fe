#include "models/store/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "models/store/paths.h"

namespace s2a::models {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20U;

std::string remedy_for(int code) {
  const std::string elsewhere = "set S2A_MODELS to a directory that may be written.";
  switch (code) {
    case EACCES:
    case EPERM:
      return "Give yourself permission, or " + elsewhere;
    case EROFS:
      return "The file system is read-only: " + elsewhere;
    case ENOSPC:
    case EDQUOT:
      return "Free some space, or set S2A_MODELS to a directory on a larger disk.";
    case EFBIG:
      return "The system limits the size of files (see `ulimit -f`): raise the limit, or " + elsewhere;
    case ENOTDIR:
    case EEXIST:
      return "A file stands where a directory is needed: move it, or " + elsewhere;
    case EISDIR:
      return "A directory stands where a file is needed: move it.";
    default:
      return "Check the disk, or " + elsewhere;
  }
}

// Until it is complete a file is written by one descriptor; its data must be on the disk before its name says that it is complete.
Status synchronise(const fs::path& path, int flags) {
  const Descriptor file(open(path.c_str(), flags | O_CLOEXEC));
  if (file.get() < 0) return storage_error("open", path, errno);
  // A file system that cannot synchronise (EINVAL) is no reason to refuse the file.
  if (fsync(file.get()) != 0 && errno != EINVAL) return storage_error("write", path, errno);
  return {};
}

}  // namespace

tl::unexpected<Error> storage_error(std::string_view action, const fs::path& path, int code) {
  return fail(ErrorCode::storage,
              "Cannot " + std::string(action) + " " + printable(path.native()) + ": " + std::generic_category().message(code) + ".",
              remedy_for(code));
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

Descriptor::~Descriptor() {
  if (descriptor_ >= 0) close(descriptor_);
}

Result<Descriptor> open_to_read(const fs::path& path) {
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return storage_error("read", path, errno);
  return file;
}

Result<Descriptor> open_to_write(const fs::path& path) {
  constexpr mode_t permissions = 0666;  // less the user's umask
  Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, permissions));
  if (file.get() < 0) return storage_error("write", path, errno);
  return file;
}

Status write_all(int descriptor, const fs::path& path, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = write(descriptor, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return storage_error("write", path, errno);
    bytes = bytes.subspan(static_cast<std::size_t>(wrote));
  }
  return {};
}

Status make_directory(const fs::path& directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (!error && !fs::is_directory(directory, error) && !error) error = std::make_error_code(std::errc::not_a_directory);
  if (error) return storage_error("make the directory", directory, error.value());
  return {};
}

Status ensure_space(const fs::path& directory, std::uint64_t bytes) {
  struct statvfs disk {};
  if (statvfs(directory.c_str(), &disk) != 0) return storage_error("look at", directory, errno);
  const std::uint64_t available = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
  if (available >= bytes) return {};
  const std::uint64_t missing = (bytes - available + mebibyte - 1) / mebibyte;
  return fail(ErrorCode::storage,
              "No space for the model in " + printable(directory.native()) + ": " + std::to_string((bytes + mebibyte - 1) / mebibyte) +
                  " MiB are needed, " + std::to_string(available / mebibyte) + " MiB are free.",
              "Free " + std::to_string(missing) + " MiB, or set S2A_MODELS to a directory on a larger disk.");
}

Status publish(const fs::path& from, const fs::path& to) {
  if (Status done = synchronise(from, O_RDWR); !done) return done;
  if (rename(from.c_str(), to.c_str()) != 0) return storage_error("rename a file to", to, errno);
  return synchronise(to.parent_path(), O_RDONLY | O_DIRECTORY);
}

Result<Descriptor> lock(const fs::path& path, const std::stop_token& stop) {
  Result<Descriptor> file = open_to_write(path);
  if (!file) return file;
  // flock() itself could wait, but then nothing could cancel it.
  constexpr auto pause = std::chrono::milliseconds(50);
  while (flock(file->get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return storage_error("lock", path, errno);
    if (stop.stop_requested()) return fail(ErrorCode::cancelled, "Waiting for another download of the same model was cancelled.");
    std::this_thread::sleep_for(pause);
  }
  return file;
}

}  // namespace s2a::models
