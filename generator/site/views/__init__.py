"""Views: what each page kind shows, as frozen dataclasses without markup."""
