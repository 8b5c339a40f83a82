"""What the Russian passport of open data asks for («методические рекомендации 3.0»)."""

from __future__ import annotations

STANDARD = "http://opendata.gosmonitor.ru/standard/3.0"
STANDARD_TITLE = "Версия методических рекомендаций"

LIST_HEADER = ("property", "title", "value", "format")
META_HEADER = ("property", "value")
STRUCTURE_HEADER = ("field name", "english description", "russian description", "format")

#: Rows of a passport in their order, before those of the versions; property → Russian name.
META = {
    "standardversion": STANDARD_TITLE,
    "identifier": "Идентификационный номер",
    "title": "Наименование набора",
    "description": "Описание набора",
    "creator": "Владелец набора",
    "created": "Дата первой публикации",
    "modified": "Дата последнего изменения",
    "subject": "Ключевые слова",
    "format": "Формат данных",
    "provenance": "Содержание последнего изменения",
    "valid": "Дата актуальности",
    "publishername": "Ответственный",
    "publisherphone": "Телефон ответственного",
    "publishermbox": "Почта ответственного",
}
#: RDFa terms of the page of a dataset: property of the passport → term.
RDFA = {
    "standardversion": "dc:conformsTo",
    "identifier": "dc:identifier",
    "title": "dc:title",
    "description": "dc:description",
    "creator": "dc:creator",
    "created": "dc:created",
    "modified": "dc:modified",
    "subject": "dc:subject",
    "format": "dc:format",
    "provenance": "dc:provenance",
    "valid": "dc:valid",
    "publishername": "foaf:name",
    "publisherphone": "foaf:phone",
    "publishermbox": "foaf:mbox",
}
