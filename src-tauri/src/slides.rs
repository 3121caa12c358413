//! Serves pictures of slides to windows over the `slide:` scheme, and the current view to those of the audience.

use std::sync::Arc;

use tauri::http::{Method, Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry, async_runtime};

use crate::app_loader::AppLoader;
use crate::page_window::{MAIN, PRESENTER};

/// The name of the scheme.
pub(crate) const SCHEME: &str = "slide";
/// A picture whose address names what it shows never changes.
const CACHE_FOREVER: &str = "public, max-age=31536000, immutable";
/// The same address may show another picture next time.
const NO_CACHE: &str = "no-store";
/// Where the pages of the windows come from.
const PAGES: &str = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
/// The number of hexadecimal digits of a fingerprint at the end of an address.
const FINGERPRINT: usize = 16;

/// What the audience sees, as JSON: all that its window can ask for beside pictures.
const AUDIENCE: &str = "/audience";
/// Pictures of a presentation are below this.
const PRESENTATION: &str = "/presentation/";

/// Answers with a picture, off the thread that draws.
pub(crate) fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let loader = context.app_handle().state::<Arc<AppLoader>>().inner().clone();
    let reach = reach(context.webview_label());
    async_runtime::spawn_blocking(move || responder.respond(answered(&loader, reach, &request)));
}

/// What a window may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// What the audience sees, and no more.
    Presentation,
    /// Everything.
    All,
}

fn reach(label: &str) -> Reach {
    match label {
        MAIN | PRESENTER => Reach::All,
        _ => Reach::Presentation,
    }
}

impl Reach {
    fn covers(self, address: &str) -> bool {
        self == Reach::All || address == AUDIENCE || address.starts_with(PRESENTATION)
    }
}

fn answered(loader: &AppLoader, reach: Reach, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    if request.method() != Method::GET {
        return refused(StatusCode::METHOD_NOT_ALLOWED);
    }
    let address = request.uri().path();
    if !reach.covers(address) {
        return refused(StatusCode::FORBIDDEN);
    }
    if address == AUDIENCE { audience(loader) } else { picture(loader, address) }
}

fn audience(loader: &AppLoader) -> Response<Vec<u8>> {
    let view = loader.app().ok().and_then(|app| serde_json::to_vec(&app.audience()).ok());
    let Some(view) = view else { return refused(StatusCode::NOT_FOUND) };
    Response::builder()
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::CACHE_CONTROL, NO_CACHE)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        // A page may read only what says so: the scheme is another origin than that of the page.
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, PAGES)
        .body(view)
        .unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR))
}

fn picture(loader: &AppLoader, address: &str) -> Response<Vec<u8>> {
    let Some(picture) = loader.app().ok().and_then(|app| app.picture(address).ok()) else {
        return refused(StatusCode::NOT_FOUND);
    };
    Response::builder()
        .header(header::CONTENT_TYPE, picture.media_type)
        .header(header::CACHE_CONTROL, if is_final(address) { CACHE_FOREVER } else { NO_CACHE })
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(picture.bytes.to_vec())
        .unwrap_or_else(|_| refused(StatusCode::INTERNAL_SERVER_ERROR))
}

/// Whether an address ends with a fingerprint of what it shows, or names a picture of a presentation, which is frozen and has a
/// name that no other gets.
fn is_final(address: &str) -> bool {
    if address.starts_with(PRESENTATION) {
        return true;
    }
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
    use super::{Reach, is_final, reach};

    #[test]
    fn the_audience_sees_the_presentation_and_no_more() {
        for label in ["audience", "solo", "kiosk", "another"] {
            assert_eq!(reach(label), Reach::Presentation, "{label} stands where everybody looks");
        }
        assert!(Reach::Presentation.covers("/audience") && Reach::Presentation.covers("/presentation/t1/en/3"));
        for address in
            ["/", "/library/a/en/0123456789abcdef", "/pitch/p/k/0", "/presentations-of-all", "/audience/notes"]
        {
            assert!(!Reach::Presentation.covers(address), "{address} is no part of the presentation");
        }
        assert!(Reach::All.covers("/library/a/en/0"), "the presenter looks through the whole library");
    }

    #[test]
    fn only_a_fingerprint_makes_a_picture_final() {
        assert!(is_final("/library/a-slide/en/0123456789abcdef"), "its address changes when the slide does");
        assert!(is_final("/presentation/0123456789abcdef/en/3-1"), "a show is frozen");
        assert!(!is_final("/leave-behind/t3/1"), "the same token may hold other pages after a new start");
    }
}
