//! Reasons beside dependencies.
//!
//! A group begins at a comment and ends at an empty line, a heading or the next comment. Crates of ours need no reason
//! but the drawing in docs/ARCHITECTURE.md.

/// Dependencies of a manifest whose group has no comment above it.
pub(crate) fn unexplained(path: &str, manifest: &str) -> Vec<String> {
    let mut findings = Vec::new();
    let mut in_dependencies = false;
    let mut explained = false;
    for (number, line) in manifest.lines().enumerate() {
        if let Some(heading) = line.strip_prefix('[') {
            let table = heading.split(']').next().unwrap_or_default();
            // `[dependencies.name]` is a dependency of its own and may have its comment above the heading.
            let single = table.rsplit_once("dependencies.").map(|(_, name)| name);
            if let Some(name) = single
                && !explained
                && !ours(name)
            {
                findings.push(format!("{path}:{}: {name}", number + 1));
            }
            in_dependencies = table.ends_with("dependencies");
            explained = false;
        } else if line.trim().is_empty() {
            explained = false;
        } else if line.starts_with('#') {
            explained = true;
        } else if in_dependencies
            && let Some(name) = dependency(line)
            && !explained
            && !ours(name)
        {
            findings.push(format!("{path}:{}: {name}", number + 1));
        }
    }
    findings
}

/// The name of the dependency that begins in this line; none in the lines of an array that goes on.
fn dependency(line: &str) -> Option<&str> {
    let end = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')?;
    (end > 0 && line[end..].trim_start().starts_with(['.', '='])).then(|| &line[..end])
}

fn ours(name: &str) -> bool {
    name.starts_with("lodestone-")
}

#[cfg(test)]
mod tests {
    use super::unexplained;

    #[test]
    fn a_reason_covers_its_group_and_no_more() {
        let manifest = "\
[package]
name = \"x\"

[dependencies]
lodestone-content.workspace = true
# The wire.
serde.workspace = true
serde_json = { version = \"1\", features = [
    \"std\",
] }

rayon = \"1\"

[dev-dependencies]
proptest = \"1\"

# Windows only.
[target.'cfg(windows)'.dependencies.winapi]
version = \"0.3\"

[dependencies.regex]
version = \"1\"

[lints]
workspace = true
";
        assert_eq!(
            unexplained("Cargo.toml", manifest),
            ["Cargo.toml:12: rayon", "Cargo.toml:15: proptest", "Cargo.toml:21: regex"],
            "an empty line or a heading ends a reason; test dependencies are answered for as well"
        );
    }
}
