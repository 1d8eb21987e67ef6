# run: set -o pipefail; toolkit validate bad-too-many-findings.yaml | tail -n 3
good + ''.join(f'word{n}: 1\n' for n in range(600))
