"""Numbers of organisations with check digits («ИНН и ОГРН»).

Sources: order of the Federal Tax Service of 29.06.2012 No. ММВ-7-6/435@ (ИНН), order of the Ministry of
Finance of 30.10.2017 No. 165н (ОГРН). Two sums do not need a library.
"""

from __future__ import annotations

#: Stands for a publisher that is not set; its check digit is right, but no organisation has it.
PLACEHOLDER = "0000000000"

_TEN = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_ELEVENTH = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_TWELFTH = (3, *_ELEVENTH)


def is_inn(text: str) -> bool:
    """Tell whether a text is an ИНН: 10 digits of an organisation or 12 of a person, check digits right."""
    if not (text.isascii() and text.isdigit()):
        return False
    if len(text) == 10:
        return _weighted(text, _TEN) == text[9]
    return len(text) == 12 and (_weighted(text, _ELEVENTH), _weighted(text, _TWELFTH)) == (text[10], text[11])


def is_ogrn(text: str) -> bool:
    """Tell whether a text is an ОГРН of 13 digits or an ОГРНИП of 15, check digit right."""
    if not (text.isascii() and text.isdigit() and len(text) in (13, 15)):
        return False
    return str(int(text[:-1]) % (len(text) - 2) % 10) == text[-1]


def _weighted(text: str, weights: tuple[int, ...]) -> str:
    return str(sum(int(digit) * weight for digit, weight in zip(text, weights, strict=False)) % 11 % 10)
