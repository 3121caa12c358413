//! Phrases remarks and faults for the person who can act on them.

use lodestone_content::Severity;
use lodestone_content::text::{MarkupCode, TextFault};
use lodestone_l10n::message::App;
use lodestone_l10n::{Localizer, Message};
use lodestone_render::{Fault, FaultCode};

use crate::api::{Remark, UserContentCode};

/// A remark in the language of the interface.
pub(crate) fn remark<'a>(
    l10n: &Localizer,
    severity: Severity,
    code: UserContentCode,
    field: Option<&str>,
    text: impl Into<Message<'a>>,
) -> Remark {
    Remark { severity, code: code.into(), field: field.map(str::to_owned), text: l10n.say(text) }
}

/// A finding of the renderer, for the person who can put it right.
pub(crate) fn fault_remark(l10n: &Localizer, fault: &Fault) -> Remark {
    let severity = match fault.code {
        FaultCode::Overflow | FaultCode::OverBudget => Severity::Warning,
        _ => Severity::Error,
    };
    Remark { severity, code: fault.code.into(), field: fault.field.clone(), text: l10n.say(fault_sentence(fault.code)) }
}

/// A fault in the markup of a person's own words.
pub(crate) fn markup_remark(l10n: &Localizer, fault: &TextFault, field: &str) -> Remark {
    let sentence = match fault.code {
        MarkupCode::BadLink => App::RemarkBadLink,
        MarkupCode::BadReference => App::RemarkBadReference,
        MarkupCode::MarkupNotAllowed => App::RemarkMarkupNotAllowed,
        MarkupCode::MarkupTooDeep => App::RemarkMarkupTooDeep,
    };
    Remark {
        severity: Severity::Warning,
        code: fault.code.into(),
        field: Some(field.to_owned()),
        text: l10n.say(sentence),
    }
}

/// The sentence for a fault of a file or of the renderer.
pub(crate) const fn fault_sentence(code: FaultCode) -> App<'static> {
    match code {
        FaultCode::BadPicture => App::RemarkBadPicture,
        FaultCode::ImportLimit => App::RemarkImportLimit,
        FaultCode::OverBudget => App::RemarkOverBudget,
        FaultCode::Overflow => App::RemarkOverflow,
        FaultCode::PageTooLarge => App::RemarkPageTooLarge,
        FaultCode::PageTooSmall => App::RemarkPageTooSmall,
        FaultCode::PdfBomb => App::RemarkPdfBomb,
        FaultCode::PdfDamaged => App::RemarkPdfDamaged,
        FaultCode::PdfEmpty => App::RemarkPdfEmpty,
        FaultCode::PdfNotAPdf => App::RemarkPdfNotAPdf,
        FaultCode::PdfProtected => App::RemarkPdfProtected,
        FaultCode::PdfTooLarge => App::RemarkPdfTooLarge,
        FaultCode::PictureTooLarge => App::RemarkPictureTooLarge,
        FaultCode::RenderLimit => App::RemarkRenderLimit,
        FaultCode::SvgActive => App::RemarkSvgActive,
        FaultCode::SvgBomb => App::RemarkSvgBomb,
        FaultCode::SvgEmbedded => App::RemarkSvgEmbedded,
        FaultCode::SvgEntities => App::RemarkSvgEntities,
        FaultCode::SvgExternal => App::RemarkSvgExternal,
        FaultCode::SvgTooComplex => App::RemarkSvgTooComplex,
        FaultCode::SvgTooDeep => App::RemarkSvgTooDeep,
        FaultCode::Theme => App::RemarkTheme,
    }
}
