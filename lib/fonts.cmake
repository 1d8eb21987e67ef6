# The fonts that the library carries, so that PDF reports need none where it runs: TOOLKIT_FONT_* are
# their files. Folders tell no version of a font: liberation/ has version 1 of Liberation on Debian
# 12, beside liberation2/, and version 2 on Debian 13. The fonts themselves do.

# Whether a TrueType font is of version 2 or later, as its table `head` says. Files of fonts begin
# with a directory of tables: 12 bytes, then for each its name, checksum, offset and length.
function(is_version_2 result file)
  file(READ ${file} tables OFFSET 4 LIMIT 2 HEX)
  math(EXPR end "12 + 16 * 0x${tables}")
  set(version 0)
  foreach(at RANGE 12 ${end} 16)
    file(READ ${file} entry OFFSET ${at} LIMIT 16 HEX)
    if(entry MATCHES "^68656164........(........)")
      math(EXPR at "0x${CMAKE_MATCH_1} + 4")
      file(READ ${file} version OFFSET ${at} LIMIT 2 HEX)
      break()
    endif()
  endforeach()
  math(EXPR version "0x${version}")
  if(version LESS 2)
    set(${result} FALSE PARENT_SCOPE)
  endif()
endfunction()

foreach(font SANS:LiberationSans-Regular SANS_BOLD:LiberationSans-Bold
             FALLBACK:DejaVuSans FALLBACK_BOLD:DejaVuSans-Bold)
  string(REGEX MATCH "^[A-Z_]+" name ${font})
  string(REPLACE "${name}:" "" file ${font})
  find_file(TOOLKIT_FONT_${name} ${file}.ttf PATHS /usr/share/fonts/truetype
    PATH_SUFFIXES liberation2 liberation dejavu VALIDATOR is_version_2 NO_DEFAULT_PATH REQUIRED)
endforeach()
