#include "models/store/http.h"

#include <curl/curl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <fstream>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "models/store/digest.h"
#include "models/store/files.h"
#include "models/store/paths.h"

namespace s2a::models {

namespace fs = std::filesystem;

namespace {

constexpr long connect_seconds = 10;
constexpr long slowest_bytes_per_second = 1024;
constexpr long slow_seconds = 20;
constexpr int most_redirects = 10;
constexpr int most_attempts = 8;  // each but the last must have brought the file forward

constexpr long http_ok = 200;
constexpr long http_partial = 206;
constexpr long http_range_not_satisfiable = 416;

struct UrlParts {
  std::string scheme;
  std::string host;
};

UrlParts parse(const std::string& url) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> handle(curl_url(), curl_url_cleanup);
  if (!handle || curl_url_set(handle.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) return {};
  const auto get = [&handle](CURLUPart part) {
    char* value = nullptr;
    if (curl_url_get(handle.get(), part, &value, 0) != CURLUE_OK) return std::string();
    std::string text(value);
    curl_free(value);
    return text;
  };
  return {get(CURLUPART_SCHEME), get(CURLUPART_HOST)};
}

bool is_loopback(const std::string& host) {
  if (host == "localhost" || host == "[::1]") return true;
  return host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return result;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// What the headers of one answer say.
struct Answer {
  long status = 0;
  std::string tag;
  std::optional<std::uint64_t> begin;  // of the range that is sent; set by 206 only
  std::optional<std::uint64_t> total;  // of the whole file

  void read(std::string_view line) {
    if (line.starts_with("HTTP/")) {  // a new answer begins, e.g. after "100 Continue" or a proxy's own
      *this = {};
      const std::size_t space = line.find(' ');
      if (space != std::string_view::npos) status = static_cast<long>(number(line.substr(space + 1, 3)).value_or(0));
      return;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string field = lower(line.substr(0, colon));
    const std::string_view value = trim(line.substr(colon + 1));
    if (field == "etag") tag = value;
    if (field == "content-length" && status == http_ok) total = number(value);
    if (field == "content-range" && status == http_partial && lower(value).starts_with("bytes ")) {
      const std::string_view range = value.substr(std::string_view("bytes ").size());
      const std::size_t dash = range.find('-');
      const std::size_t slash = range.find('/');
      if (dash == std::string_view::npos || slash == std::string_view::npos) return;
      begin = number(range.substr(0, dash));
      total = number(range.substr(slash + 1));
    }
  }
};

// The one owner of the part file while a download runs.
class Transfer {
 public:
  Transfer(std::string url, const PartFile& part, std::uint64_t bytes, Meter& meter, std::stop_token stop)
      : url_(std::move(url)), host_(host_of(url_)), part_(part), bytes_(bytes), meter_(meter), stop_(std::move(stop)) {}

  Result<Downloaded> run() {
    if (Status opened = open(); !opened) return tl::unexpected(opened.error());
    for (int attempt = 1; done_ < bytes_; ++attempt) {
      const std::uint64_t before = done_;
      if (Status tried = follow(); !tried) return tl::unexpected(tried.error());
      if (done_ == bytes_) break;
      const bool again = restarted_ || done_ > before;
      if (!again || attempt == most_attempts) return fail(ErrorCode::network, host_ + ": " + problem_ + ".");
      pause(attempt);
    }
    return Downloaded{hash_.hex(), resumed_};
  }

 private:
  // Takes up what an earlier attempt left.
  Status open() {
    auto file = open_to_write(part_.data);
    if (!file) return tl::unexpected(file.error());
    file_ = std::move(*file);
    if (part_.bytes() > bytes_) {
      if (Status emptied = restart(); !emptied) return emptied;
    }
    const auto there = add_file(hash_, file_.get(), part_.data, stop_);
    if (!there) return tl::unexpected(there.error());
    if (lseek(file_.get(), static_cast<off_t>(*there), SEEK_SET) < 0) return storage_error("read", part_.data, errno);
    done_ = *there;
    resumed_ = done_ > 0;
    if (done_ > 0) {
      std::ifstream tag(part_.tag, std::ios::binary);
      std::getline(tag, tag_);
    }
    return {};
  }

  Status restart() {
    if (ftruncate(file_.get(), 0) != 0 || lseek(file_.get(), 0, SEEK_SET) < 0) return storage_error("write", part_.data, errno);
    hash_.reset();
    done_ = 0;
    resumed_ = false;
    tag_.clear();
    std::error_code ignored;
    fs::remove(part_.tag, ignored);
    return {};
  }

  // One attempt: the address and where it leads to. Success means "go on or try again", an error is final.
  Status follow() {
    std::string address = url_;
    restarted_ = false;
    for (int hop = 0; hop <= most_redirects; ++hop) {
      if (!is_permitted(address)) {
        // What the caller gave is the caller's mistake; where a server leads (a captive portal, say) is the network's.
        return fail(hop == 0 ? ErrorCode::invalid_argument : ErrorCode::network,
                    host_ + ": only https addresses are followed, not one at " + host_of(address) + ".");
      }
      std::string next;
      if (Status asked = ask(address, next); !asked) return asked;
      if (next.empty()) return {};
      address = std::move(next);
    }
    problem_ = "too many redirects";
    return {};
  }

  Status ask(const std::string& address, std::string& next) {
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) return fail(ErrorCode::internal, "libcurl could not be started.");
    answer_ = {};
    accepted_ = false;
    failure_.reset();
    std::array<char, CURL_ERROR_SIZE> text{};
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(nullptr, curl_slist_free_all);

    CURL* handle = curl.get();
    curl_easy_setopt(handle, CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https,http");  // which of them may be used: is_permitted()
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "s2a");
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, slowest_bytes_per_second);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, slow_seconds);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, text.data());
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
    if (is_loopback(parse(address).host)) curl_easy_setopt(handle, CURLOPT_PROXY, "");  // a proxy's loopback is another machine
    const std::string range = std::to_string(done_) + "-";
    if (done_ > 0) {
      curl_easy_setopt(handle, CURLOPT_RANGE, range.c_str());
      // Without a tag the digest alone tells whether the two parts fit.
      if (!tag_.empty()) headers.reset(curl_slist_append(nullptr, ("If-Range: " + tag_).c_str()));
      curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    }

    const CURLcode code = curl_easy_perform(handle);
    if (stop_.stop_requested()) return fail(ErrorCode::cancelled, "The download was cancelled; what has arrived is kept.");
    if (failure_) return tl::unexpected(*failure_);
    if (code == CURLE_HTTP_RETURNED_ERROR && answer_.status == http_range_not_satisfiable && done_ > 0) {
      restarted_ = true;
      return restart();
    }
    if (code == CURLE_HTTP_RETURNED_ERROR) return fail(ErrorCode::network, host_ + ": the server answered " + std::to_string(answer_.status) + ".");
    if (char* location = nullptr;
        code == CURLE_OK && curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &location) == CURLE_OK && location != nullptr) {
      next = location;
      return {};
    }
    if (code == CURLE_OK) {
      problem_ = accepted_ ? "the connection was cut" : "the server answered " + std::to_string(answer_.status) + " without the file";
    } else {
      problem_ = printable(text.front() != '\0' ? text.data() : curl_easy_strerror(code));
    }
    return {};
  }

  // The first bytes of an answer's body: is it what was asked for?
  Status accept() {
    accepted_ = true;
    if (answer_.total && *answer_.total != bytes_) {
      return fail(ErrorCode::model_invalid,
                  host_ + ": the file there has " + std::to_string(*answer_.total) + " bytes where " + std::to_string(bytes_) + " are expected.");
    }
    if (answer_.status == http_partial && answer_.begin != done_) {
      return fail(ErrorCode::network, host_ + ": the server sent another part of the file than was asked for.");
    }
    if (answer_.status != http_partial && done_ > 0) {  // no ranges there, or the file changed: from the beginning
      if (Status emptied = restart(); !emptied) return emptied;
    }
    // A weak tag ("W/…") does not promise equal bytes and may not be used for ranges.
    if (!answer_.tag.empty() && answer_.tag.front() == '"' && answer_.tag != tag_) {
      tag_ = answer_.tag;
      std::ofstream(part_.tag, std::ios::binary | std::ios::trunc) << tag_ << '\n';
    }
    return {};
  }

  Status take(std::span<const std::byte> bytes) {
    if (!accepted_) {
      if (Status good = accept(); !good) return good;
    }
    if (bytes.size() > bytes_ - done_) {
      return fail(ErrorCode::model_invalid, host_ + ": the file there has more than the " + std::to_string(bytes_) + " bytes expected.");
    }
    if (Status written = write_all(file_.get(), part_.data, bytes); !written) return written;
    hash_.add(bytes);
    done_ += bytes.size();
    return {};
  }

  static std::size_t on_header(char* data, std::size_t size, std::size_t count, void* self) {
    static_cast<Transfer*>(self)->answer_.read({data, size * count});
    return size * count;
  }

  static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const std::size_t length = size * count;
    if (transfer.answer_.status != http_ok && transfer.answer_.status != http_partial) return length;  // a redirect's text
    if (Status taken = transfer.take(std::as_bytes(std::span(data, length))); !taken) {
      transfer.failure_ = std::move(taken).error();
      return CURL_WRITEFUNC_ERROR;
    }
    return length;
  }

  static int on_progress(void* self, curl_off_t /*total*/, curl_off_t /*now*/, curl_off_t /*total_sent*/, curl_off_t /*sent*/) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.stop_.stop_requested()) return 1;
    transfer.meter_.show(transfer.done_, transfer.bytes_);
    return 0;
  }

  void pause(int attempt) const {
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(200) * attempt;
    while (std::chrono::steady_clock::now() < until && !stop_.stop_requested()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }

  std::string url_;
  std::string host_;
  const PartFile& part_;
  std::uint64_t bytes_;
  Meter& meter_;
  std::stop_token stop_;

  Descriptor file_;
  Sha256 hash_;             // of the part file's first `done_` bytes
  std::uint64_t done_ = 0;  // bytes in the part file
  std::string tag_;         // of the file that they are from
  bool resumed_ = false;

  Answer answer_;
  bool accepted_ = false;   // the answer's body goes into the part file
  bool restarted_ = false;  // this attempt only found that the part file is of no use
  std::optional<Error> failure_;
  std::string problem_ = "the download failed";
};

// libcurl wants this once and before its first use; a function's static is initialised by one thread only.
bool start_curl() {
  static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
  return code == CURLE_OK;
}

}  // namespace

PartFile PartFile::beside(const fs::path& target) {
  PartFile part{target, target};
  part.data += ".part";
  part.tag += ".part.etag";
  return part;
}

std::uint64_t PartFile::bytes() const {
  std::error_code error;
  const std::uint64_t size = fs::file_size(data, error);
  return error ? 0 : size;
}

void PartFile::remove() const {
  std::error_code ignored;
  fs::remove(data, ignored);
  fs::remove(tag, ignored);
}

bool is_permitted(const std::string& url) {
  const UrlParts parts = parse(url);
  return !parts.host.empty() && (parts.scheme == "https" || (parts.scheme == "http" && is_loopback(parts.host)));
}

std::string host_of(const std::string& url) {
  const std::string host = parse(url).host;
  return host.empty() ? "an unreadable address" : printable(host);
}

Result<Downloaded> download(const std::string& url, const PartFile& part, std::uint64_t bytes, Meter& meter, std::stop_token stop) {
  if (!start_curl()) return fail(ErrorCode::internal, "libcurl could not be started.");
  auto result = Transfer(url, part, bytes, meter, std::move(stop)).run();
  if (result) meter.show(bytes, bytes);
  return result;
}

}  // namespace s2a::models
