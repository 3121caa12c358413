//! What must not be written into any file: hosts of package registries and paths of one machine.
//!
//! The names are put together from pieces here, or this file would be its own first finding.

const REGISTRY_HOSTS: &[&str] = &[
    concat!("crates", ".io"),
    concat!("static", ".rust-lang", ".org"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("registry", ".npmjs", ".org"),
    concat!("registry", ".yarnpkg", ".com"),
    concat!("deb", ".debian", ".org"),
    concat!("security", ".debian", ".org"),
    concat!("snapshot", ".debian", ".org"),
    concat!("proxy", ".golang", ".org"),
];

/// Folders below which only one machine or one person has files.
const MACHINE_FOLDERS: &[&str] = &["/home/", "/root/", "/Users/", "/work/", "/tmp/", "/var/folders/", r"\Users\"];

/// Lines that name the host of a package registry.
pub(crate) fn registry_hosts(path: &str, text: &str) -> Vec<String> {
    lines(path, text, |line| REGISTRY_HOSTS.iter().find(|host| line.contains(**host)).map(|host| (*host).to_owned()))
}

/// Lines that hold an absolute path of one machine.
pub(crate) fn machine_paths(path: &str, text: &str) -> Vec<String> {
    lines(path, text, |line| {
        MACHINE_FOLDERS.iter().find_map(|folder| {
            line.match_indices(folder).find_map(|(start, _)| {
                let after = &line[start + folder.len()..];
                (begins_a_path(&line[..start]) && after.starts_with(|c: char| c.is_alphanumeric() || c == '.'))
                    .then(|| line[start..].chars().take(40).collect())
            })
        })
    })
}

/// Whether a path may begin after this text: in an address or below another folder, the same words mean nothing.
fn begins_a_path(before: &str) -> bool {
    match before.chars().next_back() {
        None => true,
        Some('/') => before.ends_with("file://"),
        // A drive letter of Windows.
        Some(':') => true,
        Some(c) => !c.is_alphanumeric() && !".-_~*})]%".contains(c),
    }
}

fn lines(path: &str, text: &str, find: impl Fn(&str) -> Option<String>) -> Vec<String> {
    text.lines()
        .enumerate()
        .filter_map(|(number, line)| Some(format!("{path}:{}: {}", number + 1, find(line)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{REGISTRY_HOSTS, machine_paths, registry_hosts};

    #[test]
    fn a_registry_host_is_found_in_any_address() {
        for host in REGISTRY_HOSTS {
            let text = format!("first\nindex = \"https://index.{host}/simple\"");
            assert_eq!(registry_hosts("a", &text), [format!("a:2: {host}")], "{host} would bypass a mirror");
        }
        assert!(registry_hosts("a", "see docs.rs and crates from the registry").is_empty(), "speaking of it is fine");
    }

    #[test]
    fn a_path_of_a_machine_is_found() {
        for (folder, rest) in [
            ("/home/", "anna/deck"),
            ("/root/", ".cache"),
            ("/Users/", "anna"),
            ("/work/", "tree"),
            ("/tmp/", "x"),
            (r"C:\Users\", "anna"),
            ("file:///home/", "anna"),
        ] {
            let text = format!("open \"{folder}{rest}\"");
            assert_eq!(machine_paths("a", &text).len(), 1, "{folder} is a folder of one machine");
        }
    }

    #[test]
    fn what_only_looks_like_a_path_of_a_machine_is_left_alone() {
        for text in [
            "https://example.org/home/page",
            "{root}/work/file",
            "below /home/ or /tmp/ itself",
            "a/tmp/b",
            "the svg has //root/item",
            "/usr/share/fonts",
        ] {
            assert!(machine_paths("a", text).is_empty(), "{text:?} names no place on a machine");
        }
    }
}
