//! Draws the contact as a vCard in a QR code, as vectors.

use std::fmt::Write;

use qrcode::{EcLevel, QrCode};

use crate::deck::ContactBlock;

/// A vCard 4.0 (RFC 6350); `None` when the contact says nothing but an organisation.
fn card(contact: &ContactBlock) -> Option<String> {
    let reachable = contact.email.is_some() || contact.phone.is_some() || contact.url.is_some();
    if !reachable {
        return None;
    }
    let mut card = String::from("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    let mut line = |name: &str, value: &str| {
        let value = value.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace(['\r', '\n'], " ");
        let _ = write!(card, "{name}:{value}\r\n");
    };
    line("FN", contact.name.as_deref().unwrap_or(&contact.organisation));
    line("ORG", &contact.organisation);
    for (name, value) in
        [("TITLE", &contact.role), ("EMAIL", &contact.email), ("TEL", &contact.phone), ("URL", &contact.url)]
    {
        if let Some(value) = value {
            line(name, value);
        }
    }
    card.push_str("END:VCARD\r\n");
    Some(card)
}

/// An SVG of the contact's QR code with the quiet zone that scanners need.
pub(crate) fn draw(contact: &ContactBlock) -> Option<String> {
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(card(contact)?, EcLevel::M).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (index, colour) in code.to_colors().into_iter().enumerate() {
        if colour == qrcode::Color::Dark {
            let _ = write!(path, "M{} {}h1v1h-1z", index % width + QUIET, index / width + QUIET);
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side}\" height=\"{side}\"><rect width=\"{side}\" height=\"{side}\" fill=\"#ffffff\"/><path d=\"{path}\" fill=\"#000000\" shape-rendering=\"crispEdges\"/></svg>"
    ))
}
