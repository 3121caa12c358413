//! Says to a person what there is to know about something of theirs.

use crate::desk::tongue::Tongue;
use crate::wire::Remark;

/// A remark in the language of the interface.
pub(crate) fn remark(
    tongue: &Tongue,
    severity: &str,
    code: &str,
    field: Option<&str>,
    with: &[(&str, &str)],
) -> Remark {
    Remark {
        severity: severity.to_owned(),
        code: code.to_owned(),
        field: field.map(str::to_owned),
        text: tongue.say(&format!("remark-{code}"), with),
    }
}
