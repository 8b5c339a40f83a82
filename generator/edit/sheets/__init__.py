"""Records as spreadsheets («таблицы»): sheets from the models, a workbook to fill in, records from it.

``outline`` names the tables, ``columns`` makes their sheets, ``workbook`` writes them; ``grids`` and
``binding`` read a file; ``records`` and ``documents`` find the file of a row, ``intake``, ``inner`` and
``lists`` fill it, ``exported`` keeps what others changed meanwhile, ``merge`` puts values into YAML.
"""
