// How fast replies of step 1 are read, and rewrites checked. Run it with --benchmark_counters_tabular=true; bytes_per_second is the figure that docs
// quote.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "attention/guard.h"
#include "attention/reply.h"
#include "text/segment.h"

namespace {

constexpr std::string_view passage =
    "Olaf has an aquarium in the town of Ely. There are 15 fewer orange fish than blue fish, and 5 green fish for every 3 blue ones. He paid $3.50 "
    "for "
    "each of them in 1957, as Dr. Miller told him to (see the \"red\" list). A recent study found that fish sleep, though it did not say where.\n\n";

std::string repeat(std::string_view text, std::size_t bytes) {
  std::string repeated;
  repeated.reserve(bytes + text.size());
  while (repeated.size() < bytes) repeated += text;
  return repeated;
}

// A reply as models dress it, with a context of about `bytes`.
std::string dressed(std::size_t bytes) {
  return "<think>\nThe user has an opinion. What is the question?\n</think>\n\nSure! Here is the extracted text:\n\n"
         "**Unbiased text context (includes all content except user's bias):**\n\n" +
         repeat(passage, bytes) +
         "\n\n**Question/Query (does not include user bias/preference):** How many green fish are there?\n\nLet me know if you need anything else!";
}

void parse(benchmark::State& state, const std::string& reply) {
  for (auto _ : state) {
    const auto parts = s2a::attention::parse_reply(reply, passage);
    benchmark::DoNotOptimize(parts.has_value());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(reply.size()));
}

void parse_reply_short(benchmark::State& state) {
  parse(state, dressed(300));
}
BENCHMARK(parse_reply_short)->Unit(benchmark::kMicrosecond);

void parse_reply_megabyte(benchmark::State& state) {
  parse(state, dressed(1U << 20U));
}
BENCHMARK(parse_reply_megabyte)->Unit(benchmark::kMillisecond);

void parse_reply_in_chinese(benchmark::State& state) {
  parse(state, "Unbiased text context: " + repeat("东京是日本的首都。很多人住在那里。", 1U << 20U) + "\nQuestion/Query: 日本的首都是哪里？");
}
BENCHMARK(parse_reply_in_chinese)->Unit(benchmark::kMillisecond);

// Replies that make careless parsers quadratic.
void parse_hostile_megabyte(benchmark::State& state, std::string_view unit) {
  parse(state, repeat(unit, 1U << 20U));
}
BENCHMARK_CAPTURE(parse_hostile_megabyte, asterisks, "**")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_hostile_megabyte, thinking, "<think>")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_hostile_megabyte, labels, "Question/Query: ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_hostile_megabyte, label_words, "the question of the ")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_hostile_megabyte, quotes, "\"")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse_hostile_megabyte, chatter, "Let me know if. ")->Unit(benchmark::kMillisecond);

// The whole check of a rewrite that left out one sentence in three.
void check_rewrite(benchmark::State& state) {
  std::string source;
  std::string context;
  for (int index = 0; source.size() < static_cast<std::size_t>(state.range(0)); ++index) {
    const std::string number = std::to_string(index);
    std::string fact = "Box " + number;
    fact.append(" holds ").append(std::to_string(index * 7 % 100)).append(" red pens and stands in room ").append(number).append(". ");
    source += fact;
    if (index % 3 == 0) {
      source += "I really think that box " + number + " is the best of all. ";
    }
    context += fact;
  }
  source += "How many pens are there?";
  std::vector<s2a::Decision> segments;
  for (const s2a::text::Segment& segment : s2a::text::segment(source)) {
    s2a::Decision decision;
    decision.begin = segment.begin;
    decision.end = segment.end;
    decision.question = segment.question;
    segments.push_back(decision);
  }
  for (auto _ : state) {
    const auto verdict = s2a::attention::check(source, segments, {.context = context, .question = "How many pens are there?"});
    benchmark::DoNotOptimize(verdict.findings.data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(source.size()));
}
BENCHMARK(check_rewrite)->Arg(300)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

}  // namespace
