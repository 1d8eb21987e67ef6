"""Random repositories, and what must be found in them by a simple recomputation."""

import json
import random

from repository import RepositoryTest

ROUNDS = 60
SEED = 20260614
PRINCIPLES = ("wellbeing", "risk", "process", "police", "respect")
STATEMENTS = [f"{principle}-{number}" for principle in PRINCIPLES for number in range(1, 6)]
COUNCILS = ("Ashcombe", "Birchley", "Coldwater")
RULES = ("score-fell", "needless-acceptance", "repeated-period", "missing-period", "mixed-periods",
         "below-minimum", "lost-assessment")


class Year:
    """One file."""

    def __init__(self, chance, council, start, kind, scores):
        self.council = council
        self.start = start
        self.kind = kind
        self.scores = scores
        self.accepted = {name for name in STATEMENTS if chance.random() < 0.03}
        self.path = (f"{chance.choice(('', 'a/', 'b/c/'))}{council}-{self.label()}-"
                     f"{chance.randrange(10**6)}.{chance.choice(('yaml', 'yml'))}")

    def label(self):
        return f"{self.start}-{(self.start + 1) % 100:02}" if self.kind == "financial" else (
            str(self.start))

    def text(self):
        lines = ["format: 1", f"council: {self.council}", f"period: {self.label()}", "principles:"]
        for principle in PRINCIPLES:
            lines += [f"  {principle}:", "    evidence: Survey", "    answers:"]
            lines += [f"      {name}: {self.scores[name]}" for name in STATEMENTS
                      if name.startswith(f"{principle}-")]
        if self.accepted:
            lines.append("accepted_falls:")
            lines += [f"  - {{statement: {name}, reason: No trainer, by: Officer, date: 2026-05-10}}"
                      for name in sorted(self.accepted)]
        return "\n".join(lines) + "\n"

    def total(self, principle=None):
        return sum(score for name, score in self.scores.items()
                   if principle is None or name.startswith(f"{principle}-"))


def next_scores(chance, scores):
    """Mostly as they were."""
    return {name: chance.randrange(3) if chance.random() < 0.15 else score
            for name, score in scores.items()}


def random_years(chance, councils):
    years = []
    for council in councils:
        scores = {name: chance.randrange(3) for name in STATEMENTS}
        for start in range(2019, 2027):
            if chance.random() < 0.25:
                continue
            kind = "calendar" if chance.random() < 0.1 else "financial"
            scores = next_scores(chance, scores)
            years.append(Year(chance, council, start, kind, scores))
            if chance.random() < 0.04:
                years.append(Year(chance, council, start, kind, next_scores(chance, scores)))
    return years


def random_base(chance, years):
    """The repository some time ago: fewer years, some with other scores, and some that are gone."""
    for year in years:
        if chance.random() < 0.3:
            continue
        same = [other for other in years
                if (other.council, other.label()) == (year.council, year.label())]
        if len(same) > 1 and year is not same[0]:
            continue
        scores = next_scores(chance, year.scores) if chance.random() < 0.3 else year.scores
        yield Year(chance, year.council, year.start, year.kind, scores)
    if chance.random() < 0.3:
        scores = {name: chance.randrange(3) for name in STATEMENTS}
        yield Year(chance, chance.choice(COUNCILS), chance.randrange(2012, 2019), "financial", scores)


def random_policy(chance):
    policy = {"falls": chance.choice(("error", "warning", "ignore")), "minimum": {}}
    if chance.random() < 0.7:
        policy["total"] = chance.randrange(15, 36)
    for principle in PRINCIPLES:
        if chance.random() < 0.4:
            policy["minimum"][principle] = chance.randrange(2, 9)
    return policy


def policy_text(policy):
    """As JSON, which is YAML."""
    minimum = {"principles": policy["minimum"]}
    if "total" in policy:
        minimum["total"] = policy["total"]
    return json.dumps({"falls": policy["falls"], "minimum": minimum}) + "\n"


def begins(year):
    """The day a year begins on, as something to compare by."""
    return (year.start, 4 if year.kind == "financial" else 1)


def expected_of(year, years, base, policy):
    """What must be found in one file, with severities."""
    found = []
    own = [other for other in years if other.council == year.council]
    kind = [other for other in own if other.kind == year.kind]
    repeated = any(other is not year and other.start == year.start for other in kind)
    if repeated:
        found.append(("error", "repeated-period"))
    before = [other for other in own if begins(other) < begins(year)]
    trusted = [other for other in base
               if other.council == year.council and begins(other) < begins(year)]
    if any(other.kind != year.kind for other in before + trusted):
        found.append(("warning", "mixed-periods"))
    same = [other.start for other in before + trusted if other.kind == year.kind]
    if same and max(same) < year.start - 1:
        found.append(("warning", "missing-period"))
    last = max(map(begins, before + trusted), default=None)
    candidates = ([other for other in trusted if begins(other) == last]
                  or [other for other in before if begins(other) == last])
    if len(candidates) == 1 and not repeated:
        found += falls_of(year, candidates[0], policy)
    elif not candidates and not repeated:
        found += [("warning", "needless-acceptance")] * len(year.accepted)
    if not any(begins(other) > begins(year) for other in own):
        if year.total() < policy.get("total", 0):
            found.append(("error", "below-minimum"))
        found += [("error", "below-minimum") for principle, least in policy["minimum"].items()
                  if year.total(principle) < least]
    return sorted(found)


def falls_of(year, before, policy):
    fell = {name for name in STATEMENTS if year.scores[name] < before.scores[name]}
    found = [("warning", "needless-acceptance")] * len(year.accepted - fell)
    if policy["falls"] != "ignore":
        found += [(policy["falls"], "score-fell")] * len(fell - year.accepted)
    return found


def lost_of(years, base):
    here = {(year.council, year.label()) for year in years}
    return [("error", "lost-assessment") for year in base
            if (year.council, year.label()) not in here]


class Series(RepositoryTest):
    def put(self, folder, years, policy):
        for year in years:
            path = folder / year.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(year.text(), "utf-8")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "toolkit.yaml").write_text(policy_text(policy), "utf-8")

    def compare(self, chance, number, seen):
        years = random_years(chance, chance.sample(COUNCILS, chance.randrange(1, 4)))
        if not years:
            return
        policy = random_policy(chance)
        folder = self.home / f"round-{number}"
        self.put(folder / "head", years, policy)
        flags, base = [], []
        if chance.random() < 0.5:
            base = list(random_base(chance, years))
            self.put(folder / "base", base, policy)
            flags = ["--policy", "../base/toolkit.yaml", "--base", "../base"]
        done = self.repository.run("toolkit", "check", "-f", "json", "--as-of", "2026-11-01", *flags,
                                   cwd=folder / "head")
        self.assertIn(done.returncode, (0, 1), done.stderr)
        document = json.loads(done.stdout)
        actual = {year.path: [] for year in years}
        lost = []
        for finding in document["findings"]:
            if finding["code"] not in RULES:
                continue
            seen.add(finding["code"])
            place = lost if finding["code"] == "lost-assessment" else actual[finding["file"]]
            place.append((finding["severity"], finding["code"]))
        for year in years:
            with self.subTest(number=number, file=year.path):
                self.assertEqual(sorted(actual[year.path]),
                                 expected_of(year, years, base, policy))
        self.assertEqual(lost, lost_of(years, base))
        errors = any(finding["severity"] == "error" for finding in document["findings"])
        self.assertEqual(done.returncode, int(errors))
        totals = {row["file"]: row["total"] for row in document["assessments"]}
        self.assertEqual(totals, {year.path: year.total() for year in years})

    def test_random_repositories(self):
        chance = random.Random(SEED)
        seen = set()
        for number in range(ROUNDS):
            self.compare(chance, number, seen)
        self.assertEqual(seen, set(RULES), "the repositories show each rule")
