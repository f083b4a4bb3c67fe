// Step 1 as in the paper: the answering model writes the text again, without what would distort the answer.
// What it returns is read (reply.h) and compared with what the user wrote (guard.h) before anything is made of it.
#include <algorithm>
#include <string>

#include "attention/guard.h"
#include "attention/reply.h"
#include "attention/strategies/strategies.h"
#include "attention/templates.h"
#include "text/segment.h"
#include "text/utf8.h"

namespace s2a::attention {
namespace {

// A copy may be a little longer than its source, and has labels, and models say something before and after.
constexpr std::int64_t tokens_beside_the_copy = 96;
constexpr std::int64_t copy_growth = 4;  // a copy has at most a quarter more tokens than its source
// What the chat template adds to a prompt, roughly; the model itself checks exactly.
constexpr std::int64_t template_tokens = 64;

tl::unexpected<Error> rejected(Finding finding) {
  return fail(ErrorCode::rejected, std::string(code(finding)) + ": " + std::string(sentence(finding)));
}

// The reply as the parts that the paper's step 2 needs; in one part when they were not to be separated.
tl::expected<Reply, ReplyFault> read(const std::string& reply, const Step1& step, bool separated) {
  if (separated) return parse_reply(reply, step.source);
  tl::expected<std::string, ReplyFault> text = parse_single_reply(reply, step.source);
  if (!text) return tl::unexpected(text.error());
  return Reply{.context = std::move(*text), .question = {}};
}

// Context and question of a text whose parts were not separated.
Reply divide(std::string_view text) {
  Reply parts;
  for (const text::Segment& segment : text::segment(text)) {
    (segment.question ? parts.question : parts.context) += text.substr(segment.begin, segment.end - segment.begin);
  }
  parts.context = text::trim(parts.context);
  parts.question = text::trim(parts.question);
  return parts;
}

// How many tokens the model may decode: enough for a whole copy, and no more than its context has room for.
Result<int> reply_tokens(const Step1& step, std::string_view prompt, std::int64_t source_tokens) {
  const std::int64_t copy = source_tokens + source_tokens / copy_growth + tokens_beside_the_copy;
  const std::int64_t wanted = std::max<std::int64_t>(step.options.step1.max_tokens, copy);
  const std::int64_t context = step.answering->info().context_tokens;
  if (context <= 0) return static_cast<int>(wanted);
  const Result<std::int64_t> prompt_tokens = step.answering->count_tokens(prompt);
  if (!prompt_tokens) return tl::unexpected(prompt_tokens.error());
  const std::int64_t room = context - *prompt_tokens - template_tokens;
  if (room < source_tokens) {
    return fail(ErrorCode::context_overflow, "context_overflow: the prompt and its copy take " + std::to_string(source_tokens - room) +
                                                 " tokens more than the model's context of " + std::to_string(context));
  }
  return static_cast<int>(std::min(wanted, room));
}

}  // namespace

Result<Outcome> run_rewrite(const Step1& step) {
  const bool separated = step.options.variant != Variant::single;
  GenerateRequest request;
  request.sampling = step.options.step1;
  const std::string prompt = rewrite_prompt(step.options.emphasis, separated, step.source);
  const Result<std::int64_t> source_tokens = step.answering->count_tokens(step.source);
  if (!source_tokens) return tl::unexpected(source_tokens.error());
  const Result<int> max_tokens = reply_tokens(step, prompt, *source_tokens);
  if (!max_tokens) return tl::unexpected(max_tokens.error());
  request.sampling.max_tokens = *max_tokens;
  request.prompt = Prompt::from_text(prompt);
  const Result<Generation> generation = step.answering->generate(request, {}, step.stop);
  if (!generation) return tl::unexpected(generation.error());
  step.decoded += generation->decoded_tokens;

  const tl::expected<Reply, ReplyFault> reply = read(generation->text, step, separated);
  if (!reply) {
    if (generation->finish == FinishReason::length) return rejected(Finding::truncated);
    if (answers(step.source, step.segments, generation->text)) return rejected(Finding::answered);
    return fail(ErrorCode::parse_failed, "parse_failed: " + std::string(sentence(reply.error())));
  }
  Verdict verdict = check(step.source, step.segments, {.context = reply->context, .question = reply->question, .finish = generation->finish});
  if (!verdict.findings.empty()) return rejected(verdict.findings.front());

  Outcome outcome;
  outcome.segments = std::move(verdict.segments);
  if (verdict.whole) {  // nothing was cut: the user's own bytes stay
    for (Decision& segment : outcome.segments) segment.kept = true;
    return outcome;
  }
  if (separated) {
    outcome.context = reply->context;
    outcome.question = reply->question;
    outcome.text = labelled_text(step.options.emphasis, reply->context, reply->question);
  } else {
    const Reply parts = divide(reply->context);
    outcome.context = parts.context;
    outcome.question = parts.question;
    outcome.text = reply->context;
  }
  return outcome;
}

}  // namespace s2a::attention
