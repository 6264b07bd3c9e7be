"""The pages of a site that list documents, and those at old addresses."""
