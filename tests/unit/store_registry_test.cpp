// Models that come in packages: pip itself, from wheels in a local directory, and what is said when it is not there or fails.
#include "models/store/registry.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <string>

#include "models/store/program.h"
#include "store_directory.h"

namespace s2a::models {
namespace {

namespace fs = std::filesystem;

constexpr std::array parts = {
    PackageFile{"s2a-test-part1==1.0", "s2a_test/part1", 500},
    PackageFile{"s2a-test-part2==1.0", "s2a_test/part2", 500},
};
constexpr PackageSource joined_parts{parts};

// "ab" and "c", each deflated in a wheel of its own.
constexpr const char* make_wheels =
    "import sys, zipfile\n"
    "for number, text in (('1', 'ab'), ('2', 'c')):\n"
    "    with zipfile.ZipFile(f'{sys.argv[1]}/s2a_test_part{number}-1.0-py3-none-any.whl', 'w', zipfile.ZIP_DEFLATED) as wheel:\n"
    "        info = f's2a_test_part{number}-1.0.dist-info'\n"
    "        wheel.writestr(f's2a_test/part{number}', text)\n"
    "        wheel.writestr(f'{info}/METADATA', f'Metadata-Version: 2.1\\nName: s2a-test-part{number}\\nVersion: 1.0\\nRequires-Dist: "
    "s2a-no-such-package\\n')\n"
    "        wheel.writestr(f'{info}/WHEEL', 'Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')\n"
    "        wheel.writestr(f'{info}/RECORD', '')\n";

class StoreRegistry : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(directory_ / "wheels");
    fs::create_directories(directory_ / "bin");
    fs::create_directories(directory_ / "work");
    const auto made = run_program({{"python3", "-c", make_wheels, (directory_ / "wheels").native()}, {}, directory_.path()}, {}, {}, {});
    ASSERT_TRUE(made && made->status == 0) << "python3 is needed by this test";
  }

  Result<std::string> fetch(const PackageSource& source = joined_parts, std::uint64_t bytes = 3) {
    return fetch_packages(source, directory_ / "work", directory_ / "joined", bytes, meter_, stop_.get_token());
  }

  // A python3 that does as this script says.
  void replace_python(const std::string& script) {
    write_file(directory_ / "bin" / "python3", "#!/bin/sh\n" + script + "\n");
    fs::permissions(directory_ / "bin" / "python3", fs::perms::owner_all);
  }

  TestDirectory directory_;
  Environment no_index_{"PIP_NO_INDEX", "1"};
  Environment wheels_{"PIP_FIND_LINKS", (directory_ / "wheels").native()};
  std::vector<std::pair<std::uint64_t, std::uint64_t>> seen_;
  Meter meter_{[this](std::uint64_t done, std::uint64_t total) { seen_.emplace_back(done, total); }};
  std::stop_source stop_;
};

TEST_F(StoreRegistry, PartsAreJoinedInOrder) {
  const auto digest = fetch();
  ASSERT_TRUE(digest) << digest.error().message;
  EXPECT_EQ(*digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(read_file(directory_ / "joined"), "abc");
  EXPECT_TRUE(fs::is_empty(directory_ / "work")) << "the wheels are gone";
  ASSERT_FALSE(seen_.empty());
  EXPECT_EQ(seen_.back(), std::pair(std::uint64_t{1000}, std::uint64_t{1000}));
}

TEST_F(StoreRegistry, APackageThatIsNotThereIsNamed) {
  constexpr std::array unknown = {PackageFile{"s2a-test-part9==1.0", "s2a_test/part9", 500}};
  const auto digest = fetch(PackageSource{unknown});
  ASSERT_FALSE(digest);
  EXPECT_EQ(digest.error().code, ErrorCode::network);
  EXPECT_NE(digest.error().message.find("s2a-test-part9==1.0"), std::string::npos);
  EXPECT_NE(digest.error().message.find("ERROR: No matching distribution"), std::string::npos) << digest.error().message;
}

TEST_F(StoreRegistry, AFileThatIsNotInItsPackage) {
  constexpr std::array other = {PackageFile{"s2a-test-part1==1.0", "s2a_test/none", 500}};
  const auto digest = fetch(PackageSource{other});
  ASSERT_FALSE(digest);
  EXPECT_EQ(digest.error().code, ErrorCode::network);
  EXPECT_NE(digest.error().message.find("could not be unpacked"), std::string::npos);
}

TEST_F(StoreRegistry, MoreThanWasExpectedIsNotWritten) {
  const auto digest = fetch(joined_parts, 2);
  ASSERT_FALSE(digest);
  EXPECT_EQ(digest.error().code, ErrorCode::model_invalid);
  EXPECT_EQ(read_file(directory_ / "joined"), "ab");
}

TEST_F(StoreRegistry, WithoutPythonTheRemedySaysHowToGetIt) {
  const Environment path("PATH", (directory_ / "bin").native());
  const auto digest = fetch();
  ASSERT_FALSE(digest);
  EXPECT_EQ(digest.error().code, ErrorCode::network);
  EXPECT_NE(digest.error().message.find("needs python3, which is not installed"), std::string::npos);
  EXPECT_NE(digest.error().remedy.find("apt-get install python3 python3-pip"), std::string::npos);
}

TEST_F(StoreRegistry, WithoutPipTheRemedySaysHowToGetIt) {
  replace_python("echo '/usr/bin/python3: No module named pip' >&2; exit 1");
  const Environment path("PATH", (directory_ / "bin").native());
  const auto digest = fetch();
  ASSERT_FALSE(digest);
  EXPECT_NE(digest.error().message.find("needs pip, which is not installed"), std::string::npos);
  EXPECT_NE(digest.error().remedy.find("apt-get install python3 python3-pip"), std::string::npos);
}

TEST_F(StoreRegistry, AClientThatFetchesNothing) {
  replace_python("exit 0");
  const Environment path("PATH", (directory_ / "bin").native());
  const auto digest = fetch();
  ASSERT_FALSE(digest);
  EXPECT_EQ(digest.error().code, ErrorCode::network);
  EXPECT_NE(digest.error().message.find("no wheel"), std::string::npos);
}

TEST_F(StoreRegistry, AModuleInTheCurrentDirectoryIsNotRun) {
  write_file(directory_ / "pip.py", "raise SystemExit('the wrong pip')\n");
  const fs::path before = fs::current_path();
  fs::current_path(directory_.path());
  const auto digest = fetch();
  fs::current_path(before);
  EXPECT_TRUE(digest);
}

TEST_F(StoreRegistry, CancelledEndsTheClient) {
  stop_.request_stop();
  const auto digest = fetch();
  ASSERT_FALSE(digest);
  EXPECT_EQ(digest.error().code, ErrorCode::cancelled);
}

TEST_F(StoreRegistry, WhatItTakes) {
  EXPECT_EQ(package_names(joined_parts), "s2a-test-part1==1.0, s2a-test-part2==1.0");
  constexpr std::array sizes = {PackageFile{"a==1", "a", 3}, PackageFile{"b==1", "b", 7}, PackageFile{"c==1", "c", 5}};
  EXPECT_EQ(largest_wheel(PackageSource{sizes}), 7U);
}

}  // namespace
}  // namespace s2a::models
