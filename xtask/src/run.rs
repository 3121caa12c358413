//! `cargo xtask run`: builds Lodestone and opens it; without a display, walks through it and leaves pictures.

use crate::desktop::{self, TestHooks};
use crate::outcome::Outcome;
use crate::{places, programs};

/// Opens the window, or shows what it does where no window can be seen.
pub(crate) fn run() -> Outcome {
    if has_display() {
        let program = desktop::program(TestHooks::Out)?;
        return programs::run(&mut programs::command(program));
    }
    println!("there is no display: walking through the main job on one of our own");
    let program = desktop::program(TestHooks::In)?;
    let folder = places::root().join("out").join("demo");
    // Only what this command makes stays in the folder, so that no picture of an older state is taken for a new one.
    places::remove_folder(&folder)?;
    places::make_folder(&folder)?;
    let mut walk = desktop::on_a_screen("node")?;
    walk.args(["tests/e2e/walk.mjs"]).arg(&folder).env("LODESTONE_DESKTOP", program);
    programs::run(&mut walk)?;
    println!("\npictures of every step and the leave-behind are in {}/", places::shown(&folder));
    Ok(())
}

fn has_display() -> bool {
    let set = |name| places::environment(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
