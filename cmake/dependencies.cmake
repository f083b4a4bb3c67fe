# What s2a is built from. All but llama.cpp are Debian packages (scripts/packages.txt); why each: docs/decisions/.
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc)
find_package(tl-expected REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(CURL REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(CLI11 REQUIRED)

# CLD2 comes without a CMake or pkg-config file.
find_path(S2A_CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
find_library(S2A_CLD2_LIBRARY cld2 REQUIRED)
mark_as_advanced(S2A_CLD2_INCLUDE_DIR S2A_CLD2_LIBRARY)
add_library(CLD2::cld2 UNKNOWN IMPORTED)
set_target_properties(CLD2::cld2 PROPERTIES IMPORTED_LOCATION ${S2A_CLD2_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${S2A_CLD2_INCLUDE_DIR})

# llama.cpp: the library that scripts/build-llama installed under S2A_LLAMA_PREFIX, or an installed one that CMake finds.
# Its chat template engine is not installed with it, so that is compiled from the source tree.
set(S2A_LLAMA_PREFIX "${PROJECT_SOURCE_DIR}/build/llama" CACHE PATH "where llama.cpp is installed")
set(S2A_LLAMA_SOURCE "${PROJECT_SOURCE_DIR}/build/llama/source" CACHE PATH "llama.cpp's source tree")
if(NOT EXISTS ${S2A_LLAMA_SOURCE}/common/jinja/parser.cpp)
  message(FATAL_ERROR "llama.cpp's source tree is not at ${S2A_LLAMA_SOURCE}: run `make build` once, or give -DS2A_LLAMA_SOURCE=<tree>")
endif()
find_package(ggml CONFIG REQUIRED HINTS ${S2A_LLAMA_PREFIX}/lib/cmake/ggml)
find_package(llama CONFIG REQUIRED HINTS ${S2A_LLAMA_PREFIX}/lib/cmake/llama)

set(jinja ${S2A_LLAMA_SOURCE}/common)
add_library(llama_jinja STATIC
  ${jinja}/jinja/caps.cpp ${jinja}/jinja/lexer.cpp ${jinja}/jinja/parser.cpp ${jinja}/jinja/runtime.cpp ${jinja}/jinja/string.cpp
  ${jinja}/jinja/value.cpp ${jinja}/unicode.cpp ${jinja}/json.cpp)
target_include_directories(llama_jinja SYSTEM PUBLIC ${jinja} ${S2A_LLAMA_SOURCE}/vendor)
target_link_libraries(llama_jinja PUBLIC ggml::ggml)
target_compile_options(llama_jinja PRIVATE -w)
