"""External addresses («внешние адреса») that records and prose cite, and whether they still answer.

Nothing here belongs to a build: only ``atlas links`` comes here, and only ``asking`` has a network.
"""
