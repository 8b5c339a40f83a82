"""All pictures of the guide («рецепты снимков»): one visit of the forms, the walks one after another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tools.shots import walks
from tools.shots.folder import PICKER, fill_folder, read_file
from tools.shots.pictures import WINDOW, picture
from tools.shots.training import KEY

#: The walks with the file that each leaves changed.
WALKS: Mapping[str, tuple[Callable[[walks.Page, walks.Look], None], str]] = {
    "report": (walks.report_contest, f"data/{KEY}/executions/2025.yml"),
    "term": (walks.correct_term, f"data/{KEY}/terms/2025.yml"),
    "order": (walks.decide_period, f"data/{KEY}/roadmaps/2026.yml"),
}


def take_pictures(
    browser: walks.Page, address: str, files: Mapping[str, bytes]
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the pictures by their name, and by the name of the walk what it left in its file.

    ``address`` is the root of a site with the forms, ``files`` the folder of the project.
    """
    context = browser.new_context(
        viewport=WINDOW, locale="ru-RU", color_scheme="light", reduced_motion="reduce"
    )
    context.add_init_script(PICKER)
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{address}admin/")
    fill_folder(page, files)
    found: dict[str, bytes] = {}

    def look(name: str, first: walks.Locator, last: walks.Locator | None = None) -> None:
        found[name] = picture(page, first, last)

    walks.open_forms(page, look)
    left = {}
    for name, (walk, file) in WALKS.items():
        walk(page, look)
        left[name] = read_file(page, file)
    context.close()
    return found, left
