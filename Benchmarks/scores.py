"""Figures, goals, and the table in which they are printed."""

import dataclasses
import statistics


@dataclasses.dataclass
class Score:
    """One line of the table; `kept` is None where there is no goal."""

    what: str
    figure: str
    ratio: str = ""
    goal: str = ""
    kept: bool | None = None


class Scores:
    """Collects lines while the run goes on, and prints them at its end."""

    def __init__(self):
        self.scores = []

    def note(self, what, figure):
        self.scores.append(Score(what, figure))

    def at_least(self, what, figure, value, goal, form="{:.3f}x"):
        self.scores.append(Score(what, figure, form.format(value), f">= {form.format(goal)}", value >= goal))

    def at_most(self, what, figure, value, goal, form="{:.2f}x"):
        self.scores.append(Score(what, figure, form.format(value), f"<= {form.format(goal)}", value <= goal))

    def table(self):
        verdicts = {None: "", True: "reached", False: "MISSED"}
        rows = [("what", "figure", "value", "goal", "")]
        rows += [(s.what, s.figure, s.ratio, s.goal, verdicts[s.kept]) for s in self.scores]
        widths = [max(len(row[column]) for row in rows) for column in range(5)]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
        lines.insert(1, "  ".join("-" * width for width in widths))
        return "\n".join(lines)

    def verdict(self):
        judged = [score for score in self.scores if score.kept is not None]
        missed = [score.what for score in judged if not score.kept]
        text = f"{len(judged) - len(missed)} of {len(judged)} goals reached"
        return f"{text}; missed: {', '.join(missed)}" if missed else text


def rate(loads):
    """The median of several runs' answers a second."""
    return statistics.median(load.rate for load in loads)


def p50(loads):
    return statistics.median(load.p50 for load in loads)


def p99(loads):
    return statistics.median(load.p99 for load in loads)


def words(loads):
    """What stands in the table of several runs of one load."""
    return f"{rate(loads):,.0f}/s, p50 {p50(loads):.2f} ms, p99 {p99(loads):.2f} ms"
