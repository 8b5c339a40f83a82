"""Facts that follow from the records: pure functions of the catalogue and a day."""
