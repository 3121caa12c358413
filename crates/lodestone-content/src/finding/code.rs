//! Lists the codes of findings, in alphabetical order of their words.

use serde::{Deserialize, Serialize};
use strum::Display;

/// What a finding is about. Scripts see the word (`missing-field`); people get a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum FindingCode {
    /// A marker on a picture lies outside of it, or has no name.
    BadAnchor,
    /// The bounds of the map hold no piece of the globe that can be drawn.
    BadBounds,
    /// A country code is not one.
    BadCountry,
    /// A file is no film that a window plays.
    BadFilm,
    /// A key is no language tag.
    BadLanguage,
    /// A link leads nowhere that a reader may follow.
    BadLink,
    /// The outline of the map cannot be drawn.
    BadOutline,
    /// A picture is damaged or of a kind that cannot be shown.
    BadPicture,
    /// A position is not on the globe.
    BadPosition,
    /// A range does not rise.
    BadRange,
    /// A reference in braces cannot be read.
    BadReference,
    /// A value is not allowed here.
    BadValue,
    /// An id is taken.
    DuplicateId,
    /// A field is there and says nothing.
    EmptyField,
    /// A file is too large to be read.
    FileTooLarge,
    /// A medium is a picture and a film.
    FilmAndPicture,
    /// The poster of a film is a film.
    FilmAsPoster,
    /// A film is used where only a picture can be.
    FilmOutOfPlace,
    /// A film is too large.
    FilmTooLarge,
    /// A film has two files of one kind.
    FilmTwice,
    /// A text contains an invisible character.
    ForbiddenCharacter,
    /// A fact is past its review date.
    Lapsed,
    /// A fact is to be reviewed soon.
    LapsesSoon,
    /// Two colours of a brand are too close.
    LowContrast,
    /// Markup is not allowed here.
    MarkupNotAllowed,
    /// Lists or emphasis nest too deeply.
    MarkupTooDeep,
    /// A picture has no text alternative.
    MissingAlt,
    /// A required field is missing.
    MissingField,
    /// A file that is named is not there.
    MissingFile,
    /// Speaker notes are missing.
    MissingNotes,
    /// An id that is named does not exist.
    MissingReference,
    /// A translation is missing.
    MissingTranslation,
    /// Figures that are compared rest on different definitions.
    MixedBases,
    /// Facts that are compared give different measures.
    MixedMeasures,
    /// No land lies within the bounds of the map.
    NoLand,
    /// A value that should have a bar is not a number.
    NoMagnitude,
    /// There is no `library.toml`.
    NoManifest,
    /// A slide shows a map and the library has none.
    NoMap,
    /// A facility on a map has no position.
    NoPosition,
    /// A fact has no source.
    NoSource,
    /// A slide has no text in any language.
    NoText,
    /// A fact has no value, or several.
    NoValue,
    /// A slide would not make an accessible PDF.
    NotAccessible,
    /// A line breaks.
    NotOneLine,
    /// A file is not UTF-8.
    #[serde(rename = "not-utf-8")]
    #[strum(serialize = "not-utf-8")]
    NotUtf8,
    /// A file name cannot be read on every system.
    OddFileName,
    /// A folder holds another library than the one that is published.
    OtherLibrary,
    /// Words do not fit at the smallest size.
    Overflow,
    /// No bar belongs to the facility that should be highlighted.
    OwnNotShown,
    /// A picture is too large.
    PictureTooLarge,
    /// A row has more or fewer cells than the table has columns.
    RaggedTable,
    /// A slide asked for too much time or memory.
    RenderLimit,
    /// Something that is retired is still used.
    RetiredInUse,
    /// A successor is retired itself.
    RetiredSuccessor,
    /// What is taken back is not exactly one slide or one fact.
    RetiredWhat,
    /// Nothing reads a file.
    StrayFile,
    /// A drawing holds a program.
    SvgActive,
    /// A drawing repeats itself without end.
    SvgBomb,
    /// A drawing holds another picture.
    SvgEmbedded,
    /// A drawing holds entities.
    SvgEntities,
    /// A drawing refers to something outside of it.
    SvgExternal,
    /// A drawing has too many elements.
    SvgTooComplex,
    /// A drawing nests too deeply.
    SvgTooDeep,
    /// A symbolic link was not followed.
    SymbolicLink,
    /// A text is longer than any field may hold.
    TextTooLong,
    /// A file is not valid TOML.
    TomlSyntax,
    /// Folders or values nest too deeply.
    TooDeep,
    /// A field is longer than its layout takes.
    TooLong,
    /// A library has more files than can be read.
    TooManyFiles,
    /// A library names more languages than can be read.
    TooManyLanguages,
    /// A map has more towns than can be read.
    TooManyTowns,
    /// A town lies outside the map.
    TownOffMap,
    /// Two facts give two values for one claim.
    TwoValues,
    /// A pitch of the library shows a slide that is not approved.
    UnapprovedSlide,
    /// A fact is not confirmed.
    Unconfirmed,
    /// No font of the theme has a character.
    UncoveredCharacter,
    /// The manifest does not name a language.
    UndeclaredLanguage,
    /// There is no such field.
    UnknownField,
    /// No such font ships with the theme.
    UnknownFont,
    /// There is no such NACE code.
    UnknownIndustry,
    /// There is no such layout.
    UnknownLayout,
    /// There is no such unit.
    UnknownUnit,
    /// No laptop would take the release.
    Unpublishable,
    /// A layout takes another number of entries.
    WrongCount,
    /// A file name does not end as its content asks.
    WrongExtension,
    /// A value is of another kind than belongs here.
    WrongType,
    /// A unit does not go with its measure.
    WrongUnit,
}
