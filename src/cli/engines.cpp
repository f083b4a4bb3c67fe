#include "cli/engines.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace s2a::cli {
namespace {

bool is_baseline(Variant variant) {
  return variant == Variant::instructed || variant == Variant::chain_of_thought;
}

Result<std::shared_ptr<Model>> open(EmbeddedOptions options, Session& session) {
  ProgressLine line(session.err, "loading the model", std::chrono::seconds(2));
  options.progress = [&line](double fraction) { line.update(fraction, ""); };
  return open_embedded(options, session.signals.token());
}

}  // namespace

bool needs_filter(const Options& options) {
  return (options.strategy == "score" || options.strategy == "auto") && !is_baseline(options.variant);
}

bool needs_answering(const Options& options) {
  return options.strategy != "score" && options.strategy != "off" && !is_baseline(options.variant);
}

Result<Engines> open_engines(const ModelOptions& options, bool answering, bool filter, int parallel, Session& session) {
  const auto start = std::chrono::steady_clock::now();
  Engines engines;
  EmbeddedOptions embedded;
  embedded.threads = options.threads;
  embedded.parallel = parallel;

  std::filesystem::path answering_path;
  if (answering) {
    Result<std::filesystem::path> found = find_model(options.model);
    if (!found) return tl::unexpected(found.error());
    answering_path = std::move(*found);
  }
  if (filter) {
    Result<std::filesystem::path> base = find_model(default_model);
    if (!base) return tl::unexpected(base.error());
    Result<std::filesystem::path> adapter = find_adapter();
    if (!adapter) return tl::unexpected(adapter.error());
    embedded.model = *base;
    embedded.adapter = *adapter;
    Result<std::shared_ptr<Model>> opened = open(embedded, session);
    if (!opened) return tl::unexpected(opened.error());
    engines.filter = std::move(*opened);
    std::error_code ignored;
    if (answering && std::filesystem::equivalent(*base, answering_path, ignored)) engines.answering = engines.filter;
  }
  if (answering && engines.answering == nullptr) {
    embedded.model = answering_path;
    embedded.adapter.clear();
    Result<std::shared_ptr<Model>> opened = open(embedded, session);
    if (!opened) return tl::unexpected(opened.error());
    engines.answering = std::move(*opened);
  }
  engines.load_ms = milliseconds_since(start);
  return engines;
}

}  // namespace s2a::cli
