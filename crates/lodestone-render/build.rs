//! Rebuilds the crate when a file of the theme comes or goes; edits to known files are noticed without it.

fn main() {
    println!("cargo::rerun-if-changed=../../assets");
}
