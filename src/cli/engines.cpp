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

// The filter as prepared for this machine, else the default model with the adapter beside it, which decides the same and takes longer.
Result<std::shared_ptr<Model>> open_filter(EmbeddedOptions options, Session& session) {
  const Result<std::filesystem::path> prepared = prepared_filter_path();
  std::error_code ignored;
  if (prepared && std::filesystem::is_regular_file(*prepared, ignored)) {
    options.model = *prepared;
    Result<std::shared_ptr<Model>> opened = open(options, session);
    if (opened || opened.error().code == ErrorCode::cancelled) return opened;
  }
  Result<std::filesystem::path> base = find_model(default_model);
  if (!base) return tl::unexpected(base.error());
  Result<std::filesystem::path> adapter = find_adapter();
  if (!adapter) return tl::unexpected(adapter.error());
  options.model = *base;
  options.adapter = *adapter;
  return open(options, session);
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
    Result<std::shared_ptr<Model>> opened = open_filter(embedded, session);
    if (!opened) return tl::unexpected(opened.error());
    engines.filter = std::move(*opened);
    // A filter that is not prepared is the default model with an adapter beside it, and answers too.
    std::error_code ignored;
    const Result<std::filesystem::path> base = find_model(default_model);
    if (needed.answering && base && engines.filter->info().can_constrain && std::filesystem::equivalent(*base, answering_path, ignored)) {
      engines.answering = engines.filter;
    }
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
