// Prefill and decode speed of the embedded engine through the public interface, one and several sequences at once.
//
//   build/bin/s2a_engine_bench MODEL SEQUENCES THREADS
//
// Prints one JSON object: {"sequences", "prompt_tokens", "decoded_tokens", "prefill_tokens_per_second", "decode_tokens_per_second"}.
// Prefill is timed with replies of one token, decode by the engine's own clock from each reply's first token to its last; bench/engine.py compares.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "s2a/s2a.h"

namespace {

using Clock = std::chrono::steady_clock;

// About 512 tokens that share no prefix with another sequence's.
std::string long_prompt(int sequence, int round) {
  std::string text = "List " + std::to_string(sequence * 1000 + round) + ".";
  for (int word = 0; word < 150; ++word) text += " the " + std::to_string((word * 7 + sequence) % 10) + " boxes";
  return text;
}

std::vector<s2a::Generation> ask_all(s2a::Model& model, int sequences, int round, const std::string& suffix, int max_tokens) {
  std::vector<s2a::Generation> replies(static_cast<std::size_t>(sequences));
  std::atomic<bool> failed = false;
  {
    std::vector<std::jthread> callers;
    for (int sequence = 0; sequence < sequences; ++sequence) {
      callers.emplace_back([&, sequence] {
        s2a::GenerateRequest request;
        request.prompt = s2a::Prompt::from_text(suffix.empty() ? long_prompt(sequence, round) : std::to_string(sequence) + suffix);
        request.sampling.max_tokens = max_tokens;
        auto reply = model.generate(request, {}, {});
        if (reply) {
          replies[static_cast<std::size_t>(sequence)] = *reply;
        } else {
          failed = true;
          std::fprintf(stderr, "engine_bench: %s\n", reply.error().message.c_str());
        }
      });
    }
  }
  if (failed) std::exit(1);
  return replies;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: s2a_engine_bench MODEL SEQUENCES THREADS\n");
    return 2;
  }
  const int sequences = std::stoi(argv[2]);
  s2a::EmbeddedOptions options;
  options.model = argv[1];
  options.threads = std::stoi(argv[3]);
  options.parallel = sequences;
  const auto model = s2a::open_embedded(options);
  if (!model) {
    std::fprintf(stderr, "engine_bench: %s\n", model.error().message.c_str());
    return 1;
  }
  ask_all(**model, sequences, 999, ". Count from one to a hundred in words, one a line.", 128);  // warm: context, threads, pages

  std::int64_t prompt_tokens = 0;
  double prefill = 0;
  for (int round = 0; round < 3; ++round) {
    const Clock::time_point start = Clock::now();
    std::int64_t tokens = 0;
    for (const s2a::Generation& reply : ask_all(**model, sequences, round, "", 1)) tokens += reply.prompt_tokens - reply.cached_tokens;
    prefill = std::max(prefill, static_cast<double>(tokens) / std::chrono::duration<double>(Clock::now() - start).count());
    prompt_tokens = tokens;
  }
  std::int64_t decoded_tokens = 0;
  double decode = 0;
  for (int round = 0; round < 3; ++round) {
    std::int64_t tokens = 0;
    double longest_ms = 0;
    for (const s2a::Generation& reply : ask_all(**model, sequences, round, ". Count from one to a hundred in words, one a line.", 128)) {
      tokens += reply.decoded_tokens - 1;
      longest_ms = std::max(longest_ms, reply.decode_ms);
    }
    decode = std::max(decode, static_cast<double>(tokens) / longest_ms * 1000);
    decoded_tokens = tokens;
  }
  std::printf(
      R"({"sequences": %d, "prompt_tokens": %lld, "decoded_tokens": %lld, "prefill_tokens_per_second": %.1f, "decode_tokens_per_second": %.1f})"
      "\n",
      sequences, static_cast<long long>(prompt_tokens), static_cast<long long>(decoded_tokens), prefill, decode);
  return 0;
}
