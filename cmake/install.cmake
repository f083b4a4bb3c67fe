# What `cmake --install` puts where beside the program and its completions (src/cli), and the adapter in the build tree, which has the same layout: <prefix>/bin/s2a, <prefix>/share/s2a/segment-filter.gguf.
include(CMakePackageConfigHelpers)

set(adapter ${PROJECT_SOURCE_DIR}/filter/adapter/segment-filter.gguf)
configure_file(${adapter} ${PROJECT_BINARY_DIR}/${CMAKE_INSTALL_DATADIR}/s2a/segment-filter.gguf COPYONLY)

install(TARGETS s2a_shared EXPORT s2a LIBRARY)
install(DIRECTORY include/s2a TYPE INCLUDE)
install(FILES ${adapter} DESTINATION ${CMAKE_INSTALL_DATADIR}/s2a)
install(FILES LICENSE NOTICE TYPE DOC)
install(FILES ${S2A_LLAMA_SOURCE}/LICENSE TYPE DOC RENAME LICENSE.llama.cpp)
install(FILES ${S2A_LLAMA_SOURCE}/licenses/LICENSE-jsonhpp TYPE DOC RENAME LICENSE.nlohmann-json)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/s2a)
install(EXPORT s2a FILE s2aTargets.cmake NAMESPACE s2a:: DESTINATION ${package_dir})
configure_package_config_file(cmake/s2aConfig.cmake.in ${PROJECT_BINARY_DIR}/s2aConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/s2aConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/s2aConfig.cmake ${PROJECT_BINARY_DIR}/s2aConfigVersion.cmake DESTINATION ${package_dir})
