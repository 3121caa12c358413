//! Rules about the tree itself that no compiler checks.
//!
//! Every rule is a pure function from text to findings, with a test that plants the fault it is for: a rule that cannot
//! fail guards nothing. The tests in this file hold the rules against the real tree.

mod arrows;
mod associations;
mod circles;
mod documents;
mod leaks;
mod lock;
mod manifests;
mod modules;
mod prose;
mod regions;
mod rooms;
mod sources;
mod tree;

use associations::Told;
use tree::{File, Tree};

/// Fails with all findings, one a line, under the reason for the rule.
#[track_caller]
fn none(findings: Vec<String>, why: &str) {
    assert!(findings.is_empty(), "{why}\n  {}", findings.join("\n  "));
}

/// Applies a rule to every file that `chosen` picks.
fn over(chosen: impl Fn(&File) -> bool, rule: impl Fn(&str, &str) -> Vec<String>) -> Vec<String> {
    let tree = Tree::read();
    let chosen: Vec<&File> = tree.files().filter(|file| chosen(file)).collect();
    assert!(!chosen.is_empty(), "a rule that looks at no file passes whatever happens: correct what it is applied to");
    chosen.into_iter().flat_map(|file| rule(&file.path, &file.text())).collect()
}

#[test]
fn only_drawn_arrows_exist() {
    none(
        arrows::undrawn(&arrows::workspace()),
        "docs/ARCHITECTURE.md draws which crate may know which; an arrow more and rooms can no longer be understood, \
         tested or replaced alone. Draw it there and in arrows.rs if it is meant:",
    );
}

#[test]
fn no_crate_knows_the_desktop_shell() {
    none(
        arrows::shell_dependent(&arrows::workspace()),
        "crates/ must build and run without windows, or neither the command line nor the tests can use them:",
    );
}

#[test]
fn typst_and_its_cache_exist_once() {
    none(
        over(|file| file.path == "Cargo.lock", |_, text| lock::repeated(text)),
        "with two versions, one renders with types of the other, and evicting one cache leaves the other to grow:",
    );
}

#[test]
fn every_dependency_has_a_reason() {
    none(
        over(|file| file.path.starts_with("crates/") && file.path.ends_with("/Cargo.toml"), manifests::unexplained),
        "a dependency is code that we answer for; its reason is in a comment above its group:",
    );
}

#[test]
fn every_source_file_says_what_it_is_for() {
    none(
        over(|file| file.path.ends_with(".rs"), sources::unintroduced),
        "a reader must learn from the first line whether to read on: start with `//!` and one sentence:",
    );
}

#[test]
fn every_file_can_be_read_in_one_sitting() {
    println!("lines of each file, the longest first:\n{}", sources::lines(&Tree::read()).join("\n"));
    none(
        over(|file| sources::is_written(&file.path), sources::too_long),
        "what cannot be read in one sitting is two files:",
    );
}

#[test]
fn every_folder_reads_like_a_table_of_contents() {
    let tree = Tree::read();
    println!("source files of each folder, the fullest first:\n{}", sources::folders(&tree).join("\n"));
    none(
        sources::too_full(tree.files().map(|file| file.path.as_str()).filter(|path| sources::is_written(path))),
        "a list of files that is longer than a screen has groups that nobody named:",
    );
}

#[test]
fn modules_import_each_other_in_one_direction() {
    let tree = Tree::read();
    let roots = tree.files().map(|file| file.path.as_str()).filter(|path| {
        path.ends_with("src/lib.rs") || path.ends_with("src/main.rs") && !path.starts_with("tests/fuzz/")
    });
    let mut findings = Vec::new();
    for root in roots {
        let read = modules::Crate::read(root, &|path| tree.has_file(path).then(|| tree.text(path)));
        let large =
            circles::circles(&read.arrows()).into_iter().filter(|circle| circle.len() > circles::MOST_IN_A_CIRCLE);
        findings.extend(large.map(|circle| circle.into_iter().collect::<Vec<_>>().join(" <-> ")));
    }
    none(findings, "files that all import each other cannot be read, tested or moved one at a time:");
}

#[test]
fn features_of_the_app_import_only_what_is_drawn() {
    let tree = Tree::read();
    let read =
        modules::Crate::read("crates/lodestone-app/src/lib.rs", &|path| tree.has_file(path).then(|| tree.text(path)));
    none(
        rooms::differences(rooms::DRAWN, &circles::between_rooms(&read.arrows())),
        "docs/ARCHITECTURE.md lists the features from the bottom up; draw an arrow there and in rooms.rs if it is meant:",
    );
}

#[test]
fn no_registry_is_named_by_its_host() {
    none(
        // Cargo writes the name of the registry into its lock files itself.
        over(|file| !file.path.ends_with("Cargo.lock"), leaks::registry_hosts),
        "registries are set on the machine (mirrors, proxies); a host written here bypasses that:",
    );
}

#[test]
fn no_path_of_a_machine_is_written_down() {
    none(
        over(|_| true, leaks::machine_paths),
        "a path of one machine is wrong on every other and tells about a person. Use a path in the tree, or a folder \
         passed in; a test that needs such a path puts it together from pieces:",
    );
}

#[test]
fn links_in_documents_lead_somewhere() {
    let tree = Tree::read();
    none(
        over(
            |file| file.path.ends_with(".md"),
            |path, text| documents::broken_links(path, text, |target| tree.has(target)),
        ),
        "a reader who follows a link to nothing stops trusting the page:",
    );
}

#[test]
fn the_continuous_test_is_the_one_of_the_readme() {
    let tree = Tree::read();
    none(
        documents::unknown_test_command(&tree.text(".ci/run"), &tree.text("README.md")),
        "what people run before a change and what is run for them must be the same command:",
    );
}

#[test]
fn no_region_is_in_the_program() {
    none(
        over(|file| regions::is_program(&file.path), regions::named),
        "Lodestone is for every region: names, towns and map come from a library. Where one has to be an example, make \
         one up:",
    );
}

#[test]
fn names_and_prose_are_those_of_the_field() {
    none(
        over(|file| prose::is_prose(&file.path), prose::refused),
        "a stranger must be able to read this without a glossary; docs/STYLE.md has examples:",
    );
}

#[test]
fn what_opens_by_a_double_click_is_known_everywhere() {
    let tree = Tree::read();
    let told = Told {
        desktop: &tree.text("src-tauri/linux/lodestone.desktop"),
        kinds: &tree.text("src-tauri/linux/lodestone.xml"),
        opened_files: &tree.text("src-tauri/src/opened_files.rs"),
    };
    none(
        associations::half_known(&tree.text("src-tauri/tauri.conf.json"), &told),
        "a file that the bundle promises to open, and that Linux or the program does not know, opens nothing:",
    );
}
