#include "models/llama/log.h"

#include <llama.h>

#include <atomic>
#include <mutex>
#include <string_view>

namespace s2a::models {
namespace {

thread_local std::string first_error;
std::atomic<void (*)(const char*)> abort_handler = nullptr;

// Set always: without it ggml would start a debugger to print where it stands.
void before_abort(const char* reason) {
  if (const auto handler = abort_handler.load()) handler(reason);
}

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
    ggml_set_abort_callback(before_abort);
    llama_backend_init();
  });
}

void set_abort_handler(void (*handler)(const char* reason)) {
  abort_handler = handler;
}

std::string take_last_error() {
  std::string error;
  error.swap(first_error);
  return error;
}

}  // namespace s2a::models
