//! Builds what a running window needs: the interface, the program, a screen to show it on.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::outcome::Outcome;
use crate::{places, programs, tools};

/// What the shell is built against.
const LIBRARIES: &[tools::Need] = &[
    tools::Need {
        package: "pkg-config",
        present: || programs::find("pkg-config").is_some() || !cfg!(target_os = "linux"),
    },
    tools::Need { package: "libwebkit2gtk-4.1-dev", present: webview_is_there },
];

/// A screen, a message bus and a driver for the window, where nobody sits before the machine.
const SCREEN: &[tools::Need] = &[
    tools::Need { package: "xvfb", present: || programs::find("Xvfb").is_some() },
    tools::Need { package: "xauth", present: || programs::find("xauth").is_some() },
    tools::Need { package: "dbus-daemon", present: || programs::find("dbus-run-session").is_some() },
    tools::Need { package: "webkit2gtk-driver", present: || programs::find("WebKitWebDriver").is_some() },
    tools::Need { package: "poppler-utils", present: || programs::find("pdftotext").is_some() },
    // Two screens that can be plugged in and out, a desktop that manages windows, keys from outside, pictures of it all.
    tools::Need { package: "xserver-xorg-core", present: || programs::find("Xorg").is_some() },
    tools::Need { package: "xserver-xorg-video-dummy", present: screens_without_hardware },
    tools::Need { package: "x11-xserver-utils", present: || programs::find("xrandr").is_some() },
    tools::Need { package: "openbox", present: || programs::find("openbox").is_some() },
    tools::Need { package: "xdotool", present: || programs::find("xdotool").is_some() },
    tools::Need { package: "imagemagick", present: || programs::find("import").is_some() },
    // No network and another year: what a program asks of the system, and a clock that is off.
    tools::Need { package: "strace", present: || programs::find("strace").is_some() },
    tools::Need { package: "faketime", present: || programs::find("faketime").is_some() },
];

/// What the interface is made from.
const MADE_FROM: &[&str] = &[
    "ui/src",
    "ui/index.html",
    "ui/audience.html",
    "ui/presenter.html",
    "ui/kiosk.html",
    "ui/vite.config.ts",
    "ui/svelte.config.js",
    "locales",
    "assets",
];

/// Whether the program has the hooks by which tests answer its dialogs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum TestHooks {
    /// As it is shipped.
    Out,
    /// For tests.
    In,
}

/// What is there of the interface.
struct Interface {
    ui: PathBuf,
    /// What `package-lock.json` says now.
    lock: Vec<u8>,
    /// Whether exactly that is installed.
    installed: bool,
    /// Whether it was made after the last change of what it is made from.
    made: bool,
}

impl Interface {
    fn look() -> Outcome<Self> {
        let ui = places::root().join("ui");
        let lock_file = ui.join("package-lock.json");
        let lock = std::fs::read(&lock_file).map_err(|error| format!("cannot read ui/package-lock.json: {error}"))?;
        let installed = std::fs::read(Self::stamp(&ui)).is_ok_and(|installed| installed == lock);
        let built = modified(&ui.join("dist").join("index.html"));
        let sources = MADE_FROM.iter().map(|path| newest(&places::root().join(path)));
        let changed = sources.chain([modified(&lock_file)]).max().flatten();
        let made = installed && built.is_some() && changed <= built;
        Ok(Self { ui, lock, installed, made })
    }

    /// Installs and builds what is missing or old.
    fn make(self) -> Outcome {
        if !self.installed {
            println!("installing from npm: what the interface is made with");
            programs::run_quietly(npm(["ci", "--no-fund", "--no-audit"]).current_dir(&self.ui))?;
            places::write(&Self::stamp(&self.ui), &self.lock)?;
        }
        if self.made { Ok(()) } else { programs::run_quietly(npm(["run", "build"]).current_dir(&self.ui)) }
    }

    /// Where it is kept which `package-lock.json` was installed.
    fn stamp(ui: &Path) -> PathBuf {
        ui.join("node_modules").join(".installed")
    }
}

/// Installs the libraries that the shell is built against and builds the interface that is inside it.
pub(crate) fn parts() -> Outcome {
    tools::debian(LIBRARIES)?;
    Interface::look()?.make()
}

/// The same, while cargo compiles what needs neither; `ahead` may then fetch what will be needed later.
///
/// Nothing happens where both are there; on a new machine, downloading takes no time of its own.
pub(crate) fn prepare(ahead: impl FnOnce()) -> Outcome {
    if Interface::look()?.made && LIBRARIES.iter().all(|need| (need.present)()) {
        return Ok(());
    }
    let mut compile = programs::cargo(["build", "--workspace", "--lib"])?;
    programs::run_beside(&mut compile, || {
        parts()?;
        ahead();
        Ok(())
    })
}

/// Builds the program and what is inside it; returns where it is.
pub(crate) fn program(hooks: TestHooks) -> Outcome<PathBuf> {
    prepare(|| {
        if hooks == TestHooks::In {
            screen();
        }
    })?;
    // The whole workspace, as everywhere: another selection would build the layout engine once more.
    let mut build = programs::cargo(["build", "--workspace", "--bin", "lodestone-desktop"])?;
    if hooks == TestHooks::In {
        build.args(["--features", "lodestone-desktop/test-hooks"]);
    }
    programs::run(&mut build)?;
    Ok(places::target()?.join("debug").join(programs::executable("lodestone-desktop")))
}

/// Installs what a screen of our own needs, ahead of time; who uses it tries again and says what is wrong.
pub(crate) fn screen() {
    let _ = tools::debian(SCREEN);
}

/// A program that is started on a screen of its own, with a message bus of its own.
pub(crate) fn on_a_screen(program: &str) -> Outcome<Command> {
    tools::debian(SCREEN)?;
    let mut command = programs::command("xvfb-run");
    command.args(["--auto-servernum", "--server-args", "-screen 0 1440x900x24", "dbus-run-session", "--", program]);
    Ok(command)
}

/// npm, by the name that this system has for it.
pub(crate) fn npm<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut npm = programs::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(arguments);
    npm
}

fn webview_is_there() -> bool {
    !cfg!(target_os = "linux")
        || programs::run_quietly(programs::command("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_ok()
}

/// Whether the display server can have screens that no hardware shows.
fn screens_without_hardware() -> bool {
    Path::new("/usr/lib/xorg/modules/drivers/dummy_drv.so").is_file()
}

/// When the file or anything in the folder was changed last; taking a file away changes its folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let below = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| newest(&entry.path()));
    below.chain([modified(path)]).max().flatten()
}

fn modified(path: &Path) -> Option<SystemTime> {
    std::fs::metadata(path).and_then(|found| found.modified()).ok()
}
