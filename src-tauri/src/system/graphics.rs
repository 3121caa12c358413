//! Disables DMABUF rendering in WebKitGTK, which leaves windows blank on some Linux desktops.

/// Takes care that WebKitGTK draws without DMABUF unless somebody decided otherwise.
///
/// With it, windows stay blank or grey on NVIDIA drivers and some Wayland desktops
/// (<https://github.com/tauri-apps/tauri/issues/8462>); goes when WebKitGTK falls back by itself. Setting a variable in
/// a running process is unsafe, so this process replaces itself by one that has it from its start: the same id, the same
/// arguments, one or two milliseconds.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "the edge: WebKitGTK is told by its environment and in no other way")]
pub(crate) fn disable_dmabuf() {
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only when it fails; then the window may still be fine.
        let _ = Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
    }
}

/// Other systems bring their own webview.
#[cfg(not(target_os = "linux"))]
pub(crate) fn disable_dmabuf() {}
