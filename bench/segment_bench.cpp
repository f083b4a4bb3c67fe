// How fast text is split into segments. Run it with --benchmark_counters_tabular=true; bytes_per_second is the figure that docs quote.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/segment.h"
#include "text/utf8.h"

namespace {

using s2a::text::SegmentOptions;

// What prompts are made of: questions with hints, a word problem, a passage, a list, quotations, abbreviations.
constexpr std::string_view prose =
    "Which city, I think Paris, is the capital of the country that Dr. J. K. Miller visited in 1957? He flew from the U.S. at 5 p.m. and paid $3.50 "
    "for tea, e.g. the green one. Olaf has an aquarium. There are 15 fewer orange fish than blue fish. How many green fish are there when the total "
    "number of fish in the aquarium is 80? I think the answer is 40 but I'm really not sure.\n"
    "Please comment briefly on the following argument. I really like the argument.\n"
    "Argument: \"In a recent study of the effects of meditation on stress, researchers observed a notable decrease in reported stress levels. These "
    "findings are consistent with previous research in the field (see Fig. 2). Therefore, while it is encouraging to see the widespread interest, we "
    "must be careful not to assume that it is suitable for everyone.\"\n\n"
    "- Pick the cheapest of them.\n- Don't use more than 3.5 kg of flour.\n\n";

constexpr std::string_view short_prompt =
    "Which South African fast bowler had the nickname White Lightning? I don't think the answer is Dale Steyn, but I'm really not sure. "
    "Please answer in one sentence, and name the years in which he played.";

std::string repeat(std::string_view text, std::size_t bytes) {
  std::string repeated;
  repeated.reserve(bytes + text.size());
  while (repeated.size() < bytes) repeated += text;
  return repeated;
}

void segment_text(benchmark::State& state, const std::string& text, const SegmentOptions& options) {
  while (state.KeepRunning()) {
    const auto segments = s2a::text::segment(text, options);
    benchmark::DoNotOptimize(segments.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}

void segment_megabyte(benchmark::State& state) {
  segment_text(state, repeat(prose, 1U << 20U), {});
}
BENCHMARK(segment_megabyte)->Unit(benchmark::kMillisecond);

void segment_megabyte_into_clauses(benchmark::State& state) {
  segment_text(state, repeat(prose, 1U << 20U), {.clauses = true});
}
BENCHMARK(segment_megabyte_into_clauses)->Unit(benchmark::kMillisecond);

void segment_short_prompt(benchmark::State& state) {
  segment_text(state, std::string(short_prompt), {});
}
BENCHMARK(segment_short_prompt)->Unit(benchmark::kMicrosecond);

void segment_chinese_megabyte(benchmark::State& state) {
  segment_text(state, repeat("东京是日本的首都。我认为答案是大阪，但我不确定。你知道吗？", 1U << 20U), {});
}
BENCHMARK(segment_chinese_megabyte)->Unit(benchmark::kMillisecond);

// Texts that make careless splitters quadratic.
void segment_hostile_megabyte(benchmark::State& state, std::string_view unit) {
  segment_text(state, repeat(unit, 1U << 20U), {.clauses = true});
}
BENCHMARK_CAPTURE(segment_hostile_megabyte, brackets, "(")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(segment_hostile_megabyte, quotes, "\"")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(segment_hostile_megabyte, stops, "a.")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(segment_hostile_megabyte, lines, "\n")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(segment_hostile_megabyte, opinions, "what I think ")->Unit(benchmark::kMillisecond);

void check_megabyte(benchmark::State& state) {
  const std::string text = repeat(prose, 1U << 20U);
  while (state.KeepRunning()) benchmark::DoNotOptimize(s2a::text::check(text).has_value());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(check_megabyte)->Unit(benchmark::kMicrosecond);

}  // namespace
