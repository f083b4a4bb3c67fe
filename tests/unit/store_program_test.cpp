// Another program as a child: what it says, how it ends, and that it ends when asked to.
#include "models/store/program.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <string>
#include <thread>

#include "store_directory.h"

namespace s2a::models {
namespace {

class StoreProgram : public ::testing::Test {
 protected:
  Result<ProgramEnd> shell(const std::string& script, std::vector<std::string> environment = {}) {
    return run_program({{"sh", "-c", script}, std::move(environment), directory_.path()}, sink(), {}, stop_.get_token());
  }

  OutputSink sink() {
    return [this](std::span<const std::byte> bytes) -> Status {
      output_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
      return {};
    };
  }

  TestDirectory directory_;
  std::string output_;
  std::stop_source stop_;
};

TEST_F(StoreProgram, OutputStatusAndLastLine) {
  const auto end = shell("echo out; echo first >&2; echo last >&2; exit 3");
  ASSERT_TRUE(end);
  EXPECT_TRUE(end->found);
  EXPECT_EQ(end->status, 3);
  EXPECT_EQ(output_, "out\n");
  EXPECT_EQ(end->last_line, "last");
}

TEST_F(StoreProgram, ALineThatBeginsWithErrorSaysMore) {
  EXPECT_EQ(shell("echo 'ERROR: no such package' >&2; echo 'A new release is available' >&2; printf '\\n  \\n' >&2")->last_line,
            "ERROR: no such package");
}

TEST_F(StoreProgram, WhatItSaysIsMadeFitForAMessage) {
  EXPECT_EQ(shell("printf '\\033[31mred\\377' >&2")->last_line, "\uFFFD[31mred\uFFFD");
  EXPECT_LT(shell("head -c 1000000 /dev/zero | tr '\\0' x >&2")->last_line.size(), 1000U);
}

TEST_F(StoreProgram, MuchOutputOnBothStreamsDoesNotBlock) {
  const auto end = shell("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero");
  ASSERT_TRUE(end);
  EXPECT_EQ(end->status, 0);
  EXPECT_EQ(output_.size(), 6'000'000U);
}

TEST_F(StoreProgram, ItSeesItsDirectoryItsEnvironmentAndNoInput) {
  const Environment before("S2A_STORE_TEST", "before");
  const Environment kept("S2A_STORE_KEPT", "kept");
  ASSERT_TRUE(shell("pwd -P; echo $S2A_STORE_TEST $S2A_STORE_KEPT; cat", {"S2A_STORE_TEST=after"}));
  EXPECT_EQ(output_, std::filesystem::canonical(directory_.path()).native() + "\nafter kept\n");
}

TEST_F(StoreProgram, AMissingProgramIsNotFound) {
  const auto end = run_program({{"s2a-no-such-program"}, {}, directory_.path()}, {}, {}, {});
  ASSERT_TRUE(end);
  EXPECT_FALSE(end->found);
}

TEST_F(StoreProgram, ASignalIsCountedAsShellsDo) {
  EXPECT_EQ(shell("kill -KILL $$")->status, 128 + SIGKILL);
}

TEST_F(StoreProgram, StopEndsItAndItsChildren) {
  const std::jthread later([this] {
    while (!std::filesystem::exists(directory_ / "ready")) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    stop_.request_stop();
  });
  const auto end = shell("sleep 600 & echo $! > child; mv child ready; wait");
  ASSERT_FALSE(end);
  EXPECT_EQ(end.error().code, ErrorCode::cancelled);
  const pid_t grandchild = std::stoi(read_file(directory_ / "ready"));
  // It is ended but not ours to wait for: gone, or a zombie until init has looked.
  const auto lives = [grandchild] {
    const std::string status = read_file("/proc/" + std::to_string(grandchild) + "/stat");
    return !status.empty() && status.find(") Z") == std::string::npos;
  };
  for (int wait = 0; lives() && wait < 500; ++wait) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_FALSE(lives());
}

TEST_F(StoreProgram, AnErrorOfTheSinkEndsIt) {
  const OutputSink full = [](std::span<const std::byte>) -> Status { return fail(ErrorCode::storage, "full"); };
  const auto end = run_program({{"sh", "-c", "echo out; sleep 600"}, {}, directory_.path()}, full, {}, {});
  ASSERT_FALSE(end);
  EXPECT_EQ(end.error().code, ErrorCode::storage);
}

TEST_F(StoreProgram, ItsSignalsAreTheUsualOnes) {
  sigset_t all{};
  sigfillset(&all);
  sigset_t before{};
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const auto end = shell("kill -TERM $$; echo survived");
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  ASSERT_TRUE(end);
  EXPECT_EQ(end->status, 128 + SIGTERM);
}

}  // namespace
}  // namespace s2a::models
