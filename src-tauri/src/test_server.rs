//! Runs commands for tests over HTTP on this machine: a WebDriver session ends with the first page that dies, and
//! these tests kill pages. Shipped builds do not contain it.

use std::sync::Arc;

use lodestone_app::commands::WindowKind;
use serde_json::Value;
use tauri::{AppHandle, Manager};

use crate::app_loader::AppLoader;
use crate::{calls, test_hooks};

/// Begins to listen if `LODESTONE_TEST_HOOKS` names a file for the port.
#[expect(clippy::disallowed_methods, reason = "the edge: tests speak through the environment")]
pub(crate) fn listen(app: &AppHandle) {
    let Some(file) = std::env::var_os("LODESTONE_TEST_HOOKS") else { return };
    let app = app.clone();
    std::thread::spawn(move || {
        let Ok(server) = tiny_http::Server::http("127.0.0.1:0") else { return };
        let port = server.server_addr().to_ip().map(|address| address.port()).unwrap_or_default();
        if let Err(error) = std::fs::write(file, port.to_string()) {
            eprintln!("the port of the test hooks cannot be written: {error}");
        }
        let server = Arc::new(server);
        for mut request in server.incoming_requests() {
            let app = app.clone();
            // One that takes long must not hold up one that looks on.
            std::thread::spawn(move || {
                let asked: Value = serde_json::from_reader(request.as_reader()).unwrap_or_default();
                let name = asked["name"].as_str().unwrap_or_default();
                let answer = test_hooks::answer(&app, name, &asked["arguments"]).map_or_else(
                    || {
                        let open = app.state::<Arc<AppLoader>>().app().map_err(|failure| failure.message)?;
                        calls::run(&app, &open, WindowKind::Main, name, asked["arguments"].clone())
                            .map_err(|failure| failure.message)
                    },
                    Ok,
                );
                let text = match answer {
                    Ok(value) => serde_json::json!({ "answer": value }),
                    Err(error) => serde_json::json!({ "error": error }),
                };
                let _ = request.respond(tiny_http::Response::from_string(text.to_string()));
            });
        }
    });
}
