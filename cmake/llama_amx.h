/// Included before every C++ file of llama.cpp (scripts/build-llama). On processors with matrix units (AMX) llama.cpp loads a tile configuration from the
/// stack. GCC's _tile_loadconfig tells the compiler that 8 of its 64 bytes are read, so GCC leaves out the stores to the others, and the processor faults
/// on what stands there: https://github.com/ggml-org/llama.cpp/pull/26954. Here all 64 are read.
#if defined(__AMX_TILE__) && defined(__GNUC__) && !defined(__clang__)
#include <immintrin.h>
#define _tile_loadconfig(config) __asm__ volatile("ldtilecfg\t%X0" ::"m"(*reinterpret_cast<const char(*)[64]>(config)))
#endif
