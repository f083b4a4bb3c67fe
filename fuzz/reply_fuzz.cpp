// Feeds the reply parser and the guard any bytes and aborts when one of their promises is broken.
// The input is a source, a NUL byte, and a reply; without a NUL byte all of it is the reply.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "attention/guard.h"
#include "attention/reply.h"
#include "text/segment.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::vector<s2a::Decision> segments_of(std::string_view source) {
  std::vector<s2a::Decision> segments;
  for (const s2a::text::Segment& segment : s2a::text::segment(source)) {
    s2a::Decision decision;
    decision.begin = segment.begin;
    decision.end = segment.end;
    decision.question = segment.question;
    segments.push_back(decision);
  }
  return segments;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t divider = input.find('\0');
  const std::string_view source = divider == std::string_view::npos ? std::string_view() : input.substr(0, divider);
  const std::string_view reply = divider == std::string_view::npos ? input : input.substr(divider + 1);

  const auto text = s2a::attention::parse_single_reply(reply, source);
  require(!text || !text->empty());
  const auto parts = s2a::attention::parse_reply(reply, source);
  if (!parts) return 0;
  require(!parts->context.empty() || !parts->question.empty());

  const std::vector<s2a::Decision> segments = segments_of(source);
  const s2a::attention::Verdict verdict = s2a::attention::check(source, segments, {.context = parts->context, .question = parts->question});
  require(verdict.segments.size() == segments.size());
  s2a::attention::answers(source, segments, reply);
  return 0;
}
