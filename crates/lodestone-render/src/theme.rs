//! Provides the theme and its fonts: those in the executable, or files that somebody tries out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/theme");
static FONTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../assets/fonts");

/// The files of the theme that ships, by path.
pub fn shipped() -> &'static BTreeMap<String, &'static [u8]> {
    static FILES: LazyLock<BTreeMap<String, &'static [u8]>> = LazyLock::new(|| {
        let mut files = BTreeMap::new();
        collect(&THEME, "", &mut files);
        files.retain(|path, _| path.ends_with(".typ"));
        files
    });
    &FILES
}

/// The fonts that ship, in the order of their names.
pub(crate) fn fonts() -> Vec<&'static [u8]> {
    let is_font = |path: &str| path.ends_with(".ttf") || path.ends_with(".otf");
    let mut fonts = BTreeMap::new();
    collect(&FONTS, "", &mut fonts);
    fonts.into_iter().filter(|(path, _)| is_font(path)).map(|(_, bytes)| bytes).collect()
}

fn collect(folder: &Dir<'static>, prefix: &str, files: &mut BTreeMap<String, &'static [u8]>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(format!("{prefix}{path}"), file.contents());
    }
    for inner in folder.dirs() {
        collect(inner, prefix, files);
    }
}
