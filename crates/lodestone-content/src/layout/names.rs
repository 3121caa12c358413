//! The layouts and their fields by name, so that the compiler knows whether each has a name for people.

use strum::{Display, EnumString, IntoStaticStr};

/// A layout that the theme has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Display, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum LayoutId {
    /// Opens a pitch: target, date, sender.
    Cover,
    /// The story at a glance.
    Agenda,
    /// A pause between parts of the story.
    Section,
    /// One sentence that opens a thought.
    Statement,
    /// The whole offer on one page.
    ValueProposition,
    /// One number that carries the message.
    BigNumber,
    /// Several facts that prove one message.
    FactGrid,
    /// Bars of one measure over several facilities.
    Comparison,
    /// Places on the library's map.
    Map,
    /// One facility.
    Profile,
    /// What happened and what comes next.
    Timeline,
    /// Steps, one after the other.
    Process,
    /// Several things in several respects.
    Table,
    /// A case: challenge, work and result.
    Case,
    /// A drawing with numbered parts.
    Diagram,
    /// One picture over the whole page.
    Picture,
    /// A page that somebody brings along.
    Page,
    /// Who is here, in groups.
    Ecosystem,
    /// The next step and the contact.
    Contact,
    /// Every fact of the pitch with its source.
    Sources,
}

impl LayoutId {
    /// The word for it in files.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// A field that some layout has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Display, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum FieldName {
    /// How one gets access.
    Access,
    /// What the visitor struggles with.
    Challenge,
    /// What happened when.
    Events,
    /// Several facilities.
    Facilities,
    /// One facility.
    Facility,
    /// One fact.
    Fact,
    /// Several facts.
    Facts,
    /// Facilities in groups.
    Groups,
    /// Entries of title and text.
    Items,
    /// Ways between places.
    Legs,
    /// What is compared.
    Measure,
    /// A picture or a film.
    Media,
    /// The next step.
    Next,
    /// What we offer.
    Offer,
    /// The highlighted facility.
    Own,
    /// What came of it.
    Result,
    /// A line under the title.
    Subtitle,
    /// Rows and columns.
    Table,
    /// Running text.
    Text,
    /// The heading.
    Title,
    /// What was done.
    Work,
}

impl FieldName {
    /// The word for it in files.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
