//! Translates findings of the check into messages: on a field of a form, or in the list of a library.

use lodestone_content::{Finding, FindingCode};
use lodestone_l10n::message::{App, Editor};
use lodestone_l10n::{Localizer, Message};
use lodestone_render::FaultCode;

use crate::api::{EditorFinding, Remark};
use crate::phrases::remark::fault_sentence;

/// Converts a finding to a remark on a field.
pub(crate) fn remark(l10n: &Localizer, finding: &Finding) -> Remark {
    Remark {
        severity: finding.severity,
        code: finding.code.into(),
        field: finding.field.clone(),
        text: finding_text(l10n, finding),
    }
}

/// Converts a finding to an entry of the list.
pub(crate) fn in_list(l10n: &Localizer, finding: &Finding, fact: Option<&String>) -> EditorFinding {
    EditorFinding {
        severity: finding.severity,
        code: finding.code,
        place: format!("{}:{}", finding.place.file, finding.place.line),
        slide: finding.slide.clone(),
        fact: fact.cloned(),
        text: finding_text(l10n, finding),
    }
}

/// Returns the message of a finding in the language of the interface; in English the check's own text, which is more
/// exact.
fn finding_text(l10n: &Localizer, finding: &Finding) -> String {
    let exact = format!("{}; {}", capital(&finding.message), finding.remedy);
    if l10n.language().primary() == "en" {
        return exact;
    }
    let count: String = finding.remedy.chars().filter(char::is_ascii_digit).collect();
    let name = finding.message.split('"').nth(1).unwrap_or_default();
    let text = capital(&l10n.say(sentence(finding.code, name, count.parse().unwrap_or_default())));
    let near = finding.remedy.strip_prefix("did you mean \"").and_then(|rest| rest.split('"').next());
    match near {
        Some(near) => format!("{text} {}", l10n.say(Editor::FindingNear { near })),
        None => text,
    }
}

/// The sentence for a code of the checker. `name` is what it is about, `count` by how much.
fn sentence(code: FindingCode, name: &str, count: usize) -> Message<'_> {
    match code {
        FindingCode::BadAnchor => Editor::FindingBadAnchor.into(),
        FindingCode::BadBounds => Editor::FindingBadBounds.into(),
        FindingCode::BadCountry => Editor::FindingBadCountry { name }.into(),
        FindingCode::BadFilm => Editor::FindingBadFilm.into(),
        FindingCode::BadLanguage => Editor::FindingBadLanguage.into(),
        FindingCode::BadLink => Editor::FindingBadLink.into(),
        FindingCode::BadOutline => Editor::FindingBadOutline.into(),
        FindingCode::BadPicture => fault_sentence(FaultCode::BadPicture).into(),
        FindingCode::BadPosition => Editor::FindingBadPosition.into(),
        FindingCode::BadRange => Editor::FindingBadRange.into(),
        FindingCode::BadReference => Editor::FindingBadReference.into(),
        FindingCode::BadValue => Editor::FindingBadValue.into(),
        FindingCode::DuplicateId => Editor::FindingDuplicateId { name }.into(),
        FindingCode::EmptyField => Editor::FindingEmptyField.into(),
        FindingCode::FileTooLarge => Editor::FindingFileTooLarge.into(),
        FindingCode::FilmAndPicture => Editor::FindingFilmAndPicture.into(),
        FindingCode::FilmAsPoster => Editor::FindingFilmAsPoster.into(),
        FindingCode::FilmOutOfPlace => Editor::FindingFilmOutOfPlace.into(),
        FindingCode::FilmTooLarge => Editor::FindingFilmTooLarge.into(),
        FindingCode::FilmTwice => Editor::FindingFilmTwice.into(),
        FindingCode::ForbiddenCharacter => Editor::FindingForbiddenCharacter.into(),
        FindingCode::Lapsed => Editor::FindingLapsed { name }.into(),
        FindingCode::LapsesSoon => Editor::FindingLapsesSoon { name }.into(),
        FindingCode::LowContrast => Editor::FindingLowContrast.into(),
        FindingCode::MarkupNotAllowed => Editor::FindingMarkupNotAllowed.into(),
        FindingCode::MarkupTooDeep => Editor::FindingMarkupTooDeep.into(),
        FindingCode::MissingAlt => Editor::FindingMissingAlt.into(),
        FindingCode::MissingField => Editor::FindingMissingField.into(),
        FindingCode::MissingFile => Editor::FindingMissingFile.into(),
        FindingCode::MissingNotes => Editor::FindingMissingNotes.into(),
        FindingCode::MissingReference => Editor::FindingMissingReference { name }.into(),
        FindingCode::MissingTranslation => Editor::FindingMissingTranslation.into(),
        FindingCode::MixedBases => Editor::FindingMixedBases.into(),
        FindingCode::MixedMeasures => Editor::FindingMixedMeasures.into(),
        FindingCode::NoLand => Editor::FindingNoLand.into(),
        FindingCode::NoMagnitude => Editor::FindingNoMagnitude { name }.into(),
        FindingCode::NoManifest => Editor::FindingNoManifest.into(),
        FindingCode::NoMap => Editor::FindingNoMap.into(),
        FindingCode::NoPosition => Editor::FindingNoPosition { name }.into(),
        FindingCode::NoSource => Editor::FindingNoSource { name }.into(),
        FindingCode::NoText => Editor::FindingNoText.into(),
        FindingCode::NoValue => Editor::FindingNoValue.into(),
        FindingCode::NotAccessible => Editor::FindingNotAccessible.into(),
        FindingCode::NotOneLine => Editor::FindingNotOneLine.into(),
        FindingCode::NotUtf8 => Editor::FindingNotUtf8.into(),
        FindingCode::OddFileName => Editor::FindingOddFileName.into(),
        FindingCode::OtherLibrary => Editor::FindingOtherLibrary.into(),
        FindingCode::Overflow => fault_sentence(FaultCode::Overflow).into(),
        FindingCode::OwnNotShown => Editor::FindingOwnNotShown.into(),
        FindingCode::PictureTooLarge => fault_sentence(FaultCode::PictureTooLarge).into(),
        FindingCode::RaggedTable => Editor::FindingRaggedTable.into(),
        FindingCode::RenderLimit => fault_sentence(FaultCode::RenderLimit).into(),
        FindingCode::RetiredInUse => Editor::FindingRetiredInUse.into(),
        FindingCode::RetiredSuccessor => Editor::FindingRetiredSuccessor { name }.into(),
        FindingCode::RetiredWhat => Editor::FindingRetiredWhat.into(),
        FindingCode::StrayFile => Editor::FindingStrayFile.into(),
        FindingCode::SvgActive => fault_sentence(FaultCode::SvgActive).into(),
        FindingCode::SvgBomb => fault_sentence(FaultCode::SvgBomb).into(),
        FindingCode::SvgEmbedded => fault_sentence(FaultCode::SvgEmbedded).into(),
        FindingCode::SvgEntities => fault_sentence(FaultCode::SvgEntities).into(),
        FindingCode::SvgExternal => fault_sentence(FaultCode::SvgExternal).into(),
        FindingCode::SvgTooComplex => fault_sentence(FaultCode::SvgTooComplex).into(),
        FindingCode::SvgTooDeep => fault_sentence(FaultCode::SvgTooDeep).into(),
        FindingCode::SymbolicLink => Editor::FindingSymbolicLink.into(),
        FindingCode::TextTooLong => Editor::FindingTextTooLong.into(),
        FindingCode::TomlSyntax => Editor::FindingTomlSyntax.into(),
        FindingCode::TooDeep => Editor::FindingTooDeep.into(),
        FindingCode::TooLong => Editor::FindingTooLong { count }.into(),
        FindingCode::TooManyFiles => Editor::FindingTooManyFiles.into(),
        FindingCode::TooManyLanguages => Editor::FindingTooManyLanguages.into(),
        FindingCode::TooManyTowns => Editor::FindingTooManyTowns.into(),
        FindingCode::TownOffMap => Editor::FindingTownOffMap.into(),
        FindingCode::TwoValues => Editor::FindingTwoValues { name }.into(),
        FindingCode::UnapprovedSlide => Editor::FindingUnapprovedSlide { name }.into(),
        FindingCode::Unconfirmed => Editor::FindingUnconfirmed { name }.into(),
        FindingCode::UncoveredCharacter => App::RemarkNoGlyph { character: name }.into(),
        FindingCode::UndeclaredLanguage => Editor::FindingUndeclaredLanguage.into(),
        FindingCode::UnknownField => Editor::FindingUnknownField.into(),
        FindingCode::UnknownFont => Editor::FindingUnknownFont { name }.into(),
        FindingCode::UnknownIndustry => Editor::FindingUnknownIndustry { name }.into(),
        FindingCode::UnknownLayout => Editor::FindingUnknownLayout { name }.into(),
        FindingCode::UnknownUnit => Editor::FindingUnknownUnit { name }.into(),
        FindingCode::Unpublishable => Editor::FindingUnpublishable.into(),
        FindingCode::WrongCount => Editor::FindingWrongCount.into(),
        FindingCode::WrongExtension => Editor::FindingWrongExtension.into(),
        FindingCode::WrongType => Editor::FindingWrongType.into(),
        FindingCode::WrongUnit => Editor::FindingWrongUnit.into(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
