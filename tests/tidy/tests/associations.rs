//! Checks that bundle, MIME database and program agree on the files that open by a double click.

use roxmltree::Document;
use serde_json::Value;

/// The three places where a kind of file has to stand beside the bundle's configuration.
pub(crate) struct Told<'a> {
    /// The entry in the menu of a Linux desktop.
    pub(crate) desktop: &'a str,
    /// The kinds of files that a Linux desktop learns.
    pub(crate) kinds: &'a str,
    /// The source that sorts out which arguments are files for the window.
    pub(crate) opened_files: &'a str,
}

/// Endings of the bundle that are not known everywhere.
pub(crate) fn half_known(configuration: &str, told: &Told) -> Vec<String> {
    let configuration: Value = serde_json::from_str(configuration).expect("the bundle's configuration is JSON");
    let kinds = Document::parse(told.kinds).expect("the kinds of files are XML");
    let listed: Vec<&str> = told
        .desktop
        .lines()
        .filter_map(|line| line.strip_prefix("MimeType="))
        .flat_map(|types| types.split(';'))
        .collect();
    let associations = configuration["bundle"]["fileAssociations"].as_array().map_or(&[][..], Vec::as_slice);
    let mut findings = Vec::new();
    for association in associations {
        let mime = association["mimeType"].as_str().unwrap_or_default();
        if !listed.contains(&mime) {
            findings.push(format!("`{mime}` is not in the desktop entry"));
        }
        for ending in association["ext"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let pattern = format!("*.{ending}");
            let kind = kinds.descendants().find(|node| node.attribute("pattern") == Some(&pattern));
            let named = kind.and_then(|glob| glob.parent()).and_then(|kind| kind.attribute("type"));
            if named != Some(mime) {
                findings.push(format!("`{pattern}` is not `{mime}` in the kinds of files"));
            }
            if !told.opened_files.contains(&format!("\"{ending}\"")) {
                findings.push(format!("the program does not take `{pattern}`"));
            }
        }
    }
    if associations.is_empty() {
        findings.push("the bundle opens nothing by a double click".to_owned());
    }
    findings
}

#[test]
fn an_ending_that_one_place_does_not_know_is_noticed() {
    let configuration = r#"{"bundle": {"fileAssociations": [
        {"ext": ["a"], "mimeType": "x/a"}, {"ext": ["b", "c"], "mimeType": "x/b"}]}}"#;
    let told = Told {
        desktop: "Exec=x\nMimeType=x/a;x/bb;\n",
        kinds: r#"<i><t type="x/a"><glob pattern="*.a"/></t><t type="x/a"><glob pattern="*.b"/></t></i>"#,
        opened_files: r#"["a", "b"]"#,
    };
    let findings = [
        "`x/b` is not in the desktop entry",
        "`*.b` is not `x/b` in the kinds of files",
        "`*.c` is not `x/b` in the kinds of files",
        "the program does not take `*.c`",
    ];
    assert_eq!(half_known(configuration, &told), findings);
    assert_eq!(half_known("{}", &told), ["the bundle opens nothing by a double click"], "nothing to check is a fault");
}
