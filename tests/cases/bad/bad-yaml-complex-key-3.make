good + '? ' + 'key ' * 500 + '\n: 1\n'
