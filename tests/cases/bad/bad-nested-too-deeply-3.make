''.join(' ' * i + 'a:\n' for i in range(500))
