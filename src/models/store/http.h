// Downloads one large file over HTTPS into a part file, going on where an earlier attempt stopped.
// Promises: https only, except to this machine itself; never writes more than was announced; stops within about a second when asked to.
// Called by pull_model.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

#include "models/store/meter.h"
#include "s2a/status.h"

namespace s2a::models {

// Where a download stands on the disk. `tag` holds the server's entity tag, by which it knows whether its file is still the one begun.
struct PartFile {
  std::filesystem::path data;
  std::filesystem::path tag;

  static PartFile beside(const std::filesystem::path& target);  // NAME.part and NAME.part.etag
  std::uint64_t bytes() const;                                  // 0 when there is none
  void remove() const;
};

struct Downloaded {
  std::string sha256;    // of the whole part file
  bool resumed = false;  // some of it came from an earlier attempt
};

// https, or http to this machine itself (localhost, 127.x.x.x, ::1).
bool is_permitted(const std::string& url);

// The host's name, for messages: the rest of an address may hold a password.
std::string host_of(const std::string& url);

// The file must have exactly `bytes` bytes. Errors: network, storage, cancelled, model_invalid (another size), invalid_argument (address not
// permitted). After network, storage and cancelled the part file stays, to be resumed.
Result<Downloaded> download(const std::string& url, const PartFile& part, std::uint64_t bytes, Meter& meter, std::stop_token stop);

}  // namespace s2a::models
