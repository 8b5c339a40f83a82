"""The static API («API»): every record as a file of JSON, with lists, schemas and an OpenAPI description."""
