"""Which tile of the map a territory belongs to («плитка территории»)."""

from __future__ import annotations

from generator.catalogue import Catalogue, Entry


class Tiles:
    """Finds the region of a territory by its code OKTMO, or by that of the territory around it."""

    def __init__(self, catalogue: Catalogue):
        self._catalogue = catalogue
        self._regions = {_stem(entry.record.oktmo): entry for entry in catalogue.of("region")}

    def region(self, territory: Entry) -> Entry | None:
        """Return the region of a territory, None for the country and where no code leads to one."""
        step, seen = territory, set()
        while step is not None and step.id not in seen:
            seen.add(step.id)
            if found := self._by_code(step.record.oktmo or ""):
                return found
            step = self._catalogue.target(step, "parent")
        return None

    def _by_code(self, code: str) -> Entry | None:
        # the codes of autonomous districts begin with that of the region around them: the longest wins
        return next((self._regions[code[:n]] for n in (3, 2) if code[:n] in self._regions), None)


def _stem(code: str) -> str:
    """Return what all codes inside a region begin with: «718» of «71800000», «10» of «10000000»."""
    return code[:2] if code[2:3] == "0" else code[:3]
