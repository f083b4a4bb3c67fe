// llama.cpp reports why a load failed only through its log. This keeps its last error line for the calling thread and prints nothing.
// Called by embedded.cpp around loading.
#pragma once

#include <string>

namespace s2a::models {

// Starts llama.cpp's backend once and silences its log, for the whole process. Thread-safe.
void start_backend();

// What on_engine_abort() of embedded.h promises. Thread-safe.
void set_abort_handler(void (*handler)(const char* reason));

// The error lines that llama.cpp logged on this thread since the last call, the most telling one; empty when there was none.
std::string take_last_error();

}  // namespace s2a::models
