"""Browser forms («формы») at ``admin/``: the models as a configuration of Sveltia CMS, and its files."""
