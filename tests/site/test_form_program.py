"""The program of the forms: no foreign address is left in it; only the forge of the publisher is asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.project import ProjectError
from generator.site.forms.files import form_files, policy
from generator.site.forms.settings import read_backend
from generator.site.forms.vendored import CHANGES, VERSION, Program, read_program, vendored

ROOT = Path(__file__).resolve().parents[2]
RUSSIAN = f"vendor/@sveltia/cms@{VERSION}/locales/ru.json"


def program(text: str) -> dict[str, bytes]:
    """Return the files of a small program."""
    return {
        "sveltia-cms.js": text.encode(),
        "js-yaml.js": b"yaml()\n//# sourceMappingURL=x",
        "ru.json": '{"save": "Сохранить", "slug": "Слаг"}'.encode(),
        "sveltia-cms.LICENSE.txt": b"MIT",
    }


WHOLE = "\n".join(change.old for change in CHANGES for _ in range(change.times))


def test_foreign_addresses_become_our_own():
    made = vendored(program(WHOLE), {"slug": "Имя файла", "more": {"x": "Ещё"}})

    assert b"https:" not in made["vendor/sveltia-cms.js"]
    assert made["vendor/sveltia-cms.js"].count(b"./vendor/") == 4
    assert json.loads(made[RUSSIAN]) == {"save": "Сохранить", "slug": "Имя файла", "more": {"x": "Ещё"}}
    assert made["vendor/sveltia-cms.LICENSE.txt"] == b"MIT"
    assert made["vendor/js-yaml.js"] == b"yaml()\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (WHOLE + "https://unpkg.com/", "встречается 5 раз вместо 4"),
        (WHOLE.replace("127.0.0.1", "localhost"), "встречается 0 раз вместо 1"),
        (WHOLE + "fetch('https://cdn.jsdelivr.net/x')", "остался чужой адрес jsdelivr.net"),
    ],
)
def test_another_program_stops_the_build(text, why):
    with pytest.raises(ProjectError, match=why):
        vendored(program(text), {})


def test_the_installed_program_is_the_one_of_the_lock():
    lock = json.loads((ROOT / "tools/forms/package-lock.json").read_text(encoding="utf-8"))
    packages = {name: one for name, one in lock["packages"].items() if name}

    assert packages["node_modules/@sveltia/cms"]["version"] == VERSION
    assert [name for name, one in packages.items() if "resolved" in one] == []
    assert all(one["integrity"].startswith("sha512-") for one in packages.values())


def test_without_the_program_the_page_says_why(tmp_path):
    assert "bash tools/forms.sh" in read_program(tmp_path).missing

    (tmp_path / "missing").write_text("нет программы npm.\n", encoding="utf-8")

    assert read_program(tmp_path) == ({}, "нет программы npm.")


def test_only_the_forge_of_the_publisher_may_be_asked():
    folder, github = read_backend({"forge": ""}), read_backend({"forge": "github", "repo": "institut/atlas"})
    own = read_backend({
        "forge": "gitlab", "repo": "atlas/data", "api": "https://git.example.ru/api/v4",
        "app_id": "17",
    })  # fmt: skip

    assert "connect-src 'self' data: blob:;" in policy(folder)
    assert "connect-src 'self' data: blob: https://api.github.com;" in policy(github)
    assert "connect-src 'self' data: blob: https://git.example.ru;" in policy(own)
    assert github.config["auth_methods"] == ["token"]
    assert own.config["base_url"] == "https://git.example.ru"
    assert (own.config["auth_type"], own.is_reviewed, folder.is_reviewed) == ("pkce", True, False)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"forge": "bitbucket"}, "extra.forms.forge в mkdocs.yml: «bitbucket» не подходит, напишите github"),
        ({"forge": "github"}, "extra.forms.repo в mkdocs.yml: «» не подходит, напишите владельца"),
        ({"forge": "gitea", "repo": "a/b", "api": "git.example.ru"}, "адрес должен начинаться с https://"),
    ],
)
def test_half_a_forge_is_refused(settings, said):
    with pytest.raises(ProjectError, match=said):
        read_backend(settings)


def test_a_site_without_the_program_has_the_page_alone():
    program = Program({}, "нет программы npm.")

    files = form_files(Catalogue(()), read_backend(None), program, ROOT / "site_overrides")

    page = files["admin/index.html"].decode()
    assert sorted(files) == ["admin/forms.css", "admin/index.html"]
    assert "<strong>На этом сайте форм нет:</strong> нет программы npm." in page
    assert "<script" not in page
