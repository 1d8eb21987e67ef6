"""Everything that `explain` knows is offered behind it, with what it is."""

import program
from completion_test import CompletionTest, shell
from shells import Shell

# What a shell might take for its own.
HOSTILE = r"""It's "50%": [a] ]b[ $HOME $(id) `id` \ \\ \n %s {x,y} (z) * ? ~ #1 !2 & | ; <a> -- b:c\:d"""


def escaped(name):
    """As it is typed in each of the shells."""
    return name.replace(" ", "\\ ")


class Terms(CompletionTest):
    def test_each_is_offered_by_each_shell(self):
        self.assertGreater(len(program.ids()), 100)
        self.check({"explain ": program.ids()}, exactly=False)

    def test_each_is_completed(self):
        expected = {f"explain {escaped(name[:-1])}": [name] for name in program.ids()}
        self.check(expected, exactly=False)

    def test_the_shells_agree_and_explain_knows_them(self):
        offered = [set(shell(name).offers(["explain "], self.folder)[0]) for name in program.SHELLS]
        self.assertEqual(offered[0], offered[1])
        self.assertEqual(offered[0], offered[2])
        for name in sorted(offered[0]):
            with self.subTest(name=name):
                program.output("explain", name)

    def test_those_that_begin_alike(self):
        self.check({
            "explain police": [name for name in program.ids() if name.startswith("police")],
            "explain tip-": [name for name in program.ids() if name.startswith("tip-")],
            "explain 'under w": ["under way"],
            "explain unquoted": ["unquoted-colon"],
            "explain -- unquoted": ["unquoted-colon"],
            "explain -f markdown police-4": ["police-4"],
            "-f markdown explain police-4": ["police-4"],
        })

    def test_titles_stand_beside_them(self):
        for name in ("zsh", "fish"):
            offers, = shell(name).offers(["explain "], self.folder)
            for principle, title in program.principles().items():
                self.assertEqual(offers[principle], title)
            self.assertEqual([word for word, title in offers.items() if not title], [])

    def test_formats_have_their_titles_where_they_are_values(self):
        for name in ("zsh", "fish"):
            known, score, check = shell(name).offers(
                ["explain ", "score -f ", "check --format="], self.folder)
            for word, title in [*score.items(), *check.items()]:
                self.assertEqual((word, title), (word, known[word]))

    def test_titles_are_shown_as_they_are(self):
        wording = self.folder / "wording.yaml"
        wording.write_text(f"statement_set: ending-abuse-2024\npolice.title: |\n  {HOSTILE}\n",
                           "utf-8")
        for name in program.SHELLS:
            own = Shell(name, program.script(name, "--wording", str(wording)))
            self.addCleanup(own.close)
            for line in ("explain police", "score --fail-under po"):
                offers, = own.offers([line], self.folder)
                with self.subTest(shell=name, line=line):
                    self.assertEqual(offers["police"], "" if name == "bash" else HOSTILE)

    def test_sets_of_a_council_are_offered(self):
        added = ("--statement-set", str(program.ROOT / "examples/editions/second-edition.yaml"))
        of_added = program.statement_set(*added)
        for name in program.SHELLS:
            own = Shell(name, program.script(name, *added))
            self.addCleanup(own.close)
            ids, sets = own.offers(["explain ", "statements "], self.folder)
            self.assertIn(of_added["id"], sets)
            for principle in of_added["principles"]:
                self.assertLessEqual({principle["id"], *(one["id"] for one in principle["statements"])},
                                     set(ids))
