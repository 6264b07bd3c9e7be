"""The law on meetings and papers, as plain data and functions that know no files."""
