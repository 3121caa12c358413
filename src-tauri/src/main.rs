//! The desktop shell.

fn main() {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_single_instance::init(|_, _, _| {}))
        .run(tauri::generate_context!())
        .expect("a window can be opened");
}
