//! Links in Markdown, and the command that documents promise.

/// Links of a document to files that are not in the tree.
///
/// `exists` is asked for paths from the root. Addresses of the web are not followed: tests need no network.
pub(crate) fn broken_links(path: &str, text: &str, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut findings = Vec::new();
    let mut in_code = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        for target in targets(&without_code(line)) {
            let file = target.split(['#', '?']).next().unwrap_or_default();
            let elsewhere = target.contains("://") || target.starts_with("mailto:");
            if file.is_empty() || elsewhere {
                continue;
            }
            let found = resolve(folder, file).is_some_and(|path| path.is_empty() || exists(&path));
            if !found {
                findings.push(format!("{path}:{}: {target}", number + 1));
            }
        }
    }
    findings
}

/// The targets of `[text](target)`, `![text](target "title")` and `[label]: target` in a line.
fn targets(line: &str) -> Vec<String> {
    let mut targets: Vec<String> =
        line.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next()).map(str::to_owned).collect();
    if let Some((label, target)) = line.trim_start().split_once("]: ")
        && label.starts_with('[')
        && !label.starts_with("[^")
    {
        targets.extend(target.split_whitespace().next().map(str::to_owned));
    }
    targets.iter().map(|target| target.trim_start_matches('<').trim_end_matches('>').replace("%20", " ")).collect()
}

/// A line without its `code`: an example of a link is not a link.
fn without_code(line: &str) -> String {
    line.split('`').step_by(2).collect()
}

/// A path relative to a folder, from the root; `None` when it leaves the tree.
fn resolve(folder: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in target.split('/') {
        match part {
            ".." => {
                // The root's own folder is written as one empty part.
                parts.pop().filter(|part| !part.is_empty())?;
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/"))
}

/// The command that the continuous test ends in, when the README does not show it on a line of its own.
pub(crate) fn unknown_test_command(script: &str, readme: &str) -> Vec<String> {
    let command = script.lines().rev().find_map(|line| line.strip_prefix("exec "));
    match command {
        None => vec!["the script does not end in `exec <command>`".to_owned()],
        Some(command) if readme.lines().any(|line| line.split(" #").next().unwrap_or(line).trim() == command) => {
            Vec::new()
        }
        Some(command) => vec![format!("`{command}` is not in the README")],
    }
}

#[cfg(test)]
mod tests {
    use super::{broken_links, unknown_test_command};

    #[test]
    fn a_link_to_nothing_is_found() {
        let exists = |path: &str| ["docs/STYLE.md", "README.md", "docs/a picture.png"].contains(&path);
        let text = "\
[style](STYLE.md), [up](../README.md#commands), [root](/docs/STYLE.md), [web](https://example.org/x), [here](#part)
![picture](<a%20picture.png>) and `[code](nowhere.md)`
```
[fenced](nowhere.md)
```
[gone](GONE.md) and [out](../../outside.md)
[label]: ALSO-GONE.md
";
        assert_eq!(
            broken_links("docs/guide.md", text, exists),
            ["docs/guide.md:6: GONE.md", "docs/guide.md:6: ../../outside.md", "docs/guide.md:7: ALSO-GONE.md"],
            "each link that leads nowhere must be named with its line, and no other"
        );
        assert_eq!(broken_links("README.md", "[x](../x.md)", exists).len(), 1, "a link must not leave the tree");
    }

    #[test]
    fn a_command_that_people_do_not_know_is_found() {
        let script = "#!/usr/bin/env bash\nexec cargo xtask test\n";
        assert!(unknown_test_command(script, "    cargo xtask test   # everything\n").is_empty(), "the same command");
        assert_eq!(unknown_test_command(script, "cargo test\n").len(), 1, "another command tests other things");
        assert_eq!(unknown_test_command("make\n", "make\n").len(), 1, "a script without `exec` hides its result");
    }
}
