# The enumeration `Diagnostic`, in the folder of headers that are generated. The library needs it
# before anything of it can read the catalogue's YAML, so that the names are taken from their lines
# here; what is wrong with them is said by `data_tables`, which makes the tables of the catalogue.
set(catalogue ${CMAKE_CURRENT_SOURCE_DIR}/toolkit/diagnostics/catalogue.yaml)
set(generated_headers ${CMAKE_CURRENT_BINARY_DIR}/include)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${catalogue})
file(STRINGS ${catalogue} name_lines REGEX "^  - name: " ENCODING UTF-8)
set(enumerators)
foreach(line IN LISTS name_lines)
  string(REPLACE "  - name: " "" name "${line}")
  string(MAKE_C_IDENTIFIER "${name}" enumerator)
  list(APPEND enumerators ${enumerator})
endforeach()
list(REMOVE_DUPLICATES enumerators)
list(LENGTH enumerators diagnostic_count)
list(JOIN enumerators ",\n  " enumerators)
# Written only when it changes: everything is compiled with it.
configure_file(toolkit/diagnostics/diagnostic.hpp.in
  ${generated_headers}/toolkit/diagnostics/diagnostic.hpp @ONLY)
