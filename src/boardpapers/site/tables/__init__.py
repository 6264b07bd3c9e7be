"""Everything on a site as tables: CSV files, and a description of their columns."""
