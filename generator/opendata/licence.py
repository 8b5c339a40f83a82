"""The terms of use («условия использования») of the data, as descriptors and as a file."""

from __future__ import annotations

LICENCE_FILE = "LICENSE-DATA.md"
TERMS_PAGE = "about/terms/"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
TERMS_TITLE = "Типовые условия использования общедоступной информации"

_TEXT = f"""# Условия использования данных / Terms of use

Данные атласа профессионального развития педагогов открыты. Их можно копировать, менять и публиковать,
в том числе за плату, на любых из двух условий:

- лицензия Creative Commons «С указанием авторства» 4.0 (CC BY 4.0): {CC_BY}
- {TERMS_TITLE} (утверждены 19.09.2016, № 6).

Указывайте источник – «Атлас профессионального развития педагогов» – и день, на который верны данные.
Официальные документы не охраняются авторским правом; пересказ в атласе не заменяет их текста.

The data of the atlas are open under CC BY 4.0 or under the Russian standard terms of use of public
information of 19.09.2016 No. 6. Name the atlas and the day on which the data hold. A restatement in the
atlas does not replace the official text.
"""


def licence_text() -> str:
    """Return the file that lies in the package."""
    return _TEXT


def licences(base_url: str) -> list[dict[str, str]]:
    """Return the licences of a descriptor.

    Paths may not climb out of the folder of a package, so without the address of the site the file
    beside the descriptor stands for the page.
    """
    page = f"{base_url.rstrip('/')}/{TERMS_PAGE}" if base_url else LICENCE_FILE
    return [
        {"name": "CC-BY-4.0", "path": CC_BY, "title": "Creative Commons Attribution 4.0"},
        {"path": page, "title": TERMS_TITLE},
    ]
