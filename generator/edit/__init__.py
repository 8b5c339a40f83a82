"""Editing («правка»): templates of new files and the canonical form."""
