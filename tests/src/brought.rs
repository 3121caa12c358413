//! Files as people bring them along: PDFs written by hand, object for object, and photographs with a camera's notes.

/// A PDF of these objects, numbered from one; the first is the catalog.
pub fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let end = format!("{table}trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", objects.len() + 1, out.len());
    out.extend_from_slice(end.as_bytes());
    out
}

/// A stream object.
pub fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<</Length {}{dictionary}>>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// A PDF of one page with this content, these entries of the page, these of the catalog, and more objects from 6 on.
/// Object 5 is the font `/F`.
pub fn page(content: &str, entries: &str, catalog: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let objects = [
        format!("<</Type/Catalog/Pages 2 0 R{catalog}>>").into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R{entries}>>").into_bytes(),
        stream("", content.as_bytes()),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
    ];
    file(&[&objects[..], more].concat())
}

/// Three pages: A4 upright with letters and a hairline, A4 across with a photograph of 640 × 360 pixels, and 4:3 with
/// tiles.
pub fn pdf(photograph: &[u8]) -> Vec<u8> {
    let upright = "BT /F 30 Tf 72 740 Td (Annual report 2025) Tj /F 12 Tf 0 -40 Td (Turnover rose by 12 per cent to 13\\240900 \
                   million.) Tj 0 -18 Td (\\305r\\370 and Malm\\366 grew fastest.) Tj ET 0 w 72 640 400 .1 re S 0 .4 .5 rg 72 \
                   400 120 200 re f .7 .2 .1 rg 220 400 120 140 re f";
    let across = "q 640 0 0 360 100 120 cm /I Do Q BT /F 24 Tf 100 520 Td (Light over water) Tj ET";
    let tiles = "BT /F 28 Tf 60 640 Td (Tiles) Tj ET /Pattern cs /T scn 60 60 840 540 re f";
    let image =
        "/Type/XObject/Subtype/Image/Width 640/Height 360/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode";
    let tile = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 40 40]/XStep 50/YStep 50/Resources<<>>";
    file(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3/Resources<</Font<</F 6 0 R>>/XObject<</I 7 0 R>>/Pattern<</T 8 0 R>>>>>>"
            .to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 9 0 R>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 10 0 R>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 720]/Contents 11 0 R>>".to_vec(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
        stream(image, photograph),
        stream(tile, b"0 .4 .5 rg 5 5 20 20 re f"),
        stream("", upright.as_bytes()),
        stream("", across.as_bytes()),
        stream("", tiles.as_bytes()),
    ])
}

/// The place of a photograph, as a camera writes it; no copy may hold it.
pub const PLACE: &[u8] = b"SECRET-PLACE 55.7 13.2";

/// A JPEG with a camera's notes: how it was held (EXIF orientation, 1 to 8), and where.
pub fn with_exif(jpeg: &[u8], held: u8) -> Vec<u8> {
    // One directory of two entries, little-endian: the orientation, and a description that stands after it.
    let mut notes = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0".to_vec();
    notes.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, held, 0, 0, 0]);
    notes.extend([0x0e, 0x01, 2, 0]);
    notes.extend(u32::try_from(PLACE.len()).unwrap_or_default().to_le_bytes());
    notes.extend(38_u32.to_le_bytes());
    notes.extend(0_u32.to_le_bytes());
    notes.extend(PLACE);
    let length = u16::try_from(notes.len() + 2).unwrap_or_default().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &notes, &jpeg[2..]].concat()
}
