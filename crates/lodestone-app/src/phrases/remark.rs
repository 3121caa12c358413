//! Says to a person what there is to know about something of theirs.

use lodestone_content::Severity;
use lodestone_l10n::{Localizer, Message, message};
use lodestone_render::Fault;

use crate::api::Remark;

/// A remark in the language of the interface.
pub(crate) fn remark<'a>(
    l10n: &Localizer,
    severity: Severity,
    code: &str,
    field: Option<&str>,
    text: impl Into<Message<'a>>,
) -> Remark {
    Remark { severity, code: code.to_owned(), field: field.map(str::to_owned), text: l10n.say(text) }
}

/// A finding of the renderer, for the person who can put it right.
pub(crate) fn fault_remark(l10n: &Localizer, fault: &Fault) -> Remark {
    let severity = match fault.code.as_str() {
        "overflow" | "over-budget" => Severity::Warning,
        _ => Severity::Error,
    };
    Remark {
        severity,
        code: fault.code.clone(),
        field: fault.field.clone(),
        text: fault_text(l10n, &fault.code, &format!("{}; {}", fault.message, fault.remedy)),
    }
}

/// A fault in the language of the interface; as the renderer says it where there is no sentence for its code.
pub(crate) fn fault_text(l10n: &Localizer, code: &str, english: &str) -> String {
    l10n.say_or(message::App::plain(&format!("remark-{code}")), english)
}
