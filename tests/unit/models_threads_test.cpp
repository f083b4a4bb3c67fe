// How many threads of arithmetic work together, from what the kernel tells about the others.
#include "models/llama/threads.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace s2a::models {
namespace {

using namespace std::chrono_literals;

// A folder with files like the kernel's: three threads of this process, of which `own` run, and `running` that run in all.
class KernelTest : public testing::Test {
 protected:
  KernelTest() {
    std::filesystem::remove_all(directory_);
    for (const char* task : {"1", "2", "3"}) std::filesystem::create_directories(directory_ / "task" / task);
    files_ = {directory_ / "loadavg", directory_ / "task", directory_ / "cpu.max"};
    set(1, 1);
  }
  ~KernelTest() override { std::filesystem::remove_all(directory_); }

  void set(int own, int running) const {
    for (int task = 1; task <= 3; ++task) {
      // A thread's name may look like the fields behind it.
      write(directory_ / "task" / std::to_string(task) / "stat", "4711 (a) R (b) " + std::string(task <= own ? "R" : "S") + " 1 2 3");
    }
    write(files_.load, "0.50 0.40 0.30 " + std::to_string(running) + "/321 4711\n");
  }

  static void write(const std::filesystem::path& path, const std::string& text) { std::ofstream(path) << text; }

  std::filesystem::path directory_ = std::filesystem::path(testing::TempDir()) / ("s2a_threads_" + std::to_string(::getpid()));
  KernelFiles files_;
};

TEST_F(KernelTest, ThisProcesssOwnThreadsAreNoOthers) {
  set(3, 3);
  EXPECT_EQ(others_running(files_), 0);
  set(2, 1002);
  EXPECT_GT(others_running(files_), 0);
  EXPECT_LE(others_running(files_), 1000) << "of a machine that this process may use in part, only that part of the others counts";
}

TEST_F(KernelTest, WithoutTheKernelsFilesNobodyElseRuns) {
  EXPECT_EQ(others_running({"/nonexistent", "/nonexistent", "/nonexistent"}), 0);
  write(files_.load, "not numbers");
  EXPECT_EQ(others_running(files_), 0);
}

TEST_F(KernelTest, AControlGroupsQuotaCounts) {
  const int all = usable_cores(files_);
  write(files_.quota, "max 100000\n");
  EXPECT_EQ(usable_cores(files_), all);
  write(files_.quota, "100000 100000\n");
  EXPECT_EQ(usable_cores(files_), 1);
  write(files_.quota, "150000 100000\n");
  EXPECT_EQ(usable_cores(files_), std::min(all, 2));
  write(files_.quota, "1000 100000\n");
  EXPECT_EQ(usable_cores(files_), 1);
  write(files_.quota, "6400000 100000\n");
  EXPECT_EQ(usable_cores(files_), all);
}

TEST_F(KernelTest, AFixedNumberStays) {
  set(1, 100);
  Threads threads(3, files_);
  EXPECT_EQ(threads.most(), 3);
  EXPECT_EQ(threads.now(), 3);
}

TEST_F(KernelTest, GivesWayAtOnceAndComesBackWhenItHasBeenQuietForAWhile) {
  Threads threads(0, files_);
  const int most = threads.most();
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(threads.now(start), most);
  set(1, 1000);  // enough to leave one core on any machine
  EXPECT_EQ(threads.now(start + 10ms), most) << "looks only every 20 ms";
  EXPECT_EQ(threads.now(start + 30ms), 1);
  set(1, 1);
  EXPECT_EQ(threads.now(start + 60ms), 1);
  EXPECT_EQ(threads.now(start + 100ms), 1);
  set(1, 1000);
  EXPECT_EQ(threads.now(start + 125ms), 1);
  set(1, 1);
  EXPECT_EQ(threads.now(start + 200ms), 1);
  EXPECT_EQ(threads.now(start + 226ms), most);
}

TEST_F(KernelTest, ABusyMachineIsSeenAtTheFirstLook) {
  set(1, 1000);
  Threads threads(0, files_);
  EXPECT_EQ(threads.now(), 1);
}

TEST(Kernel, TheRealFilesAreThere) {
  EXPECT_TRUE(std::filesystem::exists(KernelFiles{}.load));
  EXPECT_TRUE(std::filesystem::exists(KernelFiles{}.own_threads));
}

}  // namespace
}  // namespace s2a::models
