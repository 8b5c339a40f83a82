"""``CITATION.cff`` («как ссылаться на данные») by the Citation File Format 1.2.

Source: https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md
"""

from __future__ import annotations

import json

from generator.opendata.descriptor import DESCRIPTION, KEYWORDS, TITLE, Release

_MESSAGE = "Если вы используете эти данные, сошлитесь на них так. If you use these data, please cite them."


def citation(release: Release) -> bytes:
    """Return the file: YAML whose every text is quoted the way JSON does it, so nothing needs guessing."""
    lines = {
        "cff-version": "1.2.0",
        "message": _MESSAGE,
        "type": "dataset",
        "title": TITLE,
        "abstract": DESCRIPTION,
        "authors": [{"name": release.publisher}],
        "version": release.version,
        "date-released": release.as_of.isoformat(),
        "license": "CC-BY-4.0",
        "keywords": KEYWORDS,
        **({"url": release.base_url.rstrip("/") + "/data/"} if release.base_url else {}),
    }
    told = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in lines.items())
    return "".join(told).encode()
