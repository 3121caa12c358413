//! What the checker says, in the language of the interface and by field.

use lodestone_content::Finding;

use crate::desk::tongue::Tongue;
use crate::wire::{EditorFinding, Remark};

/// A finding as a remark on a field.
pub(crate) fn remark(tongue: &Tongue, finding: &Finding) -> Remark {
    Remark {
        severity: finding.severity.as_str().to_owned(),
        code: finding.code.to_owned(),
        field: finding.field.clone(),
        text: said(tongue, finding),
    }
}

/// A finding in the list of a whole library.
pub(crate) fn in_list(tongue: &Tongue, finding: &Finding, fact: Option<&String>) -> EditorFinding {
    EditorFinding {
        severity: finding.severity.as_str().to_owned(),
        code: finding.code.to_owned(),
        place: format!("{}:{}", finding.place.file, finding.place.line),
        slide: finding.slide.clone(),
        fact: fact.cloned(),
        text: said(tongue, finding),
    }
}

/// The checker's sentence in the language of the interface; as the checker says it where that language has none.
fn said(tongue: &Tongue, finding: &Finding) -> String {
    let exact = format!("{}; {}", capital(&finding.message), finding.remedy);
    if tongue.language().primary() == "en" {
        return exact;
    }
    let key = format!("finding-{}", finding.code);
    let count: String = finding.remedy.chars().filter(char::is_ascii_digit).collect();
    let name = finding.message.split('"').nth(1).unwrap_or_default();
    let said = tongue.say(&key, &[("count", &count), ("name", name)]);
    if said == key {
        return exact;
    }
    let near = finding.remedy.strip_prefix("did you mean \"").and_then(|rest| rest.split('"').next());
    match near {
        Some(near) => format!("{said} {}", tongue.say("finding-near", &[("near", near)])),
        None => said,
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
