"""Trees of the invented project: what is measured, planned, done and remarked."""


def indicators() -> dict:
    at = {"clause": "i.2", "lines": [3, 3]}
    return {
        "criteria": {"k": {**at, "number": "1", "name": "Критерий", "kind": "performance"}},
        "indicators": {
            "k1": {
                **at,
                "criterion": "k",
                "number": "01",
                "name": "Доля педагогов",
                "title": "Доля",
                "definition": "Какая часть педагогов учится.",
                "measure": "share",
                "unit": "процентов",
                "level": "region",
                "direction": "up",
                "sources": ["Отчёты школ", "Опрос"],
                "threshold": {"raw": "более 60 %", "op": "gt", "value": 60, "unit": "процентов"},
                "targets": {"2022": {**at, "value": 10}, "2023": {**at, "value": 12.5, "op": "ge"}},
            }
        },
    }


def comparisons():
    return {
        "comparisons": {
            "south": {
                "indicator": "k1",
                "place": "Южный край",
                "name": "Доля обученных",
                "kind": "target",
                "unit": "проценты",
                "years": [{"year": 2021, "value": 9}, {"year": 2022, "value": 15.5}],
                "difference": "Считают всех педагогов.",
                "source": {"title": "Концепция", "url": "https://example.ru/k", "date": "2022-06"},
            }
        }
    }


def values() -> dict:
    source = {"title": "Отчёт", "url": "https://example.org/report", "date": "2022-03"}
    return {
        "values": {
            "k1-2022": {
                "indicator": "k1",
                "year": 2022,
                "value": 10.0,
                "numerator": 1,
                "denominator": 10,
                "source": {**source, "document": "north-2021", "clause": "plan.7"},
                "status": "confirmed",
            },
            "k1-2023": {
                "indicator": "k1",
                "year": 2023,
                "missing": "not_published",
                "source": source,
                "status": "preliminary",
            },
        }
    }


def roadmap() -> dict:
    at = {"clause": "plan.1", "lines": [50, 51]}
    return {
        "name": "План мероприятий",
        "title": "План края",
        "summary": "Как устроен план.",
        "clause": "plan",
        "start": "2021-01-01",
        "end": "2023-12-31",
        "stages": {"one": {**at, "name": "Этап", "start": "2022-01-01", "end": "2022-12-31"}},
        "sections": {"a": {**at, "name": "Раздел"}, "b": {**at, "name": "Часть", "parent": "a"}},
        "activities": {
            "1": {
                **at,
                "number": "1",
                "name": "Семинар",
                "title": "Семинар",
                "stage": "one",
                "section": "b",
                "parts": ["Первая часть", "Вторая часть"],
                "results_raw": "Результат 1",
                "results": ["r1"],
                "merged_from": [50, 53],
                "rows": {"1": row("Август", "r1", revisions={"moved": revision()})},
            },
            "2": {
                **at,
                "number": "2",
                "name": "Курсы",
                "title": "Курсы",
                "section": "a",
                "repeats": [{"activity": "1", "kind": "continues", "note": "Продолжение."}],
                "rows": {
                    "1": row("Январь 2022 г. Январь 2023 г.", "r1"),
                    "2": row("По мере необходимости", "r1"),
                },
            },
        },
    }


def row(period: str, result: str, **rest) -> dict:
    return {
        "clause": "plan.1.1",
        "period": {"raw": period},
        "responsible": {
            "raw": "Минобр, ИРО",
            "who": [{"body": "ministry", "kind": "executor"}, {"role": "head"}],
        },
        "results": {result: {"clause": "plan.1", "text": "Приказ издан.", "artefact": "order"}},
        **rest,
    }


def revision() -> dict:
    return {
        "date": "2022-07-01",
        "reason": "Переезд.",
        "act": "law",
        "period": {"raw": "Октябрь"},
        "responsible": {"who": [{"body": "institute"}]},
    }


def executions() -> dict:
    return {
        "executions": {
            "one": {
                "activity": "2",
                "row": "1",
                "occurrence": "2022",
                "status": "complete",
                "date": "2022-02-05",
                "summary": "Курсы прошли.",
                "evidence": [{"kind": "order", "title": "Приказ о курсах", "date": "2022-02"}],
                "entered_by": "методист института",
                "entered_on": "2022-02-10",
            }
        }
    }


def remarks() -> dict:
    return {
        "data/north/discrepancies/2021.yml": {
            "discrepancies": {
                "d01": {
                    "number": "D01",
                    "kind": "number",
                    "title": "Два номера",
                    "fact": "Номера не сходятся.",
                    "places": [
                        {"clause": "i.3", "lines": [4, 4]},
                        {"clause": "ii", "document": "north-2021"},
                    ],
                    "elements": ["indicator/k1", "document/north-2021", "indicator/k1"],
                    "resolution": "open",
                }
            }
        },
        "data/north/mappings/2021.yml": {
            "mappings": {
                "m1": {
                    "element": "activity/1",
                    "topic": "t01",
                    "relation": "close",
                    "rationale": "Об одном.",
                    "author": "редактор атласа",
                    "date": "2026-11-01",
                }
            }
        },
        "data/north/practices/club.yml": {
            "title": "Клуб",
            "summary": "Встречи молодых педагогов.",
            "mentions": [{"document": "north-2021", "clause": "plan.9"}],
            "body": "institute",
            "audience": ["teachers"],
            "deficits": ["subject"],
            "topics": ["t01"],
            "steps": ["Собрать", "Провести"],
            "form": "method",
            "origin": "submission",
            "levels": ["school"],
            "roadblocks": [{"risk": "Нет времени.", "remedy": "Дать час."}],
            "results": [
                {
                    "claim": "Остались в школе.",
                    "value": 80,
                    "unit": "процентов",
                    "design": "monitoring",
                    "source": {"title": "Отчёт"},
                }
            ],
            "external_statuses": [{"bank": "Банк края", "status": "лучшая"}],
            "kit": [{"title": "Памятка", "url": "https://example.ru/pamyatka"}],
            "adoptions": {
                "south": {
                    "territory": "north",
                    "organisation": "Школа № 5",
                    "since": "2021",
                    "source": {"title": "Новость"},
                }
            },
            "programmes": ["north.course"],
            "lifecycle": [{"state": "submitted", "date": "2021-02-01", "role": "методист"}],
            "reviews": [
                {
                    "role": "эксперт",
                    "date": "2021-03-01",
                    "interests": "none",
                    "scores": {
                        "relevance": 3,
                        "novelty": 0,
                        "effectiveness": 1,
                        "feasibility": 2,
                        "replicability": 3,
                        "completeness": 2,
                        "safety": 3,
                    },
                    "advice": "approve",
                }
            ],
            "evidence": {
                "level": 0,
                "scheme": "v1",
                "assigned_by": "редакция атласа",
                "assigned_on": "2026-01-01",
            },
        },
        "data/north/programmes/course.yml": programme(),
        "data/vocab/subjects.yml": {"subjects": {"physics": {"name": "Физика", "aliases": ["физ-ра"]}}},
    }


def release() -> dict:
    added = {"file": "data/north/terms/2021.yml", "kind": "term", "ids": ["north-2021.mentor"]}
    changed = {
        "file": "data/north/terms/2021.yml",
        "kind": "term",
        "id": "north-2021.coach",
        "name": "Тьютор",
        "fields": [{"field": "Термин", "path": "label", "old": "Куратор", "new": "Тьютор"}],
    }
    made = {"commit": "0" * 40, "date": "2022-01-01", "reason": "terms"}
    return {
        "title": "Первая публикация",
        "date": "2022-01-01",
        "commit": "0" * 40,
        "tally": [{"territory": "north", "kind": "term", "added": 1, "changed": 1}],
        "edits": [made | {"added": [added], "changed": [changed]}],
    }


def programme() -> dict:
    return {
        "title": "Наставник в школе",
        "kind": "advanced",
        "summary": "Учит сопровождать молодых.",
        "hours": 36,
        "mode": "full_time",
        "features": ["online", "internship"],
        "audience": ["teachers"],
        "subjects": ["physics"],
        "provider": "institute",
        "modules": [{"title": "Модуль, «первый»", "hours": 36}],
        "expertise": [{"kind": "external", "by": "Совет", "date": "2021", "result": "Одобрена."}],
        "runs": {"spring": {"start": "2021-03-01", "end": "2021-03-31", "seats": 25}},
        "source_url": "https://example.ru/course",
        "source_date": "2021-01",
    }


def inventory() -> dict:
    return {
        "counts": {
            "terms": {"title": "Термины", "kind": "term", "expected": 2},
            "undefined": {
                "title": "Сокращения без расшифровки",
                "kind": "abbreviation",
                "expected": 3,
                "clause": "ii",
                "defined": False,
                "note": "Третье сокращение есть только на рисунке.",
            },
            "periods": {"title": "Сроки", "kind": "activity_row", "things": "periods", "expected": 1},
        }
    }
