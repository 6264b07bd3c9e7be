"""The papers of a site as OParl 1.1: static JSON that programs for council data can read.

Each object has a file of its own, whose URL is its id, and each list has one page. What OParl has
no words for has names that begin with `boardpapers:`; votes have the terms of Popolo.
"""
