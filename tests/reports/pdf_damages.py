"""The damages that show each condition of the checks to be alive."""

import pdf_damages_file
import pdf_damages_pages
import pdf_damages_structure

# Far beyond any report: eight million objects.
TOO_LARGE = {"objects_are_not_too_many"}
# qpdf writes no object that nothing refers to, and the bytes of a file in its own way.
NOT_WRITTEN = {"every_object_is_in_use", *pdf_damages_file.BYTES}

ALL = {**pdf_damages_file.BYTES, **pdf_damages_file.XMP, **pdf_damages_file.GLYPHS,
       **pdf_damages_structure.STRUCTURE, **pdf_damages_pages.UA, **pdf_damages_pages.A}
