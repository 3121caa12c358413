//! Which crate may know which: the drawing of docs/ARCHITECTURE.md as a table.

use std::process::Command;

use serde_json::Value;

use crate::tree;

/// Every crate of the workspace and the crates of ours that it may depend on, in any way, tests included.
const DRAWN: &[(&str, &[&str])] = &[
    ("lodestone-content", &[]),
    ("lodestone-files", &[]),
    ("lodestone-l10n", &["lodestone-content"]),
    ("lodestone-render", &["lodestone-content", "lodestone-l10n"]),
    ("lodestone-store", &["lodestone-content", "lodestone-files"]),
    ("lodestone-sync", &["lodestone-files"]),
    ("lodestone-editor", &["lodestone-content", "lodestone-files", "lodestone-l10n", "lodestone-sync"]),
    ("lodestone-presentation", &["lodestone-content", "lodestone-l10n"]),
    (
        "lodestone-app",
        &[
            "lodestone-content",
            "lodestone-editor",
            "lodestone-files",
            "lodestone-l10n",
            "lodestone-presentation",
            "lodestone-render",
            "lodestone-store",
            "lodestone-sync",
        ],
    ),
    ("lodestone-cli", &["lodestone-app", "lodestone-files"]),
    ("lodestone-desktop", &["lodestone-app"]),
    ("lodestone-browser-host", &["lodestone-app"]),
    (
        "lodestone-tests",
        &[
            "lodestone-app",
            "lodestone-content",
            "lodestone-render",
            "lodestone-store",
            "lodestone-sync",
            "lodestone-tidy",
        ],
    ),
    ("lodestone-tidy", &[]),
    ("xtask", &[]),
];

/// A package of the workspace, as `cargo metadata` tells it.
#[derive(Debug, Clone)]
pub(crate) struct Package {
    name: String,
    /// Folder from the root, written with `/`.
    folder: String,
    dependencies: Vec<String>,
}

/// The packages of this workspace.
pub(crate) fn workspace() -> Vec<Package> {
    #[expect(clippy::disallowed_methods, reason = "cargo tells a test which cargo it runs under by this variable only")]
    let cargo = std::env::var_os("CARGO").expect("tests run under cargo");
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(tree::root())
        .output()
        .expect("cargo can be started from a test that it started");
    assert!(
        output.status.success(),
        "without `cargo metadata` no arrow is checked: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    parse(&String::from_utf8_lossy(&output.stdout))
}

fn parse(metadata: &str) -> Vec<Package> {
    let metadata: Value = serde_json::from_str(metadata).expect("`cargo metadata` prints JSON");
    let text = |value: &Value| value.as_str().unwrap_or_default().replace('\\', "/");
    let root = text(&metadata["workspace_root"]);
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(&metadata["packages"])
        .iter()
        .map(|package| Package {
            name: text(&package["name"]),
            folder: text(&package["manifest_path"])
                .trim_start_matches(&root)
                .trim_start_matches('/')
                .trim_end_matches("Cargo.toml")
                .to_owned(),
            dependencies: list(&package["dependencies"]).iter().map(|dependency| text(&dependency["name"])).collect(),
        })
        .collect()
}

/// Arrows among our crates that are not drawn, and crates that are not drawn at all.
pub(crate) fn undrawn(packages: &[Package]) -> Vec<String> {
    let mut findings = Vec::new();
    for package in packages {
        let Some((_, allowed)) = DRAWN.iter().find(|(name, _)| *name == package.name) else {
            findings.push(format!("{} is in the workspace but not in the drawing", package.name));
            continue;
        };
        for dependency in &package.dependencies {
            let ours = packages.iter().any(|other| other.name == *dependency);
            if ours && !allowed.contains(&dependency.as_str()) {
                findings.push(format!("{} -> {dependency}", package.name));
            }
        }
    }
    findings
}

/// Crates under `crates/` that depend on the desktop shell's framework.
pub(crate) fn shell_dependent(packages: &[Package]) -> Vec<String> {
    let mut findings = Vec::new();
    for package in packages.iter().filter(|package| package.folder.starts_with("crates/")) {
        for dependency in &package.dependencies {
            if dependency == "tauri" || dependency.starts_with("tauri-") {
                findings.push(format!("{} -> {dependency}", package.name));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{Package, parse, shell_dependent, undrawn};

    fn package(name: &str, folder: &str, dependencies: &[&str]) -> Package {
        let dependencies = dependencies.iter().map(|name| (*name).to_owned()).collect();
        Package { name: name.to_owned(), folder: folder.to_owned(), dependencies }
    }

    #[test]
    fn an_arrow_against_the_drawing_is_found() {
        let content = package("lodestone-content", "crates/lodestone-content/", &["jiff"]);
        let render = package("lodestone-render", "crates/lodestone-render/", &["lodestone-content"]);
        assert!(undrawn(&[content.clone(), render.clone()]).is_empty(), "drawn arrows and outside crates are fine");

        let backwards = package("lodestone-content", "crates/lodestone-content/", &["lodestone-render"]);
        assert_eq!(
            undrawn(&[backwards, render]),
            ["lodestone-content -> lodestone-render"],
            "the content model must never learn how it is rendered"
        );
        let surprise = package("lodestone-extras", "crates/lodestone-extras/", &[]);
        assert_eq!(undrawn(&[content, surprise]).len(), 1, "a crate that nobody drew has no rules to break");
    }

    #[test]
    fn the_desktop_shell_is_found_in_crates_only() {
        let app = package("lodestone-app", "crates/lodestone-app/", &["tauri-runtime", "taurine"]);
        let shell = package("lodestone-desktop", "src-tauri/", &["tauri"]);
        assert_eq!(
            shell_dependent(&[app, shell]),
            ["lodestone-app -> tauri-runtime"],
            "the shell itself may use its framework, no crate below it may"
        );
    }

    #[test]
    fn metadata_is_read_with_paths_from_the_root() {
        let metadata = r#"{ "workspace_root": "W:\\tree", "packages": [ { "name": "a", "manifest_path":
            "W:\\tree\\crates\\a\\Cargo.toml", "dependencies": [ { "name": "b", "kind": "dev" } ] } ] }"#;
        let packages = parse(metadata);
        assert_eq!(packages[0].folder, "crates/a/", "rules about folders must hold on every system");
        assert_eq!(packages[0].dependencies, ["b"], "a test that knows more than its crate couples them as well");
    }
}
