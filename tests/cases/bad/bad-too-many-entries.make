good + 'formerly:\n' + '  - North Harrow\n' * 20_001
