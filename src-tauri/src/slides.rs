//! The scheme `slide:`, by which the window shows pictures of slides.

use std::sync::Arc;

use tauri::http::{Method, Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry, async_runtime};

use crate::opening::Opening;

/// The name of the scheme.
pub(crate) const SCHEME: &str = "slide";
/// A picture whose address names what it shows never changes.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Another picture may stand there next time.
const NOT_AT_ALL: &str = "no-store";
/// So many hexadecimal digits at the end of an address are a fingerprint.
const FINGERPRINT: usize = 16;

/// Answers with a picture, off the thread that draws.
pub(crate) fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let opening = context.app_handle().state::<Arc<Opening>>().inner().clone();
    async_runtime::spawn_blocking(move || responder.respond(picture(&opening, &request)));
}

fn picture(opening: &Opening, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    if request.method() != Method::GET {
        return refused(StatusCode::METHOD_NOT_ALLOWED);
    }
    let address = request.uri().path();
    let Some(picture) = opening.app().ok().and_then(|app| app.picture(address).ok()) else {
        return refused(StatusCode::NOT_FOUND);
    };
    Response::builder()
        .header(header::CONTENT_TYPE, picture.media_type)
        .header(header::CACHE_CONTROL, if is_final(address) { FOR_GOOD } else { NOT_AT_ALL })
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(picture.bytes.to_vec())
        .unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR))
}

/// Whether an address ends with a fingerprint of what it shows.
fn is_final(address: &str) -> bool {
    let last = address.rsplit('/').next().unwrap_or_default();
    last.len() == FINGERPRINT && last.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn refused(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests {
    use super::is_final;

    #[test]
    fn only_a_fingerprint_makes_a_picture_final() {
        assert!(is_final("/library/a-slide/en/0123456789abcdef"), "its address changes when the slide does");
        assert!(!is_final("/handover/t3/1"), "the same token may hold other pages after a new start");
    }
}
