# What `cmake --install` puts in place for people who build on the library: the library, its public
# headers, a CMake package and a pkg-config file; and the statement sets and examples.
include(CMakePackageConfigHelpers)

# A header is public when toolkit.hpp includes it, or a public header does.
set(queue toolkit/toolkit.hpp)
set(public_headers)
while(queue)
  list(POP_FRONT queue header)
  if(header IN_LIST public_headers)
    continue()
  endif()
  list(APPEND public_headers ${header})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${header})
  file(STRINGS ${header} includes REGEX "^#include \"toolkit/")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE "^#include \"(.*)\".*" "\\1" included "${line}")
    list(APPEND queue ${included})
  endforeach()
endwhile()
foreach(header IN LISTS public_headers)
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/${folder})
endforeach()

install(TARGETS toolkit EXPORT toolkitTargets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/toolkit)
install(EXPORT toolkitTargets NAMESPACE toolkit:: DESTINATION ${package_folder})
configure_package_config_file(cmake/toolkitConfig.cmake.in toolkitConfig.cmake
  INSTALL_DESTINATION ${package_folder})
# The interface may still change with every minor version before 1.0.
write_basic_package_version_file(toolkitConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/toolkitConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/toolkitConfigVersion.cmake
  DESTINATION ${package_folder})

# The file finds its folders from where it lies, so that an installed tree can be moved.
set(pkgconfig_folder ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH prefix_from_pkgconfig
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" prefix_from_pkgconfig "${prefix_from_pkgconfig}")
configure_file(cmake/toolkit.pc.in toolkit.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/toolkit.pc DESTINATION ${pkgconfig_folder})

install(DIRECTORY ${PROJECT_SOURCE_DIR}/statements DESTINATION ${CMAKE_INSTALL_DATADIR}/toolkit
  FILES_MATCHING PATTERN "*.yaml")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples DESTINATION ${CMAKE_INSTALL_DOCDIR})
# The fonts that the library carries have licences of their own, which go where they go. On Debian 12
# version 2 of Liberation is in a package of its own.
find_file(TOOLKIT_LICENCE_liberation NAMES fonts-liberation2/copyright fonts-liberation/copyright
  PATHS /usr/share/doc NO_DEFAULT_PATH REQUIRED)
find_file(TOOLKIT_LICENCE_dejavu fonts-dejavu-core/copyright
  PATHS /usr/share/doc NO_DEFAULT_PATH REQUIRED)
foreach(font liberation dejavu)
  install(FILES ${TOOLKIT_LICENCE_${font}} DESTINATION ${CMAKE_INSTALL_DOCDIR}
    RENAME fonts-${font}.copyright)
endforeach()
install(FILES
  ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_SOURCE_DIR}/LICENSE
  DESTINATION ${CMAKE_INSTALL_DOCDIR})
