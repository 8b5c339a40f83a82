"""Search («поиск»): an index of stems in small files, made with the pages and read by the script."""
