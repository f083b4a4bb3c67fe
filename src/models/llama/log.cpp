#include "models/llama/log.h"

#include <llama.h>

#include <mutex>
#include <string_view>

namespace s2a::models {
namespace {

thread_local std::string first_error;

// The first error is the cause; those after it only say that loading failed.
void keep_error(ggml_log_level level, const char* text, void* /*unused*/) {
  if (level != GGML_LOG_LEVEL_ERROR || !first_error.empty()) return;
  std::string_view line(text);
  while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) line.remove_suffix(1);
  // "function_name: cause" -> "cause"
  if (const std::size_t colon = line.find(": "); colon != std::string_view::npos && line.substr(0, colon).find(' ') == std::string_view::npos) {
    line.remove_prefix(colon + 2);
  }
  first_error = line;
}

}  // namespace

void start_backend() {
  static std::once_flag once;
  std::call_once(once, [] {
    llama_log_set(keep_error, nullptr);
    llama_backend_init();
  });
}

std::string take_last_error() {
  std::string error;
  error.swap(first_error);
  return error;
}

}  // namespace s2a::models
