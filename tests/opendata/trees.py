"""Trees of the invented project: vocabularies, a territory, a document with its terms."""

AWKWARD = 'Он сказал: «да», "нет";\nвторая строка, =1+1'
SHA = "0" * 63 + "1"


def vocabularies() -> dict:
    word = {"name": "Слово", "summary": "Что это значит.", "aliases": ["синоним", "=формула"]}
    return {
        "data/vocab/notions.yml": {"notions": {"mentoring": word}},
        "data/vocab/artefacts.yml": {"artefacts": {"order": {"name": "Приказ", "aliases": ["приказ"]}}},
        "data/vocab/deficits.yml": {"deficits": {"subject": {"name": "Предметный"}}},
        "data/vocab/audiences.yml": {"audiences": {"teachers": {"name": "Педагоги"}}},
        "data/vocab/regions.yml": {
            "regions": {
                "north": {
                    "name": "Северный край", "short": "Сев", "oktmo": "03000000", "column": 1, "row": 1,
                }
            }
        },
        "data/aliases.yml": {"aliases": {"notion/tutoring": {"now": "notion/mentoring"}}},
        "data/topics.yml": {
            "topics": {"t01": {"name": "Диагностика", "summary": "О чём тема.", "number": "T01"}}
        },
        "data/acts/law.yml": {
            "name": "Закон об образовании",
            "kind": "Закон",
            "level": "federal",
            "issuer": "Дума",
            "date": "2012-12-29",
            "number": "0273",
            "url": "https://example.org/law",
        },
        "data/acts/old-law.yml": {
            "name": "Прежний закон",
            "kind": "Закон",
            "level": "federal",
            "superseded_by": "law",
        },
    }


def territory() -> dict:
    return {
        "data/north/territory.yml": {
            "name": "Северный край",
            "short_name": "Север",
            "level": "region",
            "parent": "land",
            "oktmo": "03000000",
            "iso": "RU-NOR",
        },
        "data/land/territory.yml": {"name": "Страна", "short_name": "Страна", "level": "country"},
        "data/north/bodies.yml": {
            "bodies": {
                "ministry": {"name": "Министерство", "short_name": "Минобр", "kind": "ministry"},
                "institute": {
                    "name": "Институт",
                    "short_name": "ИРО",
                    "kind": "institute",
                    "parent": "ministry",
                    "aliases": [
                        {"text": "ИРО края", "document": "north-2021", "clause": "ii.3"},
                        {"text": "институт"},
                    ],
                    "member_of": ["providers"],
                    "site": "https://example.org/",
                },
                "providers": {"name": "Организации ДПО", "short_name": "ДПО", "kind": "class"},
            },
            "roles": {"head": {"name": "Начальник отдела", "kind": "post", "body": "ministry"}},
        },
    }


def document() -> dict:
    at = {"clause": "ii.1", "lines": [10, 12]}
    return {
        "kind": "concept",
        "name": "Концепция развития",
        "title": "Концепция края",
        "summary": "О чём документ.",
        "act_kind": "Приказ",
        "number": "0277071467",
        "date": "2021-02-09",
        "issuer": "ministry",
        "signer_post": "Министр",
        "start": "2021-02-09",
        "end": "2023-12-31",
        "origin": {"file": "001.txt", "sha256": SHA, "complete": False, "gap": "Нет рисунка."},
        "editions": {"first": {"valid_from": "2021-02-09"}},
        "clauses": {
            "i": {"kind": "heading", "number": "I", "name": "Общие положения", "lines": [1, 9]},
            "ii": {"kind": "heading", "number": "II", "name": "Понятия", "lines": [10, 40]},
            "ii.note": {"kind": "prose", "text": "Пояснение."},
            "plan": {"kind": "annex", "number": "1", "name": "План"},
        },
        "operative_points": {
            "1": {
                **at,
                "clause": "i.1",
                "number": "1",
                "action": "instruct",
                "text": "Сделать план.",
                "addressees": ["ministry", "institute", "ministry"],
                "deadline": {"raw": "в трёхмесячный срок", "offset": "P3M", "date": "2021-05-09"},
            }
        },
        "citations": {
            "law": {**at, "act": "law", "role": "legal_basis", "edition_date": "2021-07-02"},
            "old": {"clause": "i", "act": "old-law", "role": "mention"},
        },
        "statements": {
            "goal": {**at, "kind": "goal", "text": AWKWARD},
            "task-1": {**at, "kind": "task", "text": "Задача.", "parent": "goal", "actor": "institute"},
        },
        "expected_results": {
            "r1": {**at, "text": "Результат.", "code": "Р1", "tasks": ["task-1"], "indicators": ["k1"]}
        },
        "effects": {"e1": {**at, "text": "Эффект.", "audience": "workers"}},
        "functions": {"f1": {**at, "actor": "institute", "text": "Учит."}},
    }


def terms() -> dict:
    at = {"clause": "ii.2", "lines": [11, 11]}
    return {
        "terms": {
            "mentor": {
                **at,
                "label": "Наставничество",
                "definition": "Помощь опытного педагога.",
                "notion": "mentoring",
                "inherited_from": "law",
            },
            "coach": {"clause": "ii.10", "label": "Тьютор", "definition": AWKWARD, "notion": "mentoring"},
        },
        "inherited": {"federal": {"clause": "ii.3", "act": "law"}},
        "abbreviations": {"dpo": {**at, "short": "ДПО", "defined": False, "used": True}},
    }
