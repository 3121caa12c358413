//! Tests that the schemas for editors come from the shapes that the checker reads.

use std::fs;
use std::path::Path;

#[test]
fn committed_schemas_are_those_of_the_program() {
    let folder = Path::new("../pitch-decks/schema");
    let mut known = Vec::new();
    for (name, schema) in lodestone_app::schemas() {
        let committed = fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(committed == schema, "{name} is out of date: run `cargo xtask schema`");
        let parsed: serde_json::Value = serde_json::from_str(&schema).expect("a schema is JSON");
        assert!(parsed["properties"].is_object(), "{name} must say which fields there are");
        known.push(name.to_owned());
    }
    for entry in fs::read_dir(folder).expect("the folder of schemas exists").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(known.contains(&name), "{name} belongs to nothing: delete it");
    }
}

#[test]
fn the_interface_is_checked_against_the_commands_of_the_program() {
    let committed = fs::read_to_string("../ui/src/host/wire.ts").unwrap_or_default();
    assert!(
        committed == lodestone_app::commands::typescript(),
        "ui/src/host/wire.ts is out of date: run `cargo xtask wire`"
    );
}
