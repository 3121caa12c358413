//! Defines the commands of the shell. Each is named in `build.rs` and allowed to some windows in `capabilities/`;
//! everything that a person can do with pitches goes through [`call`].

use std::sync::Arc;

use lodestone_app::App;
use lodestone_app::api::Failure;
use lodestone_app::commands::{self, WindowKind};
use serde_json::Value;
use tauri::{AppHandle, Manager, State, WebviewWindow, async_runtime};

use crate::app_loader::{AppLoader, broken};
use crate::opened_files::OpenedFiles;
use crate::presentation::{AwakeState, KnownScreen, WindowState};
use crate::system::files::{self, PickKind, PlaceKind};
use crate::{main_window, page_window, test_hooks};

/// Runs a command of the application, off the thread that draws.
#[tauri::command]
pub(crate) async fn call(
    window: WebviewWindow,
    loader: State<'_, Arc<AppLoader>>,
    name: String,
    arguments: Value,
) -> Result<Value, Failure> {
    let loader = loader.inner().clone();
    let kind = page_window::kind(window.label()).ok_or_else(|| broken(&"this window has no commands"))?;
    off_the_main_thread(move || {
        // A window asks for the start again when the first try failed: what was in the way may be gone.
        if name == "bootstrap" && loader.take_failure().is_some() {
            main_window::open_in_background(&window, &loader);
        }
        let app = loader.app()?;
        if kind == WindowKind::Main
            && let Some(answer) = test_hooks::answer(window.app_handle(), &name, &arguments)
        {
            return Ok(answer);
        }
        let answer = run(window.app_handle(), &app, kind, &name, arguments);
        if name == "change_settings" {
            main_window::apply_theme(&window, &app);
        }
        answer
    })
    .await
}

/// Runs a command, and has the windows of a presentation made while its slides are drawn.
pub(crate) fn run(
    handle: &AppHandle,
    app: &App,
    kind: WindowKind,
    name: &str,
    arguments: Value,
) -> Result<Value, Failure> {
    let windows = handle.state::<WindowState>();
    let _coming = ((kind, name) == (WindowKind::Main, "begin_presentation")).then(|| windows.expect_presentation());
    commands::call(app, kind, name, arguments).map_err(|error| app.failure(&error))
}

/// Asks the person for a file.
#[tauri::command]
pub(crate) async fn pick_file(window: WebviewWindow, kind: PickKind) -> Result<Option<String>, Failure> {
    off_the_main_thread(move || Ok(files::pick_file(&window, kind))).await
}

/// Asks the person for a folder.
#[tauri::command]
pub(crate) async fn pick_folder(window: WebviewWindow) -> Result<Option<String>, Failure> {
    off_the_main_thread(move || Ok(files::pick_folder(&window))).await
}

/// Asks the person where to save.
#[tauri::command]
pub(crate) async fn pick_place(
    window: WebviewWindow,
    kind: PlaceKind,
    name: String,
) -> Result<Option<String>, Failure> {
    off_the_main_thread(move || Ok(files::pick_place(&window, kind, &name))).await
}

/// Opens a file that Lodestone saved in the program that the system has for it.
#[tauri::command]
pub(crate) async fn open_file(path: String) -> Result<(), Failure> {
    off_the_main_thread(move || files::open(&path)).await
}

/// Shows a file that Lodestone saved in its folder.
#[tauri::command]
pub(crate) async fn reveal_file(path: String) -> Result<(), Failure> {
    off_the_main_thread(move || files::reveal(&path)).await
}

/// Puts text on the clipboard.
#[tauri::command]
pub(crate) async fn copy_text(app: AppHandle, text: String) -> Result<(), Failure> {
    off_the_main_thread(move || files::copy(&app, text)).await
}

/// The file that this program was started with; asked once, when the window listens for later ones.
#[tauri::command]
pub(crate) fn opened_with(app: AppHandle, opened_files: State<'_, OpenedFiles>) -> Option<String> {
    opened_files.listened(&app)
}

/// Shows the window: something useful is drawn.
#[tauri::command]
pub(crate) fn ready(window: WebviewWindow) {
    main_window::show(&window);
}

/// The screens that are there, with what each is in the presentation, or would be if one began.
#[tauri::command]
pub(crate) async fn screens(app: AppHandle, windows: State<'_, WindowState>) -> Result<Vec<KnownScreen>, Failure> {
    let windows = windows.inner().clone();
    off_the_main_thread(move || Ok(windows.screens(&app))).await
}

/// Chooses the audience's screen by its place in the list, or one screen for everybody; answers with the list.
#[tauri::command]
pub(crate) async fn choose_screens(
    app: AppHandle,
    windows: State<'_, WindowState>,
    audience: Option<usize>,
) -> Result<Vec<KnownScreen>, Failure> {
    let windows = windows.inner().clone();
    off_the_main_thread(move || {
        windows.choose(&app, audience);
        Ok(windows.screens(&app))
    })
    .await
}

/// Lets audience and presenter change screens; answers with the list.
#[tauri::command]
pub(crate) async fn swap_screens(app: AppHandle, windows: State<'_, WindowState>) -> Result<Vec<KnownScreen>, Failure> {
    let windows = windows.inner().clone();
    off_the_main_thread(move || {
        windows.swap();
        Ok(windows.screens(&app))
    })
    .await
}

/// What is kept awake while the presentation goes on, once the system has said; before one, what could be.
#[tauri::command]
pub(crate) async fn awake(windows: State<'_, WindowState>) -> Result<Option<AwakeState>, Failure> {
    let windows = windows.inner().clone();
    off_the_main_thread(move || Ok(windows.held())).await
}

async fn off_the_main_thread<Answer: Send + 'static>(
    work: impl FnOnce() -> Result<Answer, Failure> + Send + 'static,
) -> Result<Answer, Failure> {
    async_runtime::spawn_blocking(work).await.map_err(|error| broken(&error))?
}
