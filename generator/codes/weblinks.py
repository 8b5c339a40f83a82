"""Codes of the family «Внешние адреса»: what ``atlas links --external`` finds when it asks other sites."""

from __future__ import annotations

from generator.codes import Code

CODES = (
    Code(
        "WEB001", "Страницы больше нет",
        "Факт, источник которого нельзя открыть, читатель проверить не может.",
        "Найдите новый адрес публикации или её копию; не нашли – удалите адрес и оставьте реквизиты.",
        "url: https://example.ru/udalennaya-novost", "url: https://example.ru/archive/novost",
    ),
    Code(
        "WEB002", "Сайта нет в сети",
        "Имя сайта не находится: он закрыт, переименован или адрес записан с опечаткой.",
        "Проверьте написание и найдите, куда переехал сайт.",
        "url: https://exmaple.ru/novost", "url: https://example.ru/novost",
        error=False,
    ),
    Code(
        "WEB003", "Сайт не ответил",
        "Сайт молчит или сломан: это может быть на час, а может быть насовсем.",
        "Откройте адрес в браузере; не открывается и через неделю – найдите другой.",
        "url: https://example.ru/molchit", "url: https://example.ru/novost",
        error=False,
    ),
    Code(
        "WEB004", "Сайт не пускает программу",
        "Страница закрыта паролем или сайт не отвечает программам; увидит ли её читатель, неизвестно.",
        "Откройте адрес в браузере без входа; не открывается – найдите открытую публикацию.",
        "url: https://example.ru/lichnyy-kabinet/otchet", "url: https://example.ru/otchet",
        error=False,
    ),
    Code(
        "WEB005", "Сертификат сайта не признан",
        "Браузер читателя может не открыть такой сайт; у сайтов с российским сертификатом это обычное дело.",
        "Откройте адрес в браузере; страница на месте – ничего не меняйте.",
        "url: https://example.ru/s-chuzhim-sertifikatom", "url: https://example.ru/novost",
        error=False,
    ),
    Code(
        "WEB006", "Страница переехала",
        "Переадресация живёт недолго: когда её уберут, адрес перестанет открываться.",
        "Откройте новый адрес, убедитесь, что публикация та же, и замените.",
        "url: http://example.ru/novost", "url: https://example.ru/novost",
        error=False,
    ),
    Code(
        "WEB007", "Вместо страницы открывается главная",
        "Сайт отвечает, но публикации по этому адресу уже нет.",
        "Найдите публикацию на сайте и замените адрес.",
        "url: https://example.ru/staryy-razdel/novost", "url: https://example.ru/novosti/novost",
        error=False,
    ),
    Code(
        "WEB008", "Адрес нельзя открыть",
        "Адрес записан с ошибкой, ходит по кругу или ведёт во внутреннюю сеть организации.",
        "Замените его адресом, который открывает любой читатель.",
        "url: http://192.168.0.7/otchet", "url: https://example.ru/otchet",
    ),
)  # fmt: skip
