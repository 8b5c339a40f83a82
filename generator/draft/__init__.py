"""Drafts («черновики»): the table of an order becomes a roadmap file and a list of decisions for a person.

``word`` and ``sheet`` read the tables of a file, ``columns`` finds the plan among them, ``rows`` joins what
pages and cells have torn apart, ``plan`` writes what is certain and asks about the rest.
"""
