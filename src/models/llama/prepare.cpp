#include "models/llama/prepare.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <system_error>
#include <utility>

#include "models/llama/merge.h"
#include "models/store/files.h"
#include "probe.h"
#include "s2a/attention.h"
#include "s2a/embedded.h"

namespace s2a {
namespace models {

std::vector<std::vector<std::string_view>> parse_probe(std::string_view text) {
  std::vector<std::vector<std::string_view>> prompts;
  bool open = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty()) {
      if (!open) prompts.emplace_back();
      prompts.back().push_back(line);
    }
    open = !line.empty();
  }
  return prompts;
}

bool decide_alike(const std::vector<double>& reference, const std::vector<double>& other, double threshold, double neighbourhood) {
  return std::equal(reference.begin(), reference.end(), other.begin(), other.end(),
                    [&](double one, double two) { return (one > threshold) == (two > threshold) || std::abs(one - threshold) <= neighbourhood; });
}

}  // namespace models

namespace {

// Q4_0 is faster still, but rounds so coarsely that it changes decisions (docs/results.md); F16 takes more memory than `s2a focus` promises to.
constexpr ggml_type weights = GGML_TYPE_Q8_0;
constexpr int timed_passes = 2;
constexpr double noise = 1.25;         // of one timing against another; merged weights that are clearly slower than the adapter are of no use
constexpr double neighbourhood = 0.5;  // of the threshold: rounding moves a drop logit by less in most cases

struct Trial {
  std::vector<double> drop_logits;
  double seconds = std::numeric_limits<double>::infinity();  // the fastest pass over all prompts
};

Result<Trial> try_out(const EmbeddedOptions& options, const std::stop_token& stop) {
  const Result<std::shared_ptr<Model>> model = open_embedded(options, stop);
  if (!model) return tl::unexpected(model.error());
  const auto prompts = models::parse_probe(models::probe::probe);
  Trial trial;
  for (int pass = -1; pass < timed_passes; ++pass) {  // the first only warms up
    trial.drop_logits.clear();
    const auto start = std::chrono::steady_clock::now();
    for (const auto& segments : prompts) {
      const Result<Scores> scores = (*model)->score(segments, stop);
      if (!scores) return tl::unexpected(scores.error());
      trial.drop_logits.insert(trial.drop_logits.end(), scores->drop_logits.begin(), scores->drop_logits.end());
    }
    if (pass >= 0) trial.seconds = std::min(trial.seconds, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return trial;
}

// Removes the file unless it was published under another name, whatever happens.
class Attempt {
 public:
  explicit Attempt(std::filesystem::path path) : path_(std::move(path)) {}
  Attempt(const Attempt&) = delete;
  Attempt& operator=(const Attempt&) = delete;
  ~Attempt() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

// NOLINTNEXTLINE(performance-unnecessary-value-param): by value in the public interface, as everywhere there
Result<PreparedFilter> prepare_filter(const PrepareFilterOptions& options, std::stop_token stop) {
  // One at a time: what another left half-written is written over.
  const Result<models::Descriptor> lock = models::lock(options.output.string() + ".lock", stop);
  if (!lock) return tl::unexpected(lock.error());
  constexpr double steps = 3;  // try the unmerged filter, merge, try the merged one
  double done = 0;
  const auto report = [&](double part) {
    if (options.progress) options.progress((done + part) / steps);
  };
  EmbeddedOptions embedded;
  embedded.model = options.base;
  embedded.adapter = options.adapter;
  report(0);
  const Result<Trial> reference = try_out(embedded, stop);
  if (!reference) return tl::unexpected(reference.error());
  done += 1;
  // Unprepared, a filter of the first blocks alone is merged again each time it is opened: what is not faster at scoring is still ready sooner.
  const bool early_exit = models::exits_early(options.base, options.adapter);

  const Attempt attempt(options.output.string() + "." + ggml_type_name(weights));
  const Status merged = models::merge_adapter({options.base, options.adapter, attempt.path(), weights}, report, stop);
  if (!merged) return tl::unexpected(merged.error());
  done += 1;
  report(0);
  embedded.adapter.clear();
  embedded.model = attempt.path();
  const Result<Trial> trial = try_out(embedded, stop);
  if (!trial) return tl::unexpected(trial.error());
  done += 1;
  report(0);
  // By the threshold of a short text: what a long one adds is the same for both.
  const bool alike = models::decide_alike(reference->drop_logits, trial->drop_logits, Options{}.threshold, neighbourhood);
  if (!alike || (!early_exit && trial->seconds >= reference->seconds * noise)) {
    return fail(ErrorCode::internal, "merged, the filter is clearly slower here, or decides otherwise", "The filter works unprepared.");
  }
  if (const Status published = models::publish(attempt.path(), options.output); !published) return tl::unexpected(published.error());
  return PreparedFilter{options.output, ggml_type_name(weights), reference->seconds / trial->seconds};
}

}  // namespace s2a
