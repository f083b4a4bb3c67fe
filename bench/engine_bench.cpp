// Prefill and decode speed of the embedded engine through the public interface, one and several sequences at once.
//
//   build/bin/s2a_engine_bench MODEL SEQUENCES THREADS
//
// Prints one JSON object: {"sequences", "prompt_tokens", "decoded_tokens", "prefill_tokens_per_second", "decode_tokens_per_second"}.
// Medians of three rounds. Prefill is timed with replies of one token, decode by the engine's own clock from each reply's first token to its last,
// after a prompt of about 512 tokens that is in memory already; bench/engine.py compares.
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
  for (int word = 0; word < 125; ++word) text += " the " + std::to_string((word * 7 + sequence) % 10) + " boxes";
  return text;
}

std::vector<s2a::Generation> ask_all(s2a::Model& model, int sequences, int round, int max_tokens) {
  std::vector<s2a::Generation> replies(static_cast<std::size_t>(sequences));
  std::atomic<bool> failed = false;
  {
    std::vector<std::jthread> callers;
    for (int sequence = 0; sequence < sequences; ++sequence) {
      callers.emplace_back([&, sequence] {
        s2a::GenerateRequest request;
        request.prompt = s2a::Prompt::from_text(long_prompt(sequence, round));
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

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
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
  constexpr int rounds = 3;
  constexpr int decoded_each = 129;                   // the first token comes with the prefill
  ask_all(**model, sequences, rounds, decoded_each);  // warm: context, threads, pages

  std::int64_t prompt_tokens = 0;
  std::int64_t decoded_tokens = 0;
  std::vector<double> prefill;
  std::vector<double> decode;
  for (int round = 0; round < rounds; ++round) {
    const Clock::time_point start = Clock::now();
    prompt_tokens = 0;
    for (const s2a::Generation& reply : ask_all(**model, sequences, round, 1)) prompt_tokens += reply.prompt_tokens - reply.cached_tokens;
    prefill.push_back(static_cast<double>(prompt_tokens) / std::chrono::duration<double>(Clock::now() - start).count());

    // The same prompts again are in memory, so that all sequences decode from the same moment on, after as many tokens as in llama.cpp's tool.
    decoded_tokens = 0;
    double longest_ms = 0;
    for (const s2a::Generation& reply : ask_all(**model, sequences, round, decoded_each)) {
      decoded_tokens += reply.decoded_tokens - 1;
      longest_ms = std::max(longest_ms, reply.decode_ms);
    }
    decode.push_back(static_cast<double>(decoded_tokens) / longest_ms * 1000);
  }
  std::printf(
      R"({"sequences": %d, "prompt_tokens": %lld, "decoded_tokens": %lld, "prefill_tokens_per_second": %.1f, "decode_tokens_per_second": %.1f})"
      "\n",
      sequences, static_cast<long long>(prompt_tokens), static_cast<long long>(decoded_tokens), median(prefill), median(decode));
  return 0;
}
