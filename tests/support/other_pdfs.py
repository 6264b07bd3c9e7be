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
            _tag(pdf)
        written = BytesIO()
        locked = pikepdf.Encryption(user=locked_by, owner="owner") if locked_by else False
        pdf.save(written, encryption=locked)
    return written.getvalue()


def _tag(pdf: pikepdf.Pdf) -> None:
    """Tag the words of each page as a paragraph of one document."""
    name, parents = pikepdf.Name, pikepdf.NumberTree.new(pdf)
    root = pdf.make_indirect(
        pikepdf.Dictionary(Type=name.StructTreeRoot, K=pikepdf.Array(), ParentTree=parents.obj)
    )
    pdf.Root.StructTreeRoot = root
    document = pdf.make_indirect(pikepdf.Dictionary(S=name.Document, P=root, K=pikepdf.Array()))
    root.K.append(document)
    for number, page in enumerate(pdf.pages):
        paragraph = pikepdf.Dictionary(S=name.P, P=document, Pg=page.obj, K=0)
        document.K.append(pdf.make_indirect(paragraph))
        page.obj.StructParents = number
        parents[number] = pikepdf.Array([document.K[-1]])
