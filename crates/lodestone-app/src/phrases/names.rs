//! Names fields, frame slides and changes of a pitch in the language of the interface.

use lodestone_content::layout::{FieldName, LayoutId};
use lodestone_l10n::Localizer;
use lodestone_l10n::message::{App, Editor};

/// The name of a field of a layout.
pub(crate) fn field_name(l10n: &Localizer, field: FieldName) -> String {
    l10n.say(match field {
        FieldName::Access => App::FieldAccess,
        FieldName::Challenge => App::FieldChallenge,
        FieldName::Events => App::FieldEvents,
        FieldName::Facilities => App::FieldFacilities,
        FieldName::Facility => App::FieldFacility,
        FieldName::Fact => App::FieldFact,
        FieldName::Facts => App::FieldFacts,
        FieldName::Groups => App::FieldGroups,
        FieldName::Items => App::FieldItems,
        FieldName::Legs => App::FieldLegs,
        FieldName::Measure => App::FieldMeasure,
        FieldName::Media => App::FieldMedia,
        FieldName::Next => App::FieldNext,
        FieldName::Offer => App::FieldOffer,
        FieldName::Own => App::FieldOwn,
        FieldName::Result => App::FieldResult,
        FieldName::Subtitle => App::FieldSubtitle,
        FieldName::Table => App::FieldTable,
        FieldName::Text => App::FieldText,
        FieldName::Title => App::FieldTitle,
        FieldName::Work => App::FieldWork,
    })
}

/// The name of a slide that frames a story, by its layout; the id of another layout unchanged.
pub(crate) fn frame_name(l10n: &Localizer, layout: &str) -> String {
    match layout.parse() {
        Ok(LayoutId::Cover) => l10n.say(App::FrameCover),
        Ok(LayoutId::Agenda) => l10n.say(App::FrameAgenda),
        Ok(LayoutId::Sources) => l10n.say(App::FrameSources),
        _ => layout.to_owned(),
    }
}

/// What an author who chooses among layouts reads of one: its name, and what it is for.
pub(crate) const fn layout_words(layout: LayoutId) -> (Editor<'static>, Editor<'static>) {
    match layout {
        LayoutId::Cover => (Editor::LayoutCover, Editor::LayoutCoverFor),
        LayoutId::Agenda => (Editor::LayoutAgenda, Editor::LayoutAgendaFor),
        LayoutId::Section => (Editor::LayoutSection, Editor::LayoutSectionFor),
        LayoutId::Statement => (Editor::LayoutStatement, Editor::LayoutStatementFor),
        LayoutId::ValueProposition => (Editor::LayoutValueProposition, Editor::LayoutValuePropositionFor),
        LayoutId::BigNumber => (Editor::LayoutBigNumber, Editor::LayoutBigNumberFor),
        LayoutId::FactGrid => (Editor::LayoutFactGrid, Editor::LayoutFactGridFor),
        LayoutId::Comparison => (Editor::LayoutComparison, Editor::LayoutComparisonFor),
        LayoutId::Map => (Editor::LayoutMap, Editor::LayoutMapFor),
        LayoutId::Profile => (Editor::LayoutProfile, Editor::LayoutProfileFor),
        LayoutId::Timeline => (Editor::LayoutTimeline, Editor::LayoutTimelineFor),
        LayoutId::Process => (Editor::LayoutProcess, Editor::LayoutProcessFor),
        LayoutId::Table => (Editor::LayoutTable, Editor::LayoutTableFor),
        LayoutId::Case => (Editor::LayoutCase, Editor::LayoutCaseFor),
        LayoutId::Diagram => (Editor::LayoutDiagram, Editor::LayoutDiagramFor),
        LayoutId::Picture => (Editor::LayoutPicture, Editor::LayoutPictureFor),
        LayoutId::Page => (Editor::LayoutPage, Editor::LayoutPageFor),
        LayoutId::Ecosystem => (Editor::LayoutEcosystem, Editor::LayoutEcosystemFor),
        LayoutId::Contact => (Editor::LayoutContact, Editor::LayoutContactFor),
        LayoutId::Sources => (Editor::LayoutSources, Editor::LayoutSourcesFor),
    }
}
