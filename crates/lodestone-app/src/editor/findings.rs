//! Puts findings of the checker into words of the interface: on a field of a form, or in the list of a library.

use lodestone_content::Finding;
use lodestone_l10n::{Localizer, message};

use crate::api::{EditorFinding, Remark};

/// A finding as a remark on a field.
pub(crate) fn remark(l10n: &Localizer, finding: &Finding) -> Remark {
    Remark {
        severity: finding.severity,
        code: finding.code.to_owned(),
        field: finding.field.clone(),
        text: said(l10n, finding),
    }
}

/// A finding in the list of a whole library.
pub(crate) fn in_list(l10n: &Localizer, finding: &Finding, fact: Option<&String>) -> EditorFinding {
    EditorFinding {
        severity: finding.severity,
        code: finding.code.to_owned(),
        place: format!("{}:{}", finding.place.file, finding.place.line),
        slide: finding.slide.clone(),
        fact: fact.cloned(),
        text: said(l10n, finding),
    }
}

/// The checker's sentence in the language of the interface; as the checker says it where that language has none.
fn said(l10n: &Localizer, finding: &Finding) -> String {
    let exact = format!("{}; {}", capital(&finding.message), finding.remedy);
    if l10n.language().primary() == "en" {
        return exact;
    }
    let count: String = finding.remedy.chars().filter(char::is_ascii_digit).collect();
    let name = finding.message.split('"').nth(1).unwrap_or_default();
    let Some(message) = sentence(finding.code, name, count.parse().unwrap_or_default()) else { return exact };
    let said = l10n.say(message);
    let near = finding.remedy.strip_prefix("did you mean \"").and_then(|rest| rest.split('"').next());
    match near {
        Some(near) => format!("{said} {}", l10n.say(message::Editor::FindingNear { near })),
        None => said,
    }
}

/// The sentence for a code of the checker. `name` is what it is about, `count` by how much.
fn sentence<'a>(code: &str, name: &'a str, count: usize) -> Option<message::Editor<'a>> {
    use message::Editor as Say;
    Some(match code {
        "too-long" => Say::FindingTooLong { count },
        "missing-reference" => Say::FindingMissingReference { name },
        "no-source" => Say::FindingNoSource { name },
        "lapsed" => Say::FindingLapsed { name },
        "lapses-soon" => Say::FindingLapsesSoon { name },
        "unconfirmed" => Say::FindingUnconfirmed { name },
        "two-values" => Say::FindingTwoValues { name },
        "unknown-unit" => Say::FindingUnknownUnit { name },
        "no-magnitude" => Say::FindingNoMagnitude { name },
        "no-position" => Say::FindingNoPosition { name },
        "unknown-industry" => Say::FindingUnknownIndustry { name },
        "duplicate-id" => Say::FindingDuplicateId { name },
        "retired-successor" => Say::FindingRetiredSuccessor { name },
        "bad-country" => Say::FindingBadCountry { name },
        "unapproved-slide" => Say::FindingUnapprovedSlide { name },
        "unknown-layout" => Say::FindingUnknownLayout { name },
        code => return Say::plain(&format!("finding-{code}")),
    })
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
