// Opens the models that a command needs, and no more.
// Promises: one object for both roles when the answering model is the filter's own base, so its weights are in memory once; progress is
// shown on a terminal when loading takes long. Called by ask, focus and doctor.
#pragma once

#include <memory>

#include "cli/options.h"
#include "cli/session.h"
#include "s2a/s2a.h"

namespace s2a::cli {

struct Engines {
  std::shared_ptr<Model> answering;  // may be null
  std::shared_ptr<Model> filter;     // may be null; may be the same as `answering`
  double load_ms = 0;
};

// `parallel` is how many texts are worked on at once. Errors: those of find_model(), find_adapter() and open_embedded().
Result<Engines> open_engines(const ModelOptions& options, const ModelsNeeded& needed, int parallel, Session& session);

}  // namespace s2a::cli
