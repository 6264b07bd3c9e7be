"""PDF files that come from elsewhere."""

from io import BytesIO

import pikepdf


def pdf_file(*pages: tuple[int, int], is_tagged: bool = True, locked_by: str = "") -> bytes:
    """Return a PDF with a page of each size, with its number in large letters."""
    with pikepdf.new() as pdf:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        for number, size in enumerate(pages or ((595, 842),), 1):
            page = pdf.add_blank_page(page_size=size)
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            words = f"/P <</MCID 0>> BDC BT /F 40 Tf 20 40 Td (Drawing {number}) Tj ET EMC"
            page.obj.Contents = pdf.make_stream(words.encode("ascii"))
        if is_tagged:
            pdf.Root.StructTreeRoot = pdf.make_indirect(
                pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot)
            )
        written = BytesIO()
        locked = pikepdf.Encryption(user=locked_by, owner="owner") if locked_by else False
        pdf.save(written, encryption=locked)
    return written.getvalue()
