"""The manual of the rules: a page for each as text or Markdown, and all in one Markdown file.

A manual is a docstring or text: one line that says what is wrong, why it matters, then the lines
`Fails:` and `Passes:`, each followed by an indented example. An example has the fields that matter;
they replace those of a report, `cycle-parking.yaml`, in which all is well. In it, a line
`# file: boards/parks.yaml` begins a further file, which is written there whole.
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

from boardpapers.rules.rule import Rule

Catalogue: TypeAlias = Mapping[str, Rule]
"""Rules by their codes."""

FAMILIES = {
    "BP0": ("Reading", "Whether a file can be read, as text and as YAML."),
    "BP1": ("Fields", "Which fields a paper has, and what each may hold."),
    "BP2": ("References", "Whether what a paper refers to is there, and says the same."),
    "BP3": ("House style", "What a board expects of a report, and the house style asks for."),
    "BP4": ("Publication law", "What the law on meetings and access to information asks for."),
    "BP5": ("Accessibility", "Whether everybody can read the paper, however they read."),
    "BP9": ("Styles and templates", "Whether a house style is one, and its templates work."),
}
"""The families of codes by how the codes begin: title, and what they are about."""

_INTRODUCTION = """\
# Rules

Everything that `boardpapers` can say about a paper has a code, which keeps its meaning for good. \
An error stops a paper from being rendered, a warning does not. `boardpapers explain BP301` prints \
the page of one code; `boardpapers explain` lists them all.

An example holds the fields that matter; the rest is a report, `cycle-parking.yaml`, in the house \
style `lga-2013`, in which all is well. A line `# file: …` begins a further file.
"""

_INDENTED = re.compile(r"^ {4}.*(?:\n+ {4}.*)*", re.MULTILINE)


def sentence(rule: Rule) -> str:
    """Return the first line of a rule's manual: what is wrong."""
    return rule.manual.partition("\n")[0]


def text_pages(rules: Catalogue) -> str:
    """Return the pages of rules as plain text."""
    return "\n".join(
        f"{code} {rule.name} ({rule.severity})\n\n{rule.manual}\n" for code, rule in rules.items()
    )


def markdown_pages(rules: Catalogue, level: int = 1) -> str:
    """Return the pages of rules as Markdown, under headings of a level, their examples as YAML."""
    return "\n".join(
        f"{'#' * level} {code} {rule.name}\n\n"
        f"*{rule.severity.capitalize()}.* {_fenced(rule.manual)}\n"
        for code, rule in rules.items()
    )


def text_list(rules: Catalogue) -> str:
    """Return a line for each rule: code, name, severity and what is wrong."""
    width = max(len(rule.name) for rule in rules.values())
    return "".join(
        f"{code}  {rule.name:{width}}  {rule.severity:7}  {sentence(rule)}\n"
        for code, rule in rules.items()
    )


def markdown_list(rules: Catalogue, linked: bool = False) -> str:
    """Return a table of rules; in the handbook, its codes are links to their pages."""
    lines = ["| Code | Name | Severity | What is wrong |", "| --- | --- | --- | --- |"]
    for code, rule in rules.items():
        shown = f"[{code}](#{code.lower()}-{rule.name})" if linked else code
        lines.append(f"| {shown} | {rule.name} | {rule.severity} | {sentence(rule)} |")
    return "\n".join([*lines, ""])


def handbook(catalogue: Catalogue) -> str:
    """Return the pages of all rules as one Markdown file, by family, after a table of them."""
    families = [_family(start, catalogue) for start in FAMILIES]
    return "\n".join(
        [_INTRODUCTION, markdown_list(catalogue, linked=True), *filter(None, families)]
    )


def _family(start: str, catalogue: Catalogue) -> str:
    rules = {code: rule for code, rule in catalogue.items() if code.startswith(start)}
    title, about = FAMILIES[start]
    return f"## {start}xx: {title}\n\n{about}\n\n{markdown_pages(rules, 3)}" if rules else ""


def _fenced(manual: str) -> str:
    """Turn indented examples into fenced ones, which are shown in the colours of YAML."""
    return _INDENTED.sub(
        lambda found: "```yaml\n" + re.sub("^ {4}", "", found[0], flags=re.MULTILINE) + "\n```",
        manual,
    )
