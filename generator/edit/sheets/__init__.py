"""Records as spreadsheets («таблицы»): sheets from the models, a workbook to fill in, records from it.

``outline`` says which sheets a kind has, ``workbook`` writes them, ``grids`` and ``binding`` read a file,
``intake`` and ``inner`` make records of it, ``merge`` puts them into YAML.
"""
