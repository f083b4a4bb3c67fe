// Downloads over loopback: whole, cut and resumed, from servers that do as they should and from others.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "models/store/files.h"
#include "models/store/http.h"
#include "store_directory.h"

namespace s2a::models {
namespace {

namespace fs = std::filesystem;

// Answers each connection with what `answer` makes of its request, then closes it.
class LoopbackServer {
 public:
  using Answer = std::function<std::string(const std::string& request)>;

  explicit LoopbackServer(Answer answer) : answer_(std::move(answer)), socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(bind(socket_.get(), generic, length), 0);
    EXPECT_EQ(listen(socket_.get(), 8), 0);
    EXPECT_EQ(getsockname(socket_.get(), generic, &length), 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::jthread([this](const std::stop_token& stop) { serve(stop); });
  }

  std::string url(const std::string& path = "/model.gguf") const { return "http://127.0.0.1:" + std::to_string(port_) + path; }

  std::vector<std::string> requests() const {
    const std::lock_guard guard(mutex_);
    return requests_;
  }

 private:
  void serve(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      pollfd ready{socket_.get(), POLLIN, 0};
      if (poll(&ready, 1, 20) <= 0) continue;
      const Descriptor connection(accept4(socket_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (connection.get() < 0) continue;
      std::string request;
      char letter = 0;
      while (!request.ends_with("\r\n\r\n") && read(connection.get(), &letter, 1) == 1) request += letter;
      {
        const std::lock_guard guard(mutex_);
        requests_.push_back(request);
      }
      const std::string answer = answer_(request);
      for (std::size_t sent = 0; sent < answer.size();) {
        const ssize_t wrote = send(connection.get(), answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
        if (wrote <= 0) break;
        sent += static_cast<std::size_t>(wrote);
      }
    }
  }

  Answer answer_;
  Descriptor socket_;
  std::uint16_t port_ = 0;
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  std::jthread thread_;
};

std::string header(const std::string& request, const std::string& name) {
  const std::size_t at = request.find("\r\n" + name + ": ");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + name.size() + 4;
  return request.substr(begin, request.find("\r\n", begin) - begin);
}

std::string whole(const std::string& body, const std::string& more = {}) {
  return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + more + "\r\n" + body;
}

// As RFC 9110 has it: a part when a range is asked for and If-Range names this file's tag, else the whole.
std::string ranged(const std::string& request, const std::string& body, const std::string& tag) {
  const std::string tag_line = "ETag: " + tag + "\r\n";
  const std::string range = header(request, "Range");
  const std::string condition = header(request, "If-Range");
  if (range.empty() || (!condition.empty() && condition != tag)) return whole(body, tag_line);
  const std::size_t begin = std::stoul(range.substr(std::string("bytes=").size()));
  if (begin >= body.size()) return "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n";
  return "HTTP/1.1 206 Partial Content\r\nContent-Length: " + std::to_string(body.size() - begin) + "\r\nContent-Range: bytes " +
         std::to_string(begin) + "-" + std::to_string(body.size() - 1) + "/" + std::to_string(body.size()) + "\r\n" + tag_line + "\r\n" +
         body.substr(begin);
}

std::string cut(std::string answer, std::size_t bytes) {
  answer.resize(answer.size() - bytes);
  return answer;
}

constexpr std::string_view digest_of_a_million = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";  // FIPS 180-2

class StoreDownload : public ::testing::Test {
 protected:
  Result<Downloaded> fetch(const std::string& url) { return download(url, part_, body_.size(), meter_, stop_.get_token()); }

  std::string body_ = std::string(1'000'000, 'a');
  TestDirectory directory_;
  PartFile part_ = PartFile::beside(directory_ / "model.gguf");
  std::vector<std::pair<std::uint64_t, std::uint64_t>> seen_;
  Meter meter_{[this](std::uint64_t done, std::uint64_t total) { seen_.emplace_back(done, total); }};
  std::stop_source stop_;
};

TEST_F(StoreDownload, TheWholeFile) {
  const LoopbackServer server([this](const std::string& request) { return ranged(request, body_, "\"one\""); });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  EXPECT_FALSE(got->resumed);
  EXPECT_EQ(read_file(part_.data), body_);
  ASSERT_EQ(server.requests().size(), 1U);
  EXPECT_TRUE(server.requests().front().starts_with("GET /model.gguf "));
  EXPECT_EQ(header(server.requests().front(), "Range"), "");
  ASSERT_FALSE(seen_.empty());
  EXPECT_EQ(seen_.back(), std::pair(std::uint64_t{1'000'000}, std::uint64_t{1'000'000}));
  for (std::size_t index = 1; index < seen_.size(); ++index) EXPECT_GE(seen_[index].first, seen_[index - 1].first);
}

TEST_F(StoreDownload, ACutConnectionIsTakenUpAtOnce) {
  std::atomic<int> count = 0;
  const LoopbackServer server([&](const std::string& request) {
    const std::string answer = ranged(request, body_, "\"one\"");
    return ++count == 1 ? cut(answer, 400'000) : answer;
  });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  ASSERT_EQ(server.requests().size(), 2U);
  EXPECT_EQ(header(server.requests()[1], "Range"), "bytes=600000-");
  EXPECT_EQ(header(server.requests()[1], "If-Range"), "\"one\"");
}

TEST_F(StoreDownload, AnEarlierProcessIsTakenUp) {
  write_file(part_.data, body_.substr(0, 123'456));
  write_file(part_.tag, "\"one\"\n");
  const LoopbackServer server([this](const std::string& request) { return ranged(request, body_, "\"one\""); });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  EXPECT_TRUE(got->resumed);
  EXPECT_EQ(header(server.requests().front(), "Range"), "bytes=123456-");
}

TEST_F(StoreDownload, AFileThatChangedMeanwhileBeginsAgain) {
  write_file(part_.data, std::string(123'456, 'b'));
  write_file(part_.tag, "\"old\"\n");
  const LoopbackServer server([this](const std::string& request) { return ranged(request, body_, "\"new\""); });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  EXPECT_FALSE(got->resumed);
  EXPECT_EQ(read_file(part_.tag), "\"new\"\n");
}

TEST_F(StoreDownload, AServerWithoutRangesBeginsAgain) {
  write_file(part_.data, std::string(123'456, 'b'));
  const LoopbackServer server([this](const std::string&) { return whole(body_); });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  EXPECT_EQ(header(server.requests().front(), "Range"), "bytes=123456-");
  EXPECT_FALSE(fs::exists(part_.tag));
}

TEST_F(StoreDownload, AWeakTagIsNotUsedForRanges) {
  const LoopbackServer server([this](const std::string&) { return cut(whole(body_, "ETag: W/\"weak\"\r\n"), 10); });
  ASSERT_FALSE(fetch(server.url()));
  EXPECT_FALSE(fs::exists(part_.tag));
}

TEST_F(StoreDownload, APartThatIsCompleteIsOnlyHashed) {
  write_file(part_.data, body_);
  const LoopbackServer server([this](const std::string&) { return whole(body_); });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  EXPECT_TRUE(got->resumed);
  EXPECT_TRUE(server.requests().empty());
}

TEST_F(StoreDownload, APartThatIsTooLongBeginsAgain) {
  write_file(part_.data, body_ + "and more");
  const LoopbackServer server([this](const std::string& request) { return ranged(request, body_, "\"one\""); });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  EXPECT_EQ(header(server.requests().front(), "Range"), "");
}

TEST_F(StoreDownload, ARangeThatIsRefusedBeginsAgain) {
  write_file(part_.data, body_.substr(0, 123'456));
  std::atomic<int> count = 0;
  const LoopbackServer server([&](const std::string&) {
    return ++count == 1 ? std::string("HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n") : whole(body_);
  });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  EXPECT_EQ(header(server.requests().back(), "Range"), "");
}

TEST_F(StoreDownload, AnotherRangeThanAskedForIsNotWritten) {
  write_file(part_.data, body_.substr(0, 500'000));
  const LoopbackServer server([this](const std::string&) {
    return "HTTP/1.1 206 Partial Content\r\nContent-Length: 500000\r\nContent-Range: bytes 0-499999/1000000\r\n\r\n" + body_.substr(0, 500'000);
  });
  const auto got = fetch(server.url());
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::network);
  EXPECT_EQ(part_.bytes(), 500'000U);
}

TEST_F(StoreDownload, AServerThatCutsEveryConnectionAtOnceIsGivenUp) {
  const LoopbackServer server([](const std::string&) { return std::string(); });
  const auto got = fetch(server.url());
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::network);
  EXPECT_TRUE(got.error().message.starts_with("127.0.0.1: ")) << got.error().message;
}

TEST_F(StoreDownload, AServerThatAlwaysRefusesRangesIsGivenUp) {
  write_file(part_.data, "a");
  const LoopbackServer server([](const std::string& request) {
    return header(request, "Range").empty() ? "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\na"
                                            : "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Length: 0\r\n\r\n";
  });
  EXPECT_EQ(fetch(server.url()).error().code, ErrorCode::network);
}

TEST_F(StoreDownload, AnErrorOfTheServerIsNamed) {
  const LoopbackServer server([](const std::string&) { return "HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nnot here."; });
  const auto got = fetch(server.url());
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::network);
  EXPECT_NE(got.error().message.find("404"), std::string::npos);
  EXPECT_EQ(part_.bytes(), 0U) << "the error page is not the model";
}

TEST_F(StoreDownload, AFileOfAnotherSizeIsNotFetched) {
  const LoopbackServer server([](const std::string&) { return whole("<html>Sign in to the hotel's network</html>"); });
  const auto got = fetch(server.url());
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::model_invalid);
  EXPECT_NE(got.error().message.find("has 43 bytes where 1000000 are expected"), std::string::npos) << got.error().message;
  EXPECT_EQ(part_.bytes(), 0U);
}

TEST_F(StoreDownload, AnEndlessFileIsNotFetched) {
  const LoopbackServer server([this](const std::string&) { return "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body_ + "one too many"; });
  const auto got = fetch(server.url());
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::model_invalid);
  EXPECT_LE(part_.bytes(), body_.size());
}

TEST_F(StoreDownload, RedirectsAreFollowed) {
  const LoopbackServer server([this](const std::string& request) {
    if (request.starts_with("GET /model.gguf ")) return std::string("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 5\r\n\r\nthere");
    return whole(body_);
  });
  const auto got = fetch(server.url());
  ASSERT_TRUE(got) << got.error().message;
  EXPECT_EQ(got->sha256, digest_of_a_million);
  EXPECT_TRUE(server.requests().back().starts_with("GET /elsewhere "));
}

TEST_F(StoreDownload, ACircleOfRedirectsEnds) {
  const LoopbackServer server([](const std::string&) { return "HTTP/1.1 302 Found\r\nLocation: /model.gguf\r\nContent-Length: 0\r\n\r\n"; });
  const auto got = fetch(server.url());
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::network);
  EXPECT_NE(got.error().message.find("too many redirects"), std::string::npos);
}

TEST_F(StoreDownload, ARedirectToPlainHttpElsewhereIsNotFollowed) {
  const LoopbackServer server([](const std::string&) { return "HTTP/1.1 302 Found\r\nLocation: http://example.org/\r\nContent-Length: 0\r\n\r\n"; });
  const auto got = fetch(server.url());
  ASSERT_FALSE(got);
  EXPECT_NE(got.error().message.find("only https"), std::string::npos) << got.error().message;
}

TEST_F(StoreDownload, NobodyListens) {
  std::string url;
  {
    const LoopbackServer server([](const std::string&) { return std::string(); });
    url = server.url();
  }
  const auto got = fetch(url);
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::network);
}

TEST_F(StoreDownload, CancelledKeepsWhatHasArrived) {
  Meter stopping([this](std::uint64_t done, std::uint64_t) {
    if (done > 0) stop_.request_stop();
  });
  std::atomic<bool> release = false;
  const LoopbackServer server([&](const std::string& request) {
    if (header(request, "Range").empty()) return cut(ranged(request, body_, "\"one\""), 400'000);
    while (!release) std::this_thread::sleep_for(std::chrono::milliseconds(5));  // a server that hangs
    return std::string();
  });
  const auto got = download(server.url(), part_, body_.size(), stopping, stop_.get_token());
  release = true;
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::cancelled);
  EXPECT_GT(part_.bytes(), 0U);
  EXPECT_EQ(read_file(part_.tag), "\"one\"\n");
}

TEST_F(StoreDownload, APartFileThatCannotBeWrittenIsAStorageError) {
  fs::create_directory(part_.data);
  const LoopbackServer server([this](const std::string&) { return whole(body_); });
  const auto got = fetch(server.url());
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, ErrorCode::storage);
  EXPECT_TRUE(server.requests().empty());
}

TEST_F(StoreDownload, AProgressFunctionThatThrowsDoesNoHarm) {
  Meter throwing([](std::uint64_t, std::uint64_t) { throw std::runtime_error("no"); });
  const LoopbackServer server([this](const std::string&) { return whole(body_); });
  const auto got = download(server.url(), part_, body_.size(), throwing, {});
  ASSERT_TRUE(got);
  EXPECT_EQ(got->sha256, digest_of_a_million);
}

TEST(StoreAddress, HttpsOrThisMachine) {
  for (const char* good : {"https://huggingface.co/a", "HTTPS://EXAMPLE.ORG/", "http://127.0.0.1:8080/a", "http://localhost/", "http://[::1]:80/",
                           "http://127.1.2.3/"}) {
    EXPECT_TRUE(is_permitted(good)) << good;
  }
  for (const char* bad : {"", "http://example.org/", "http://127.0.0.1.example.org/", "http://localhost.example.org/", "ftp://127.0.0.1/",
                          "file:///etc/passwd", "http://127.0.0.1@example.org/", "models", "https://"}) {
    EXPECT_FALSE(is_permitted(bad)) << bad;
  }
}

TEST(StoreAddress, MessagesNameTheHostAlone) {
  EXPECT_EQ(host_of("https://me:secret@mirror.example:8443/models?token=secret"), "mirror.example");
  EXPECT_EQ(host_of("::"), "an unreadable address");
}

}  // namespace
}  // namespace s2a::models
