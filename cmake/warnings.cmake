# Our own code: every warning is an error. `s2a_own_code(target)` also applies the sanitizers that were asked for.
add_library(s2a_own_flags INTERFACE)
target_compile_options(s2a_own_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # -Wrestrict sees overlaps in std::string's operator+ that are not there (GCC bug 105651). The second is for clang-tidy, which does not know the first.
  target_compile_options(s2a_own_flags INTERFACE -Wno-restrict -Wno-unknown-warning-option)
endif()
if(S2A_SANITIZE)
  target_compile_options(s2a_own_flags INTERFACE -fsanitize=${S2A_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g)
  target_link_options(s2a_own_flags INTERFACE -fsanitize=${S2A_SANITIZE})
endif()

function(s2a_own_code target)
  target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:s2a_own_flags>)
endfunction()
