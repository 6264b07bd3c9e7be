"""The text that people search and copy in a PDF, where it has letters that Typst gives twice.

`shown_glyphs` reads what a page shows, `glyph_clusters` finds which glyphs belong together,
`text_cells` divides their characters, and `typed_text` writes them with an `invisible_font`.
"""
