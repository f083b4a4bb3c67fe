#include "cli/engines.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace s2a::cli {
namespace {

Result<std::shared_ptr<Model>> open(EmbeddedOptions options, Session& session) {
  ProgressLine line(session.err, "loading the model", std::chrono::seconds(2));
  options.progress = [&line](double fraction) { line.update(fraction, ""); };
  return open_embedded(options, session.signals.token());
}

}  // namespace

Result<Engines> open_engines(const ModelOptions& options, const ModelsNeeded& needed, int parallel, Session& session) {
  const auto start = std::chrono::steady_clock::now();
  Engines engines;
  EmbeddedOptions embedded;
  embedded.threads = options.threads;
  embedded.parallel = parallel;

  std::filesystem::path answering_path;
  if (needed.answering) {
    Result<std::filesystem::path> found = find_model(options.model);
    if (!found) return tl::unexpected(found.error());
    answering_path = std::move(*found);
  }
  if (needed.filter) {
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
    if (needed.answering && std::filesystem::equivalent(*base, answering_path, ignored)) engines.answering = engines.filter;
  }
  if (needed.answering && engines.answering == nullptr) {
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
