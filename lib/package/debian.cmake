# A package for the release of Debian that it is built on: `./bootstrap package` configures the preset
# `package` and runs cpack.
# The same sources give the same bytes: whatever holds a date takes it from SOURCE_DATE_EPOCH.
set(TOOLKIT_MAINTAINER "The toolkit authors <toolkit@users.noreply.github.com>" CACHE STRING
    "Whom the Debian package names as its maintainer")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME toolkit)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
# Each release has libraries of its own, so each has its own package; a later release's is the newer.
cmake_host_system_information(RESULT distribution QUERY DISTRIB_ID DISTRIB_VERSION_ID)
set(debian_version ${PROJECT_VERSION})
if(distribution MATCHES "^debian;([0-9]+)$")
  string(APPEND debian_version "~deb${CMAKE_MATCH_1}u1")
endif()
set(CPACK_DEBIAN_PACKAGE_VERSION ${debian_version})
set(CPACK_PACKAGE_CONTACT ${TOOLKIT_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "assess how well a council protects its councillors")
set(CPACK_PACKAGE_DESCRIPTION
"English councils assess how well they protect councillors from abuse and
intimidation, in 25 statements. An officer answers them in a YAML file; this
program says what is missing or mistyped, totals the scores, compares years,
guards a repository of assessments in CI, and writes reports in text, Markdown,
CSV and accessible PDF. The library that does it is included, with its headers.")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/finish_tree.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_LIST_DIR}/triggers)

# What Debian wants of every package, and a prefix of one's own does not need.
if(TOOLKIT_DEBIAN)
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
  configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in changelog @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog ${CMAKE_CURRENT_LIST_DIR}/copyright
    DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
include(CPack)
