"""Publication of packs: the record, supplements, the page of changes, and what `validate` says."""

import json
import re
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from docx import Document

from boardpapers import api
from boardpapers.diagnostics import CallError
from tests.acceptance.test_agenda import AGENDAS
from tests.acceptance.test_packs import BOARD, packed, text_of
from tests.support.pack_contents import bookmarks, page_text, pages_on_agenda
from tests.support.run_program import boardpapers
from tests.support.small_reports import report, write

ITEMS = ("{report: paths}", "{report: benches}", "{title: Trees, follows: yes}")
LATER = "{report: trees, published: 2030-05-02}"


def meeting(folder: Path, *items: str) -> None:
    listed = "".join(f"  - {item}\n" for item in items)
    write(
        folder / "meetings/may.yaml",
        f"kind: meeting\nboard: parks\ndate: 2030-05-09\nitems:\n{listed}",
    )


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """Return a workspace whose pack has been published, with a report to follow."""
    write(tmp_path / "boardpapers.yaml", "name: Example Council\n")
    write(tmp_path / "boards/parks.yaml", BOARD)
    for title in ("Paths", "Benches", "Trees"):
        write(tmp_path / f"reports/{title.lower()}.yaml", report(title=title))
    meeting(tmp_path, *ITEMS)
    publish(tmp_path)
    return tmp_path


def publish(folder: Path, *arguments: str, on: str = "2030-04-30") -> None:
    packed(folder, "may", "--to", "md,pdf", "--published", "--on", on, *arguments)


def publish_first(folder: Path) -> None:
    (folder / "published/may.json").unlink()
    publish(folder)


def publications(folder: Path) -> list[dict[str, Any]]:
    record = json.loads((folder / "published/may.json").read_text("utf-8"))
    found: list[dict[str, Any]] = record["publications"]
    return found


@pytest.mark.needs("pdftotext")
def test_the_record_has_the_day_and_the_pages_of_each_paper(council: Path) -> None:
    (published,) = publications(council)
    starts = bookmarks(council / "build/may-pack.pdf")
    assert published["day"] == "2030-04-30"
    assert [each["id"] for each in published["documents"]] == ["may-agenda", "paths", "benches"]
    assert {
        each["title"]: each["first"] for each in published["documents"]
    }.items() <= starts.items()
    said = pages_on_agenda(council / "build/may-pack.pdf")
    assert said == [(each["first"], each["last"]) for each in published["documents"][1:]]
    assert published["last_page"] == starts["3. Trees"]


def test_the_day_of_the_meeting_counts_unless_another_is_given(council: Path) -> None:
    write(council / "reports/benches.yaml", report(title="Benches", text="They are elm."))
    ran = boardpapers("pack", "may", "--to", "pdf", "--published", within=council)
    assert ran.code == 1
    assert "error[BP382]: the day of publication is not known" in ran.err
    path = council / "meetings/may.yaml"
    write(path, path.read_text("utf-8") + "published: 2030-04-29\n")
    packed(council, "may", "--to", "pdf", "--published")
    assert [each["day"] for each in publications(council)] == ["2030-04-30", "2030-04-29"]


@pytest.mark.needs("pdftotext")
def test_a_supplement_goes_on_with_the_pages_of_the_pack(council: Path) -> None:
    (published,) = publications(council)
    meeting(council, *ITEMS[:2], LATER)
    packed(council, "may", "--supplement", "--to", "pdf,md")
    path = council / "build/may-pack-supplement-1.pdf"
    first = published["last_page"] + 1
    assert f"Page {first} of " in page_text(path, 1)
    assert pages_on_agenda(path)[0][0] == first + 1
    assert f"Page {first + 1} of " in page_text(path, bookmarks(path)["Trees"])
    text = text_of(council, "may-pack-supplement-1.md")
    assert "Benches" not in text
    assert "30 April 2030" in text


def test_the_next_supplement_goes_on_from_the_last(council: Path) -> None:
    meeting(council, *ITEMS[:2], LATER)
    publish(council, "--supplement", on="2030-05-02")
    write(council / "reports/ponds.yaml", report(title="Ponds"))
    meeting(council, *ITEMS[:2], LATER, "{report: ponds}")
    publish(council, "--supplement", on="2030-05-03")
    _, first, second = publications(council)
    assert first["is_supplement"]
    assert second["documents"][0]["id"] == "ponds"
    assert second["documents"][0]["first"] == first["last_page"] + 2
    assert (council / "build/may-pack-supplement-2.pdf").is_file()


def test_a_new_text_of_a_late_report_comes_with_the_supplement(council: Path) -> None:
    write(council / "reports/benches.yaml", report(title="Benches", text="They are elm."))
    meeting(council, ITEMS[0], "{report: benches, published: 2030-05-02}", ITEMS[2])
    packed(council, "may", "--supplement", "--to", "md")
    text = text_of(council, "may-pack-supplement-1.md")
    assert "They are elm" in text
    assert "# Paths" not in text


def test_the_whole_pack_lists_what_has_changed(council: Path) -> None:
    assert "Changes since publication" not in text_of(council, "may-pack.md")
    write(council / "reports/benches.yaml", report(title="Benches", text="They are elm."))
    meeting(council, ITEMS[1], LATER)
    packed(council, "may", "--to", "md")
    text = re.sub(r"<[^>]*>", "", text_of(council, "may-pack.md"))
    changes = text.partition("# Changes since publication")[2].partition("\n# ")[0]
    assert re.findall(r"## (\w+)\n\n- (?:\[(\w+)\]\(#\w+\)|(\w+))", changes) == [
        ("Added", "Trees", ""), ("Changed", "Benches", ""), ("Withdrawn", "", "Paths"),
    ]  # fmt: skip


def test_what_was_added_by_a_supplement_is_listed_as_added_to_the_pack(council: Path) -> None:
    meeting(council, *ITEMS[:2], LATER)
    publish(council, "--supplement", on="2030-05-02")
    packed(council, "may", "--to", "md")
    assert "## Added" in re.sub(r"<[^>]*>", "", text_of(council, "may-pack.md"))


def test_a_pack_that_is_published_again_is_a_new_beginning(council: Path) -> None:
    write(council / "reports/benches.yaml", report(title="Benches", text="They are elm."))
    publish(council, on="2030-05-01")
    write(council / "reports/paths.yaml", report(title="Paths", text="They are wide."))
    packed(council, "may", "--to", "md")
    text = text_of(council, "may-pack.md")
    changes = text.partition("Changes since publication")[2].partition("\n# ")[0]
    assert "1 May 2030" in changes
    assert "Paths" in changes
    assert "Benches" not in changes


def written(folder: Path) -> dict[str, bytes]:
    paths = [*(folder / "build").glob("may-pack*"), folder / "published/may.json"]
    return {path.name: path.read_bytes() for path in paths}


@pytest.mark.parametrize("times", [1, 2])
def test_the_same_papers_give_the_same_pack_each_time(council: Path, times: int) -> None:
    write(council / "reports/benches.yaml", report(title="Benches", text="They are elm."))
    publish(council, on="2030-05-01")
    assert "Changes since publication" in text_of(council, "may-pack.md")
    first = written(council)
    for _ in range(times):
        packed(council, "may", "--to", "md,pdf")
        assert written(council) == first
        publish(council, on="2030-05-01")
        assert written(council) == first
    assert [each["day"] for each in publications(council)] == ["2030-04-30", "2030-05-01"]


def test_a_pack_that_was_never_changed_lists_no_changes_when_published_again(
    council: Path,
) -> None:
    first = written(council)
    publish(council)
    assert written(council) == first


def test_the_same_papers_give_the_same_supplement_each_time(council: Path) -> None:
    meeting(council, *ITEMS[:2], LATER)
    publish(council, "--supplement", on="2030-05-02")
    first = written(council)
    packed(council, "may", "--supplement", "--to", "md,pdf")
    assert written(council) == first
    publish(council, "--supplement", on="2030-05-02")
    assert written(council) == first
    write(council / "reports/ponds.yaml", report(title="Ponds"))
    meeting(council, *ITEMS[:2], LATER, "{report: ponds}")
    publish(council, "--supplement", on="2030-05-03")
    second = written(council)
    publish(council, "--supplement", on="2030-05-03")
    assert written(council) == second
    assert "# Trees" not in text_of(council, "may-pack-supplement-2.md")


def test_the_record_follows_a_new_day_or_other_pages_of_the_same_papers(council: Path) -> None:
    meeting(council, "{report: paths, text: At last.}", *ITEMS[1:])
    publish(council, on="2030-05-01")
    assert [each["day"] for each in publications(council)] == ["2030-05-01"]


def test_a_new_text_without_a_day_is_not_in_the_last_supplement(council: Path) -> None:
    meeting(council, *ITEMS[:2], "{report: trees}")
    publish(council, "--supplement", on="2030-05-02")
    write(council / "reports/trees.yaml", report(title="Trees", text="They are elm."))
    ran = boardpapers("pack", "may", "--supplement", within=council)
    assert ran.code == 1
    assert "error[BP382]: there is nothing new" in ran.err


def found(folder: Path) -> list[str]:
    out = boardpapers("validate", "--format", "concise", within=folder).out
    return [line.partition(":")[0] for line in out.splitlines() if " BP380 " in line]


@pytest.mark.parametrize(
    ("text", "is_changed"),
    [
        (report(title="Benches", text="They are elm."), True),
        (report(title="Long benches"), True),
        (report(title="Benches", extra="sign_off: [Robin Example]\n"), False),
        ("# A comment.\n" + report(title="Benches"), False),
        (report(title="Benches", extra="appendices: [{title: Costs, text: None.}]\n"), True),
    ],
)
def test_validate_warns_about_a_text_that_has_changed(
    council: Path, text: str, is_changed: bool
) -> None:
    assert found(council) == []
    write(council / "reports/benches.yaml", text)
    assert found(council) == (["reports/benches.yaml"] if is_changed else [])


def test_a_changed_file_of_a_report_counts_too(council: Path) -> None:
    write(council / "costs.md", "It is cheap.\n")
    extra = "appendices: [{title: Costs, file: costs.md}]\n"
    write(council / "reports/benches.yaml", report(title="Benches", extra=extra))
    publish(council)
    assert found(council) == []
    write(council / "costs.md", "It is dear.\n")
    assert found(council) == ["reports/benches.yaml"]


EXEMPT = "access: exempt, exempt: {paragraphs: [3]}"
WITHHELD = (
    f'appendices: [{{title: Costs, text: "NOW", {EXEMPT}}}]',
    'appendices: [{title: "NOW", text: Low., access: confidential}]',
    f"appendices: [{{title: Costs, file: now.md, {EXEMPT}}}]",
    f"appendices: [{{title: Costs, text: Low., {EXEMPT[:-1]}, public_interest: NOW}}}}]",
    f'  - {{heading: Site, text: Here., sections: [{{heading: Offers, {EXEMPT}, text: "NOW"}}]}}',
    f'  - {{heading: Offers, {EXEMPT}, sections: [{{heading: First, text: "NOW"}}]}}',
    "appendices: [{title: Costs, file: open.md}]",
)


@pytest.mark.parametrize("extra", WITHHELD)
def test_a_change_of_what_is_withheld_is_no_change_to_the_public(council: Path, extra: str) -> None:
    def write_papers(now: str) -> None:
        text = report(title="Benches") + extra.replace("NOW", now) + "\n"
        write(council / "reports/benches.yaml", text)
        write(council / "now.md", now)
        write(council / "open.md", f"It is open.\n\n<!-- {now} -->\n")

    write_papers("It is cheap.")
    publish_first(council)
    write_papers("It is dear.")
    assert found(council) == []
    packed(council, "may", "--to", "md")
    assert "Changes since publication" not in text_of(council, "may-pack.md")


@pytest.mark.parametrize("access", ["confidential", "exempt, exempt: {paragraphs: [1]}", "public"])
def test_a_change_of_what_the_public_read_in_its_place_counts(council: Path, access: str) -> None:
    path = council / "reports/benches.yaml"
    extra = "appendices: [{{title: Costs, text: Low., access: {}}}]\n"
    write(path, report(title="Benches", extra=extra.format("exempt, exempt: {paragraphs: [3]}")))
    publish(council)
    assert found(council) == []
    write(path, report(title="Benches", extra=extra.format(access)))
    assert found(council) == ["reports/benches.yaml"]


@pytest.mark.parametrize("by_item", [True, False])
def test_a_change_of_a_private_minute_is_no_change_to_the_public(
    council: Path, by_item: bool
) -> None:
    private = ", access: exempt, exempt: {paragraphs: [3]}" if by_item else ""
    own = "" if by_item else ", access: exempt"
    write(
        council / "meetings/april.yaml",
        "kind: meeting\nboard: parks\ndate: 2030-04-09\nstatus: held\n"
        f"items: [{{title: Apologies}}, {{title: Tenders{private}}}]\n",
    )
    meeting(council, "{title: Minutes, minutes_of: april}", *ITEMS)
    minutes = (
        "kind: minutes\nmeeting: april\nstatus: draft\n"
        "items: [{item: 1, discussion: OPEN}, {item: 2, discussion: CLOSED" + own + "}]\n"
    )
    write(council / "minutes/april.yaml", minutes)
    publish_first(council)

    def changes() -> bool:
        packed(council, "may", "--to", "md")
        return "Changes since publication" in text_of(council, "may-pack.md")

    write(council / "minutes/april.yaml", minutes.replace("CLOSED", "It was said."))
    assert not changes()
    write(council / "minutes/april.yaml", minutes.replace("OPEN", "It was said."))
    assert changes()


def test_the_house_style_does_not_count(council: Path) -> None:
    write(council / "boardpapers.yaml", "name: Another\nstyle: council\n")
    assert found(council) == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--supplement"], 1, "error[BP382]: there is nothing new since the pack was published"),
        (["--published", "--to", "html"], 2, "add pdf to the formats"),
        (["--published", "--to", "pdf", "-o", "-"], 2, "a pack that is published needs files"),
        (["--on", "2030-05-01"], 2, "add `--published`"),
        (["--published", "--on", "soon"], 2, "`soon`"),
        (["--published", "--private"], 2, "only the public pack is published"),
        (["--supplement", "--private"], 2, "leave out --private"),
    ],
)
def test_a_wrong_call_publishes_nothing(
    council: Path, arguments: list[str], code: int, words: str
) -> None:
    before = (council / "published/may.json").read_bytes()
    ran = boardpapers("pack", "may", *arguments, within=council)
    assert ran.code == code
    assert words in ran.err
    assert (council / "published/may.json").read_bytes() == before


def test_a_supplement_to_what_was_not_published(council: Path) -> None:
    (council / "published/may.json").unlink()
    ran = boardpapers("pack", "may", "--supplement", within=council)
    assert "error[BP382]: the pack has not been published" in ran.err
    assert "boardpapers pack may --published" in ran.err


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff", b'{"meeting": "may", "publications": [1]}']
)
def test_a_damaged_record_is_reported(council: Path, content: bytes) -> None:
    (council / "published/may.json").write_bytes(content)
    ran = boardpapers("pack", "may", "--to", "md", within=council)
    assert ran.code == 1
    assert "error[BP381]" in ran.err
    assert "--> published/may.json" in ran.err
    assert boardpapers("validate", within=council).code == 0


def test_a_supplement_is_no_pack_to_the_record_of_earlier_runs(council: Path) -> None:
    meeting(council, *ITEMS[:2], LATER)
    packed(council, ".", "--supplement", "--to", "md")
    assert "wrote build/may-pack.md" in packed(council, ".", "--to", "md").err
    assert "1 unchanged" in packed(council, ".", "--supplement", "--to", "md").err


def test_pages_of_a_word_file_go_on_too(council: Path) -> None:
    (published,) = publications(council)
    meeting(council, *ITEMS[:2], LATER)
    packed(council, "may", "--supplement", "--to", "docx")
    word = Document(str(council / "build/may-pack-supplement-1.docx"))
    starts = [each._sectPr.xpath("./w:pgNumType/@w:start") for each in word.sections]
    assert starts == [[str(published["last_page"] + 1)], []]


def test_packs_in_two_languages_are_published_in_a_folder(tmp_path: Path) -> None:
    folder = Path(copytree(AGENDAS, tmp_path / "agendas"))
    call = ("pack", "2025-06-10-parks", "--published", "--on", "2025-06-02", "-o")
    ran = boardpapers(*call, "out.pdf", within=folder)
    assert ran.code == 2
    assert "this meeting has packs in two languages: name a folder with `-o`" in ran.err
    assert not (folder / "out.pdf").exists()
    assert not (folder / "published").exists()
    assert boardpapers(*call, "out", "--to", "pdf", within=folder).code == 0
    assert len(list((folder / "out").glob("*.pdf"))) == 2
    record = json.loads((folder / "published/2025-06-10-parks.json").read_text("utf-8"))
    assert len(record["publications"]) == 2


@pytest.mark.parametrize("inline", ["{title: Ponds}", "{title: Ponds, purpose: For decision.}"])
def test_a_report_that_is_written_in_its_item_has_a_page_that_says_it_is_not_there(
    council: Path, inline: str
) -> None:
    meeting(council, *ITEMS[:2], f"{{title: Ponds in parks, report: {inline}}}")
    err = packed(council, "may", "--to", "md").err
    assert "warning[BP383]" in err
    text = re.sub(r"<[^>]*>|\\\\", "", text_of(council, "may-pack.md"))
    page = text.partition("# 3. Ponds in parks")[2]
    assert "The report on this item is not in this pack." in page
    assert " BP383 " in boardpapers("validate", "--format", "concise", within=council).out


def test_a_supplement_is_published_by_the_library_too(council: Path) -> None:
    meeting(council, *ITEMS[:2], LATER)
    path, output = council / "meetings/may.yaml", council / "out"
    day = date(2030, 5, 2)
    (made,) = api.pack(path, "pdf", output=output, supplement=True, published=True, on=day)
    assert (output / "may-pack-supplement-1.pdf") in [file.path for file in made.files]
    assert [each["day"] for each in publications(council)] == ["2030-04-30", "2030-05-02"]
    with pytest.raises(CallError, match="add `published=True`"):
        api.pack(path, "pdf", output=output, on=day)
    with pytest.raises(CallError, match="needs files"):
        api.pack(path, "pdf", published=True)


def front_of(folder: Path) -> str:
    """Return the first page of the first supplement, without addresses."""
    text = re.sub(r"<[^>]*>", "", text_of(folder, "may-pack-supplement-1.md"))
    first, second, *_ = text.split("\n# ")
    return first + second


def test_the_front_page_of_a_supplement_says_what_it_belongs_to(council: Path) -> None:
    (published,) = publications(council)
    path = council / "meetings/may.yaml"
    meeting(council, *ITEMS[:2], LATER)
    place = "time: 10:00\nvenue: Example Hall\n"
    path.write_text(path.read_text("utf-8") + place, encoding="utf-8")
    packed(council, "may", "--supplement", "--to", "md")
    front = front_of(council)
    for words in ("Parks Committee", "Thursday 9 May 2030", "Example Hall", "10"):
        assert words in front
    assert "belongs to the agenda pack that was published on 30 April 2030" in front
    assert f"Its pages follow page {published['last_page']}," in front
    assert "## Added\n\n- 3\\. [Trees]" in front
    assert "Changed" not in front


def test_a_new_text_is_not_called_new(council: Path) -> None:
    write(council / "reports/benches.yaml", report(title="Benches", text="They are elm."))
    meeting(council, ITEMS[0], "{report: benches, published: 2030-05-02}", LATER)
    packed(council, "may", "--supplement", "--to", "md")
    front = front_of(council)
    assert re.findall(r"## (\w+)\n\n- (\d)\\\. \[(\w+)\]", front) == [
        ("Added", "3", "Trees"), ("Changed", "2", "Benches"),
    ]  # fmt: skip
    assert "were not in" not in front


def test_a_supplement_to_a_cancelled_meeting_says_so(council: Path) -> None:
    meeting(council, *ITEMS[:2], LATER)
    path = council / "meetings/may.yaml"
    path.write_text(path.read_text("utf-8") + "status: cancelled\n", encoding="utf-8")
    packed(council, "may", "--supplement", "--to", "md")
    assert "This meeting has been cancelled." in front_of(council)


@pytest.mark.parametrize(
    ("day", "item", "is_late"),
    [
        ("2030-05-03", "{report: trees}", True),
        ("2030-05-03", "{report: trees, urgency: A storm felled them.}", False),
        ("2030-04-29", "{report: trees}", False),
    ],
)
def test_the_record_shows_that_a_report_came_late(
    council: Path, day: str, item: str, is_late: bool
) -> None:
    board = council / "boards/parks.yaml"
    board.write_text(board.read_text("utf-8") + "regime: england-council\n", encoding="utf-8")
    (council / "published/may.json").unlink()
    publish(council, on="2030-04-26")
    meeting(council, *ITEMS[:2], item)
    publish(council, on=day)
    ran = boardpapers("validate", "meetings", within=council)
    late = re.findall(r"error\[BP415\]: item (\d) was published on ([\w ]+),", ran.out)
    assert late == ([("3", "Friday 3 May 2030")] if is_late else [])
