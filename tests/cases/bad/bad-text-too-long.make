good.replace('We met twice in May.', '|\n' + '  We met twice in May.\n' * 4_000)
