// The real default model and the filter's adapter, loaded once for all tests of the program.
// A missing model is a failure, never a skip: `s2a models pull` fetches it.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "s2a/s2a.h"

namespace s2a {

inline EmbeddedOptions default_options() {
  const Result<std::filesystem::path> model = find_model(default_model);
  if (!model) throw std::runtime_error(model.error().message + " " + model.error().remedy);
  const Result<std::filesystem::path> adapter = find_adapter();
  if (!adapter) throw std::runtime_error(adapter.error().message + " " + adapter.error().remedy);
  EmbeddedOptions options;
  options.model = *model;
  options.adapter = *adapter;
  return options;
}

inline std::shared_ptr<Model> open_default(const EmbeddedOptions& options = default_options()) {
  Result<std::shared_ptr<Model>> model = open_embedded(options);
  if (!model) throw std::runtime_error(model.error().message + " " + model.error().remedy);
  return *model;
}

inline const std::shared_ptr<Model>& shared_default() {
  static const std::shared_ptr<Model> model = open_default();
  return model;
}

inline GenerateRequest request(const std::string& text, int max_tokens = 24) {
  GenerateRequest made;
  made.prompt = Prompt::from_text(text);
  made.sampling.max_tokens = max_tokens;
  return made;
}

}  // namespace s2a
