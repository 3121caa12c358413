//! Checks SVG drawings from outside: refuses scripts, external references, and entities that expand without end.

use std::collections::BTreeMap;

use lodestone_content::read::shape::is_address;
use roxmltree::{Document, Node, NodeType, ParsingOptions};

use crate::fault::{FaultCode, FileFault};

/// The largest SVG file: drawings are tens of kilobytes.
const LARGEST: usize = 4 * 1024 * 1024;
/// The most elements of a drawing, as written.
const MOST_NODES: u32 = 60_000;
/// The most elements once every `use` is filled in: stops references that multiply ("billion laughs").
const MOST_DRAWN: u64 = 200_000;
/// How deep groups may nest.
const DEEPEST: usize = 64;

/// Where a drawing comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SvgOrigin {
    /// From outside: it must contain no pictures, since nobody has checked them.
    Foreign,
    /// Made here from a page of a PDF: it may contain pictures, which were decoded and encoded again.
    Own,
}

/// How the pictures of our own drawings begin.
const OWN_PICTURES: [&str; 2] = ["data:image/png;base64,", "data:image/jpeg;base64,"];

/// Whether a file is a drawing, by its first character: its name may say anything.
pub(crate) fn is_drawing(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    start.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<')
}

/// Checks a drawing; returns width and height in its own units.
pub(crate) fn check(bytes: &[u8], origin: SvgOrigin) -> Result<(f64, f64), FileFault> {
    if bytes.len() > LARGEST {
        return Err(FileFault::new(
            FaultCode::PictureTooLarge,
            format!("the drawing has {} bytes", bytes.len()),
            "simplify it to under 4 MB",
        ));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| {
        FileFault::new(FaultCode::BadPicture, "the drawing is not UTF-8", "export it again as plain SVG")
    })?;
    if let Some(at) = depth_over(text) {
        return Err(FileFault::new(
            FaultCode::SvgTooDeep,
            format!("elements nest deeper than {DEEPEST} (at byte {at})"),
            "flatten the groups of the drawing",
        ));
    }
    // Document types are refused: they are only good for entities, which are only good for bombs.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => FileFault::new(
            FaultCode::SvgEntities,
            "the drawing declares a document type or entities",
            "export it as plain SVG without a DOCTYPE",
        ),
        roxmltree::Error::NodesLimitReached => FileFault::new(
            FaultCode::SvgTooComplex,
            format!("the drawing has more than {MOST_NODES} elements"),
            "simplify it",
        ),
        other => FileFault::new(
            FaultCode::BadPicture,
            format!("the drawing is not well-formed XML: {other}"),
            "export it again as plain SVG",
        ),
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(FileFault::new(FaultCode::BadPicture, "the file is not an SVG drawing", "export it again as SVG"));
    }
    // From the document and not from its root element: a processing instruction may come before it.
    for node in document.root().descendants() {
        check_node(&node, origin)?;
    }
    // Looked up, never searched: sixty thousand references would read sixty thousand elements each.
    let mut by_id = BTreeMap::new();
    for node in root.descendants() {
        if let Some(id) = node.attribute("id") {
            by_id.entry(id).or_insert(node);
        }
    }
    let mut budget = MOST_DRAWN;
    if !drawn(&by_id, &root, 0, &mut budget) {
        return Err(FileFault::new(
            FaultCode::SvgBomb,
            "references in the drawing multiply without end",
            "flatten the `use` elements",
        ));
    }
    size(&root).ok_or_else(|| {
        FileFault::new(FaultCode::BadPicture, "the drawing has no size", "give the svg element a viewBox")
    })
}

fn check_node(node: &Node<'_, '_>, origin: SvgOrigin) -> Result<(), FileFault> {
    if node.node_type() == NodeType::PI {
        return Err(FileFault::new(
            FaultCode::SvgActive,
            "the drawing holds a processing instruction",
            "export it as plain SVG",
        ));
    }
    if !node.is_element() {
        return Ok(());
    }
    let name = node.tag_name().name();
    if matches!(
        name,
        "script"
            | "foreignObject"
            | "iframe"
            | "object"
            | "embed"
            | "audio"
            | "video"
            | "animate"
            | "set"
            | "animateTransform"
            | "animateMotion"
            | "handler"
            | "listener"
    ) {
        return Err(FileFault::new(
            FaultCode::SvgActive,
            format!("the drawing holds a `{name}` element"),
            "remove it: a slide shows pictures and runs nothing",
        ));
    }
    let own_picture = |value: &str| {
        origin == SvgOrigin::Own && name == "image" && OWN_PICTURES.iter().any(|start| value.starts_with(start))
    };
    if name == "feImage" || name == "image" && origin == SvgOrigin::Foreign {
        return Err(FileFault::new(
            FaultCode::SvgEmbedded,
            format!("the drawing embeds a picture (`{name}`)"),
            "use the picture itself, or draw it as vectors",
        ));
    }
    if name == "style" && loads(&node.descendants().filter_map(|inner| inner.text()).collect::<String>()) {
        return Err(FileFault::new(
            FaultCode::SvgExternal,
            "a style of the drawing loads something from outside",
            "write the style into the drawing",
        ));
    }
    for attribute in node.attributes() {
        let value = attribute.value().trim();
        if attribute.name() == "href" && own_picture(value) {
            continue;
        }
        if attribute.name().to_ascii_lowercase().starts_with("on") {
            return Err(FileFault::new(
                FaultCode::SvgActive,
                format!("the drawing holds the event handler `{}`", attribute.name()),
                "remove it: a slide runs nothing",
            ));
        }
        if attribute.name() == "href" && name != "a" && !value.starts_with('#') {
            return Err(FileFault::new(
                FaultCode::SvgExternal,
                format!("`{name}` refers to something outside the drawing"),
                "put it into the drawing",
            ));
        }
        // Only what is known to be harmless: readers of addresses skip over spaces and know many ways to say "run this".
        if attribute.name() == "href" && !value.starts_with('#') && !is_address(value) {
            return Err(FileFault::new(
                FaultCode::SvgActive,
                "a link in the drawing leads to something else than a page on the web",
                "remove the link",
            ));
        }
        if loads(value) {
            return Err(FileFault::new(
                FaultCode::SvgExternal,
                format!("`{name}` loads something from outside the drawing"),
                "put it into the drawing",
            ));
        }
    }
    Ok(())
}

/// Whether a style refers to anything but parts of its own drawing. An escape could spell any word and has no use here.
fn loads(css: &str) -> bool {
    let css = css.to_ascii_lowercase();
    let own = |rest: &str| rest.trim_start().trim_start_matches(['"', '\'']).trim_start().starts_with('#');
    css.contains("@import")
        || css.contains('\\') && (css.contains('@') || css.contains('('))
        || !css.split("url(").skip(1).all(own)
}

/// Counts what would be drawn with every reference filled in; `false` when the budget does not last.
fn drawn<'a>(by_id: &BTreeMap<&str, Node<'a, 'a>>, node: &Node<'a, 'a>, depth: usize, budget: &mut u64) -> bool {
    if depth > DEEPEST || *budget == 0 {
        return false;
    }
    *budget -= 1;
    if node.tag_name().name() == "use" {
        let target = node
            .attributes()
            .find(|attribute| attribute.name() == "href")
            .map(|attribute| attribute.value().trim_start_matches('#'));
        if let Some(found) = target.and_then(|id| by_id.get(id))
            && !drawn(by_id, found, depth + 1, budget)
        {
            return false;
        }
    }
    node.children().filter(Node::is_element).all(|child| drawn(by_id, &child, depth + 1, budget))
}

fn size(root: &Node<'_, '_>) -> Option<(f64, f64)> {
    let number = |text: &str| {
        text.trim()
            .trim_end_matches("px")
            .trim_end_matches("pt")
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite() && *number > 0.0)
    };
    if let Some(view) = root.attribute("viewBox") {
        let mut numbers = view.split([' ', ',']).filter(|part| !part.is_empty()).map(|part| part.parse::<f64>().ok());
        let (_, _, width, height) = (numbers.next()??, numbers.next()??, numbers.next()??, numbers.next()??);
        return (width > 0.0 && height > 0.0 && width.is_finite() && height.is_finite()).then_some((width, height));
    }
    Some((number(root.attribute("width")?)?, number(root.attribute("height")?)?))
}

/// Where elements nest too deeply, found without recursion before a parser recurses.
fn depth_over(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(found) = text[at..].find('<') {
        let open = at + found;
        let next = bytes.get(open + 1).copied().unwrap_or(0);
        let close = text[open..].find('>').map_or(text.len(), |length| open + length);
        if next == b'/' {
            depth = depth.saturating_sub(1);
        } else if next != b'!' && next != b'?' && bytes.get(close.wrapping_sub(1)) != Some(&b'/') {
            depth += 1;
        }
        if depth > DEEPEST {
            return Some(open);
        }
        at = (close + 1).min(text.len());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(svg: &str) -> Option<FaultCode> {
        check(svg.as_bytes(), SvgOrigin::Foreign).err().map(|fault| fault.code)
    }

    #[test]
    fn drawings_are_read_with_suspicion() {
        let svg = |inner: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">{inner}</svg>"
            )
        };
        assert_eq!(code(&svg("<rect id=\"a\" width=\"1\" height=\"1\"/><use xlink:href=\"#a\"/>")), None);
        assert_eq!(code(&svg("<script>alert(1)</script>")), Some(FaultCode::SvgActive));
        assert_eq!(code(&svg("<rect onload=\"x()\"/>")), Some(FaultCode::SvgActive));
        assert_eq!(code(&svg("<image href=\"file:///etc/passwd\"/>")), Some(FaultCode::SvgEmbedded));
        assert_eq!(code(&svg("<rect fill=\"url(https://example.org/x)\"/>")), Some(FaultCode::SvgExternal));
        assert_eq!(code(&format!("<!DOCTYPE svg [<!ENTITY a \"b\">]>{}", svg(""))), Some(FaultCode::SvgEntities));
        assert_eq!(code(&svg(&"<g>".repeat(5000))), Some(FaultCode::SvgTooDeep));
        let bomb: String = (1..12)
            .map(|i| format!("<g id=\"n{i}\">{}</g>", format!("<use href=\"#n{}\"/>", i - 1).repeat(10)))
            .collect();
        assert_eq!(code(&svg(&format!("<rect id=\"n0\"/>{bomb}"))), Some(FaultCode::SvgBomb));
        assert_eq!(code(&svg("<g id=\"a\"><use href=\"#a\"/></g>")), Some(FaultCode::SvgBomb));
        assert_eq!(code("not xml"), Some(FaultCode::BadPicture));
    }

    #[test]
    fn our_own_drawings_hold_pictures_and_nothing_else_that_foreign_ones_may_not() {
        let own = |inner: &str| {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">{inner}</svg>");
            check(svg.as_bytes(), SvgOrigin::Own).err().map(|fault| fault.code)
        };
        assert_eq!(own("<image href=\"data:image/png;base64,AAAA\"/>"), None);
        assert_eq!(own("<image href=\"https://example.org/x.png\"/>"), Some(FaultCode::SvgExternal));
        assert_eq!(own("<image href=\"data:image/svg+xml;base64,AAAA\"/>"), Some(FaultCode::SvgExternal));
        assert_eq!(own("<use href=\"data:image/png;base64,AAAA\"/>"), Some(FaultCode::SvgExternal));
        assert_eq!(own("<script>alert(1)</script>"), Some(FaultCode::SvgActive));
    }
}
