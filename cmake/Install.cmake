# cmake --install: the library for find_package(gradlet) and pkg-config, its headers below include/gradlet.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS gradlet gradlet_options EXPORT gradlet
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gradlet)
foreach(part IN ITEMS tensor kernels autograd ops nn optim)
  install(DIRECTORY src/${part} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/gradlet
          FILES_MATCHING PATTERN "*.hpp")
endforeach()

set(GRADLET_CONFIG_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/gradlet)
install(EXPORT gradlet NAMESPACE gradlet:: FILE gradletConfig.cmake DESTINATION ${GRADLET_CONFIG_DIR})
# Below 1.0 a minor version may break what was there.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/gradletConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/gradletConfigVersion.cmake DESTINATION ${GRADLET_CONFIG_DIR})

# The paths in gradlet.pc are relative to it, so that the installed tree can be moved.
file(RELATIVE_PATH GRADLET_PC_PREFIX /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
get_target_property(GRADLET_PC_FLAGS gradlet_options INTERFACE_COMPILE_OPTIONS)
list(JOIN GRADLET_PC_FLAGS " " GRADLET_PC_FLAGS)
configure_file(cmake/gradlet.pc.in gradlet.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/gradlet.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
