"""What the catalogue cannot say of each file by itself."""

# Broken files that an editor takes otherwise than most of their kind.
OTHERWISE = {
    "bad-lone-carriage-return": "yaml",   # what it breaks is a line of keys
    "bad-missing-space": "yaml",          # the same
    "bad-missing-space-2": "yaml",
    "bad-several-documents-3": "yaml",    # what follows is no YAML
    "bad-several-documents-4": "yaml",
    "bad-stray-text": "yaml",             # the line ends a mapping
    "bad-stray-text-2": "yaml",
    "bad-stray-text-4": "yaml",
    "bad-wrong-encoding-2": "schema",     # no mark says what it is, so it is read as one text
    "bad-wrong-encoding-3": "schema",
    "bad-wrong-encoding-4": "schema",
    "bad-yaml-alias": "yaml",             # nothing has that name
    "bad-yaml-anchor-2": "schema",        # a list that holds itself
    "bad-yaml-anchor-9": "yaml",          # two names for one text
    "bad-yaml-complex-key-2": "schema",   # a key that is no word
    "bad-yaml-complex-key-3": "schema",
}
