//! Defines what a library consists of: one file for each thing, with its fields, its shape and its reader.

mod brand;
mod facility;
mod fact;
mod kind;
mod media;
mod pitch;
mod region;
mod retired;
mod slide;
mod style;
mod vocabulary;

pub use brand::{BRAND, BRAND_COLOURS, Brand, BrandIdentity, ContactPoint};
pub use facility::{FACILITY, Facility};
pub use fact::{Amount, Fact, FactSource};
pub use kind::{FacilityKind, KINDS_FILE};
pub use media::{Film, MEDIA_FILE, Media};
pub use pitch::{Contact, PITCH, Pitch, Target};
pub use region::{Bounds, REGION_FILE, Region, RegionMap, Town};
pub use retired::{RETIRED_FILE, Retirement, Subject};
pub use slide::{Approval, Event, FieldValue, Group, Item, Leg, SLIDE, Slide, TableValue, kind_of};
pub use style::{Form, Style};
pub use vocabulary::{
    Audience, LIBRARY, MEASURES_FILE, Manifest, Measure, OWNERS_FILE, Owner, Stage, TOPICS_FILE, Topic,
    VALUE_PROPOSITION, ValueProposition,
};
