"""The forms at admin/: a record is opened from its page, edited, saved; nothing else changes."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.cache import ParseCache
from generator.checks import run_checks
from generator.edit.fmt import canonical
from generator.load import load, read_data
from generator.model.kinds import kind_of
from generator.project import open_project
from generator.versions import engine_version
from generator.yamlio import parse
from tests.conftest import DAY

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
FILE = "data/ugra/practices/burnout-prevention.yml"
#: The browser's own folder stands for the one that a person would choose.
PICKER = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
FILL = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = root;
    for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const file = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ = """async (path) => {
  const parts = path.split("/");
  let folder = await navigator.storage.getDirectory();
  for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  return (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
}"""
THROUGH = """async (files) => {
  const told = (await (await fetch("forms.json")).json()).formats;
  const node = document.createElement("script");
  node.src = "vendor/js-yaml.js";
  await new Promise((done) => { node.onload = done; document.head.append(node); });
  const schema = jsyaml.CORE_SCHEMA.withTags(jsyaml.realMapTag);
  const { recordTree, recordText } = window.atlas;
  return files.map(function ([kind, text]) {
    const opened = recordTree.opened(jsyaml.load(text, { schema }), told.kinds[kind], told.models);
    return recordText.text(recordTree.closed(opened, told.kinds[kind], told.models));
  });
}"""


def data(pattern: str) -> dict[str, str]:
    files = sorted((ROOT / "data").rglob(pattern))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in files}


def findings(changed: dict[str, bytes], cache: Path) -> list:
    """Return what the rules say of the real records with some files changed."""
    project = open_project(ROOT)
    loaded = load(project, ParseCache(cache, engine_version()), read_data(project) | changed)
    return [*loaded.findings, *run_checks(loaded.catalogue, DAY)]


@pytest.fixture
def forms(browser, address, site):
    """A tab with a folder to choose; ``asked`` notes the hosts it asks, ``refused`` what its policy stops."""
    if not (site / "admin/forms.js").is_file():
        assert not os.environ.get("CI"), "CI lacks the forms: tools/forms.sh installs them"
        pytest.skip("tools/forms.sh has not installed the forms")
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ru-RU")
    context.add_init_script(PICKER)
    page = context.new_page()
    page.set_default_timeout(30000)
    page.asked, page.refused = set(), []
    context.on("request", lambda request: page.asked.add(urlsplit(request.url.removeprefix("blob:")).netloc))
    page.on("console", lambda said: page.refused.append(said.text) if "Policy" in said.text else None)
    page.goto(address + "admin/")
    yield page
    context.close()


def test_a_record_is_edited_from_its_page_and_nothing_else_changes(forms, address, tmp_path):
    before = data("*.yml")[FILE]
    forms.evaluate(FILL, data("vocab/*.yml") | data("ugra/*.yml") | {FILE: before})
    forms.goto(address + "practices/ugra.burnout-prevention/")

    forms.get_by_role("link", name="Исправить в форме").click()
    folder = forms.get_by_role("button", name="Работать с локальным репозиторием")
    folder.wait_for()
    assert forms.get_by_role("button", name="Войти").count() == 0
    folder.click()
    forms.locator('[data-key-path="summary"] textarea').fill("Как вернуть силы педагогам: проба формы.")
    forms.get_by_role("button", name="Сохранить").click()
    forms.wait_for_function("() => !location.hash.includes('/entries/')")

    text = forms.evaluate(READ, FILE)
    assert canonical(text.encode(), FILE).data == text.encode()
    old, new = parse(before.encode(), FILE).value, parse(text.encode(), FILE).value
    assert new == old | {"summary": "Как вернуть силы педагогам: проба формы."}
    assert findings({FILE: text.encode()}, tmp_path) == []
    assert (forms.asked, forms.refused) == ({urlsplit(address).netloc}, [])


def test_a_file_that_cannot_be_read_is_left_as_it_was(forms, address):
    broken = "executions:\n  forum: [\n"
    forms.evaluate(FILL, {"data/ugra/executions/2021.yml": broken})
    forms.goto(address + "admin/#/collections/ugra/entries/executions-2021")
    forms.reload()

    forms.get_by_role("button", name="Работать с локальным репозиторием").click()
    note = forms.locator('[data-key-path="note"] textarea')
    told = note.input_value()
    note.fill("Другая заметка.")
    forms.get_by_role("button", name="Сохранить").click()
    forms.wait_for_function("() => !location.hash.includes('/entries/')")

    assert told.startswith("Файл не читается, строка 2.")
    assert forms.evaluate(READ, "data/ugra/executions/2021.yml") == broken


def test_a_key_that_is_there_twice_is_not_saved(forms, address):
    file = "data/vocab/artefacts.yml"
    text = "artefacts:\n  order:\n    name: Приказ\n"
    forms.evaluate(FILL, {file: text})
    said = []
    forms.on("dialog", lambda dialog: (said.append(dialog.message), dialog.accept()))
    forms.goto(address + "admin/#/collections/common/entries/artefacts")
    forms.reload()

    forms.get_by_role("button", name="Работать с локальным репозиторием").click()
    forms.get_by_role("button", name="Добавить").click()
    forms.locator('[data-key-path="artefacts.1.key"] input').fill("order")
    forms.locator('[data-key-path="artefacts.1.name"] input').fill("Ещё приказ")
    forms.get_by_role("button", name="Сохранить").click()
    forms.get_by_text("Запись не сохранена, файл остался прежним.").wait_for()

    assert said == ["Ключ «order» стоит дважды. Дайте второй записи другой ключ."]
    assert forms.evaluate(READ, file) == text


def test_every_file_comes_through_the_form_with_the_same_bytes(forms):
    files = {path: text for path, text in data("*.yml").items() if not kind_of(path)[0].command}

    found = forms.evaluate(THROUGH, [[kind_of(path)[0].name, text] for path, text in files.items()])

    assert [path for path, text in zip(files, found, strict=True) if text != files[path]] == []


def test_the_page_says_whether_the_browser_fits(forms, browser, address):
    context = browser.new_context()
    context.add_init_script("delete window.showDirectoryPicker")
    other = context.new_page()

    other.goto(address + "admin/")

    assert forms.get_by_text("Ваш браузер подходит.").is_visible()
    assert other.get_by_text("Ваш браузер не умеет сохранять в папку").is_visible()
    context.close()
