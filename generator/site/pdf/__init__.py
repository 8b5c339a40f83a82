"""Tagged PDFs («печатные издания») of documents, roadmaps and summaries."""
