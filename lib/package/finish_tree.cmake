# Run by cpack on the installed tree before it is packed: Debian compresses manual pages and
# changelogs, without the time of day that gzip would put into them.
file(GLOB_RECURSE files
  ${CPACK_TEMPORARY_DIRECTORY}/usr/share/man/*
  ${CPACK_TEMPORARY_DIRECTORY}/usr/share/doc/toolkit/changelog
  ${CPACK_TEMPORARY_DIRECTORY}/usr/share/doc/toolkit/CHANGELOG.md)
foreach(file IN LISTS files)
  execute_process(COMMAND gzip --best --no-name --force ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
