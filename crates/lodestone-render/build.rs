//! Rebuilds the crate when a theme file is added or removed; cargo notices edits of known files without it.

fn main() {
    println!("cargo::rerun-if-changed=../../assets");
}
