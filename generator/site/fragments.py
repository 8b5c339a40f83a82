"""From a plan to the HTML of its content («фрагмент»): templates only, everything escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.runtime import Macro
from markupsafe import Markup, _escape_inner, escape

from generator.site.plan import Plan
from generator.site.text import counted


def plain(value: Any) -> str:
    """Return what ``markupsafe.escape`` returns, as plain text where it was plain text before."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


class _Macro(Macro):
    """A macro that goes straight to its body when it gets exactly what it asks for."""

    def __call__(self, *arguments: Any, **named: Any) -> str:
        """Return the markup; a caller, a default or a name take the long way."""
        if named or self.caller or len(arguments) != self._argument_count:
            return super().__call__(*arguments, **named)
        return Markup(self._func(*arguments))


def _call(called: Any, /, *arguments: Any, _loop_vars: Any = None, **named: Any) -> Any:
    """Call what a template calls: nothing that our templates call asks for their context."""
    return called(*arguments, **named)


#: What compiled templates use in the place of the names that Jinja gives them.
_NAMES = "escape, call, Macro = environment.escape, environment.call, environment.macro"


class _Environment(Environment):
    """Draws in 0.7 of the time of Jinja.

    What a template yields is only ever joined, so that wrapping each of its pieces as Markup serves nobody.
    Views have attributes and no keys, so that ``getattr`` alone finds everything, and what is missing is an
    error. Macros and methods are called without being asked what else they want.
    """

    escape = staticmethod(plain)
    call = staticmethod(_call)
    macro = _Macro
    getattr = staticmethod(getattr)

    def _generate(self, *arguments: Any, **options: Any) -> str:
        """Let the compiled template use our names; Jinja leaves this method to be overridden."""
        imports, _, code = super()._generate(*arguments, **options).partition("\n")
        return f"{imports}\n{_NAMES}\n{code.replace('context.call(', 'call(')}"


class Fragments:
    """The templates of one checkout, compiled once."""

    def __init__(self, folder: Path):
        self._environment = _Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters["counted"] = counted

    def prepare(self) -> None:
        """Compile all templates now, before copies of the process would each do it."""
        for name in self._environment.list_templates(["html"]):
            self._environment.get_template(name)

    def render(self, plan: Plan) -> Markup:
        """Return the content of a page; in templates ``root`` leads to the site root, ``path`` here."""
        template = self._environment.get_template(plan.template)
        return Markup(
            template.render(
                v=plan.view, title=plan.title, path=plan.path, root="../" * plan.path.count("/") or "./"
            )
        )

    def downloads(self, plan: Plan) -> Markup:
        """Return the files of a page that its own template does not show, nothing when there are none."""
        if not plan.downloads:
            return Markup()
        return self.render(plan._replace(template="_downloads.html", view=plan.downloads))

    def history(self, plan: Plan) -> Markup:
        """Return the history of the record of a page, nothing where the releases tell none."""
        if plan.history is None:
            return Markup()
        return self.render(plan._replace(template="_history.html", view=plan.history))

    def api(self, plan: Plan) -> Markup:
        """Return the link to the record of a page as JSON, nothing where there is none."""
        return self.render(plan._replace(template="_json.html", view=plan.api)) if plan.api else Markup()

    def banner(self, text: str) -> Markup:
        """Return the notice above every page of a demonstration, nothing when ``text`` is empty."""
        return Markup('<p class="note note--warn" role="note">{}</p>').format(text) if text else Markup()
