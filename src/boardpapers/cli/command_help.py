"""The help of commands: whole sentences, and arguments by their names."""

from typing import Any

from typer.core import TyperCommand


class Command(TyperCommand):
    """A command whose help is for people who do not know Python."""

    def get_short_help_str(self, limit: int = 0) -> str:
        """Return the first sentence of the help, however long: it is wrapped, not cut."""
        del limit
        return " ".join((self.help or "").partition("\n\n")[0].split())

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, without their types, and the options."""
        rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
        for parameter in self.get_params(ctx):
            if record := parameter.get_help_record(ctx):
                name, help = record
                shown = name.partition(" <")[0], help.removesuffix("  [required]")
                rows[parameter.param_type_name].append(shown)
        for kind, named in rows.items():
            if named:
                with formatter.section(f"{kind.capitalize()}s"):
                    formatter.write_dl(named)
