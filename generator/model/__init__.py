"""The model: what a record may say. Import names from the module of their kind."""
