//! Reads tauri.conf.json and the capabilities at build time.

use tauri_build::{AppManifest, Attributes};

/// Every command of the shell. Named here, each needs a permission of the window that asks.
const COMMANDS: &[&str] = &[
    "call",
    "pick_file",
    "pick_folder",
    "pick_place",
    "open_file",
    "reveal_file",
    "copy_text",
    "opened_with",
    "ready",
    "screens",
    "choose_screens",
    "swap_screens",
    "awake",
];

fn main() {
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
