// What can go wrong with files: space, permission, names in the way, two at once.
#include "models/store/files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <string>
#include <thread>

#include "models/store/paths.h"
#include "models/store/signals.h"
#include "store_directory.h"

namespace s2a::models {
namespace {

namespace fs = std::filesystem;

Status write_text(int descriptor, const fs::path& path, const std::string& text) {
  return write_all(descriptor, path, std::as_bytes(std::span(text)));
}

TEST(StoreFiles, TooLittleSpaceSaysHowMuchIsMissing) {
  const TestDirectory directory;
  EXPECT_TRUE(ensure_space(directory.path(), 0));
  const Status room = ensure_space(directory.path(), std::uint64_t{1} << 60U);  // an exbibyte
  ASSERT_FALSE(room);
  EXPECT_EQ(room.error().code, ErrorCode::storage);
  EXPECT_NE(room.error().message.find("1099511627776 MiB are needed"), std::string::npos) << room.error().message;
  EXPECT_TRUE(room.error().remedy.starts_with("Free ")) << room.error().remedy;
  EXPECT_NE(room.error().remedy.find(" MiB, or set S2A_MODELS"), std::string::npos);
}

TEST(StoreFiles, ADiskThatFillsUp) {
  const auto file = open_to_write("/dev/full");
  ASSERT_TRUE(file);
  const Status written = write_text(file->get(), "/dev/full", "bytes");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::storage);
  EXPECT_NE(written.error().message.find("No space left"), std::string::npos);
  EXPECT_NE(written.error().remedy.find("Free some space"), std::string::npos);
}

TEST(StoreFiles, ALimitOnTheSizeOfFilesIsAnErrorAndNotTheEnd) {
  const TestDirectory directory;
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit small{.rlim_cur = 10, .rlim_max = before.rlim_max};
  Status written;
  {
    const WriteSignalsHeld held;
    const auto file = open_to_write(directory / "file");
    ASSERT_TRUE(file);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    written = write_text(file->get(), directory / "file", std::string(100, 'x'));
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  }
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::storage);
  EXPECT_NE(written.error().remedy.find("ulimit -f"), std::string::npos);
  sigset_t pending{};
  ASSERT_EQ(sigpending(&pending), 0);
  EXPECT_EQ(sigismember(&pending, SIGXFSZ), 0) << "the signal is dropped";
}

TEST(StoreFiles, AFileInPlaceOfADirectory) {
  const TestDirectory directory;
  write_file(directory / "file", "text");
  for (const fs::path& path : {directory / "file", directory / "file" / "below"}) {
    const Status made = make_directory(path);
    ASSERT_FALSE(made) << path;
    EXPECT_EQ(made.error().code, ErrorCode::storage);
    EXPECT_NE(made.error().message.find(path.native()), std::string::npos);
    EXPECT_NE(made.error().remedy.find("A file stands where a directory is needed"), std::string::npos);
  }
}

TEST(StoreFiles, ADirectoryThatCannotBeMade) {
  const Status made = make_directory("/proc/s2a/models");  // nobody can, not even root
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::storage);
}

TEST(StoreFiles, EachCauseHasItsRemedy) {
  EXPECT_NE(storage_error("write", "/x", EACCES).value().remedy.find("permission"), std::string::npos);
  EXPECT_NE(storage_error("write", "/x", EROFS).value().remedy.find("read-only"), std::string::npos);
  EXPECT_NE(storage_error("write", "/x", EISDIR).value().remedy.find("A directory stands"), std::string::npos);
  EXPECT_NE(storage_error("write", "/x", EIO).value().remedy.find("Check the disk"), std::string::npos);
}

TEST(StoreFiles, PublishReplacesAndLeavesNothing) {
  const TestDirectory directory;
  write_file(directory / "new", "whole");
  write_file(directory / "model", "old");
  ASSERT_TRUE(publish(directory / "new", directory / "model"));
  EXPECT_EQ(read_file(directory / "model"), "whole");
  EXPECT_FALSE(fs::exists(directory / "new"));
}

TEST(StoreFiles, PublishOverADirectoryFails) {
  const TestDirectory directory;
  write_file(directory / "new", "whole");
  fs::create_directory(directory / "model");
  const Status published = publish(directory / "new", directory / "model");
  ASSERT_FALSE(published);
  EXPECT_EQ(published.error().code, ErrorCode::storage);
  EXPECT_EQ(read_file(directory / "new"), "whole") << "what was fetched is not lost";
}

TEST(StoreFiles, OneHoldsTheLockAtATime) {
  const TestDirectory directory;
  std::atomic<int> inside = 0;
  std::atomic<bool> together = false;
  std::atomic<int> done = 0;
  {
    std::vector<std::jthread> threads;
    threads.reserve(4);
    for (int index = 0; index < 4; ++index) {
      threads.emplace_back([&] {
        for (int round = 0; round < 5; ++round) {
          const auto alone = lock(directory / "lock", {});
          if (!alone) return;
          if (++inside > 1) together = true;
          std::this_thread::yield();
          --inside;
        }
        ++done;
      });
    }
  }
  EXPECT_EQ(done, 4);
  EXPECT_FALSE(together);
}

TEST(StoreFiles, WaitingForTheLockCanBeCancelled) {
  const TestDirectory directory;
  const auto held = lock(directory / "lock", {});
  ASSERT_TRUE(held);
  const std::stop_source stop;
  stop.request_stop();
  const auto second = lock(directory / "lock", stop.get_token());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::cancelled);
}

TEST(StorePaths, PrintableIsUtf8WithoutControlCharacters) {
  EXPECT_EQ(printable("models/smollm2.gguf"), "models/smollm2.gguf");
  EXPECT_EQ(printable("modèles/模型 🙂"), "modèles/模型 🙂");
  EXPECT_EQ(printable("a\x1b[2Jb"), "a\uFFFD[2Jb");
  EXPECT_EQ(printable("a\xff"), "a\uFFFD");
  EXPECT_EQ(printable("two\nlines"), "two\uFFFDlines");
  EXPECT_LT(printable(std::string(1'000'000, 'x')).size(), 1100U);
}

TEST(StorePaths, SharedFilesAreFoundAtMostThreeLevelsUp) {
  const TestDirectory root;
  fs::create_directories(root / "share" / "s2a");
  write_file(root / "share" / "s2a" / "filter", "GGUF");
  const fs::path expected = root / "share" / "s2a" / "filter";
  EXPECT_EQ(shared_file(root / "bin" / "s2a", "filter"), expected);
  EXPECT_EQ(shared_file(root / "lib" / "libs2a.so", "filter"), expected);
  EXPECT_EQ(shared_file(root / "lib" / "x86_64-linux-gnu" / "libs2a.so", "filter"), expected);
  EXPECT_EQ(shared_file(root / "a" / "b" / "c" / "s2a", "filter"), expected);
  EXPECT_EQ(shared_file(root / "a" / "b" / "c" / "d" / "s2a", "filter"), fs::path());
  EXPECT_EQ(shared_file(root / "bin" / "s2a", "another"), fs::path());
  EXPECT_EQ(shared_file("", "filter"), fs::path());
  EXPECT_EQ(shared_file("/s2a", "filter"), fs::path());
}

TEST(StorePaths, KnowsWhatProgramItIsIn) {
  std::error_code error;
  EXPECT_EQ(own_binary(), fs::canonical("/proc/self/exe", error)) << "the tests link the library statically";
}

}  // namespace
}  // namespace s2a::models
