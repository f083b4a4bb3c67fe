// How long it takes to tell whether a text is in the filter's language, before every score.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"

namespace {

constexpr std::string_view english = "Which planet is the largest? I think the answer is Mars, but I'm really not sure. ";
constexpr std::string_view german = "Welcher Planet ist der größte? Ich denke, es ist der Mars, bin aber nicht sicher. ";
constexpr std::string_view chinese = "哪颗行星最大?我认为是火星，但我不确定。";
constexpr std::string_view tags = "<a&amp;";

void tell_language(benchmark::State& state, std::string_view unit) {
  std::string text;
  while (text.size() < static_cast<std::size_t>(state.range(0))) text += unit;
  const std::vector<std::string> languages{"en"};
  while (state.KeepRunning()) benchmark::DoNotOptimize(s2a::text::foreign_language(text, languages).has_value());
}
BENCHMARK_CAPTURE(tell_language, english, english)->Arg(80)->Arg(1024)->Arg(1 << 20)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(tell_language, german, german)->Arg(1024)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(tell_language, chinese, chinese)->Arg(1024)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(tell_language, tags, tags)->Arg(1 << 20)->Unit(benchmark::kMicrosecond);

}  // namespace
