//! Names the library that ships: its folder goes into the program, and a change of it builds the program again.

/// Where it is, from the folder of this crate. No other file names it.
const SHIPPED: &str = "../../pitch-decks/oresund";

fn main() {
    println!("cargo::rerun-if-changed={SHIPPED}");
    println!("cargo::rustc-env=LODESTONE_SHIPPED={SHIPPED}");
}
