"""Conditions that a PDF must meet, and what was found against them.

A condition is a function whose name says what must hold. It gets a `Pdf` and yields a text for each
place where that does not hold. Its clauses are those of PDF/UA-1 (ISO 14289-1, "UA 7.1"), of
PDF/A-2a (ISO 19005-2, "A 6.1.2") and of PDF itself (ISO 32000-1, "PDF 7.5.4").
"""

import collections

Condition = collections.namedtuple("Condition", "name clauses find")
Finding = collections.namedtuple("Finding", "condition clauses detail")

SHOWN = 20  # details of one condition: the rest is the same mistake again


class Conditions(list):
    """A table of conditions, filled by the functions that it decorates."""

    def stands_for(self, *clauses):
        def add(function):
            self.append(Condition(function.__name__, clauses, function))
            return function
        return add

    def findings(self, pdf, names=None):
        """What is wrong, by all conditions or by those named; at most a few details of each."""
        found = []
        for condition in self:
            if names is None or condition.name in names:
                details = list(dict.fromkeys(condition.find(pdf)))
                found += [Finding(condition.name, condition.clauses, detail)
                          for detail in details[:SHOWN]]
        return found


def as_lines(findings):
    return [f"{', '.join(one.clauses)}: {one.condition}: {one.detail}" for one in findings]
