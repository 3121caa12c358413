//! Writes the provenance into the XMP metadata of a PDF, as a property of a schema of our own.
//!
//! PDF/A allows properties that no standard defines when the file describes them itself (ISO 19005-2, 6.6.2.3.3: the
//! extension schema container). The metadata of such a file is never packed, so that programs which do not read PDF
//! find it; qpdf keeps it so when it rewrites, packs or linearises a file.

use super::objects::{Stream, find};

/// The namespace of our property. A UUID needs no domain that somebody must renew.
const NAMESPACE: &str = "urn:uuid:7e3f54bd-0476-4666-927a-282bd2a7c8bb#";
/// Where the descriptions of schemas end.
const SCHEMAS_END: &str = "</rdf:Bag></pdfaExtension:schemas>";
/// Where the properties end.
const PROPERTIES_END: &str = "</rdf:RDF>";

/// The metadata of a file with a record in it; `None` when the object is not the metadata.
pub(super) fn with_provenance(object: &[u8], record: &str) -> Option<Vec<u8>> {
    let stream = Stream::read(object)?;
    find(stream.dictionary, b"/Type/Metadata")?;
    let text = std::str::from_utf8(stream.data).ok()?;
    let (head, rest) = text.split_once(SCHEMAS_END)?;
    let (properties, tail) = rest.split_once(PROPERTIES_END)?;
    let schema = schema();
    let property = format!(
        "<rdf:Description rdf:about=\"\" xmlns:lodestone=\"{NAMESPACE}\"><lodestone:provenance>{record}</lodestone:provenance></rdf:Description>"
    );
    let text = [head, &schema, SCHEMAS_END, properties, &property, PROPERTIES_END, tail].concat();
    Some(stream.with_data(text.as_bytes()))
}

/// The description of our schema, in the words of ISO 19005-2, table 4 and following.
fn schema() -> String {
    let property = [
        ("category", "external"),
        ("description", "Versions of the slides and facts that the document carries"),
        ("name", "provenance"),
        ("valueType", "Text"),
    ];
    let property: String =
        property.map(|(name, value)| format!("<pdfaProperty:{name}>{value}</pdfaProperty:{name}>")).concat();
    let schema = [("schema", "Lodestone provenance schema"), ("namespaceURI", NAMESPACE), ("prefix", "lodestone")];
    let schema: String = schema.map(|(name, value)| format!("<pdfaSchema:{name}>{value}</pdfaSchema:{name}>")).concat();
    format!(
        "<rdf:li rdf:parseType=\"Resource\">{schema}<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">{property}</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>"
    )
}
