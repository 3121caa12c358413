//! Checks slides: references, languages, lengths, and comparisons of values that can be compared.

use std::collections::{BTreeMap, BTreeSet};

use super::references::{industries, pairs, references};
use crate::finding::{Finding, FindingCode};
use crate::format;
use crate::language::Language;
use crate::layout::{FieldKind, FieldName, LayoutField, LayoutId, layout};
use crate::library::Library;
use crate::model::{FieldValue, Slide};
use crate::read::shape::nearest;
use crate::text::{FactPart, MergeField, RichText, RunContent};

/// A company's name that long must still fit.
const ASSUMED_NAME: usize = 24;

pub(super) fn check(library: &Library, findings: &mut Vec<Finding>) {
    for slide in library.slides.values() {
        check_one(library, slide, findings);
    }
}

pub(super) fn check_one(library: &Library, slide: &Slide, findings: &mut Vec<Finding>) {
    let before = findings.len();
    tags(library, slide, findings);
    fields(library, slide, findings);
    translations(library, slide, findings);
    if slide.layout == "comparison" {
        comparison(library, slide, findings);
    }
    if slide.layout == LayoutId::Map.as_str() && library.map().is_none() {
        // No error: a library from before maps were its own is still shown, with its places as a list.
        let message = "the library has no map to draw";
        let remedy = "describe it in region.toml, or choose another layout: places are listed without one";
        findings.push(Finding::warning(FindingCode::NoMap, slide.place.clone(), message, remedy).in_field("layout"));
    }
    for finding in &mut findings[before..] {
        finding.slide = Some(slide.id.clone());
    }
}

fn tags(library: &Library, slide: &Slide, findings: &mut Vec<Finding>) {
    references("a topic", library, &library.topics, pairs(&slide.topics), findings);
    references("a facility", library, &library.facilities, pairs(&slide.facilities), findings);
    references("a slide", library, &library.slides, pairs(&slide.alternative_to), findings);
    let proposition = slide.value_proposition.iter().map(|id| (id.as_str(), &slide.place));
    references("a value proposition", library, &library.value_propositions, proposition, findings);
    industries(&slide.industries, findings);
}

fn fields(library: &Library, slide: &Slide, findings: &mut Vec<Finding>) {
    let Some(layout) = layout(&slide.layout) else { return };
    let shared = slide.fields.iter().map(|(name, value)| (format!("fields.{name}"), name, value, None));
    let own = slide.text.0.iter().flat_map(|(language, fields)| {
        fields.iter().map(move |(name, value)| (format!("text.{language}.{name}"), name, value, Some(language)))
    });
    for (path, name, value, language) in shared.chain(own) {
        let Some(field) = layout.field(name) else { continue };
        field_references(library, slide, &path, field, value, findings);
        if let Some(language) = language {
            lengths(library, slide, &path, field, value, language, findings);
        }
    }
}

fn field_references(
    library: &Library,
    slide: &Slide,
    path: &str,
    field: &LayoutField,
    value: &FieldValue,
    findings: &mut Vec<Finding>,
) {
    let before = findings.len();
    let place = slide.place_of(path);
    let at = |ids: Vec<&str>| ids.into_iter().map(|id| (id.to_owned(), place.clone())).collect::<Vec<_>>();
    match value {
        FieldValue::Id(id) => {
            let one = at(vec![id]);
            match field.kind {
                FieldKind::Fact => references("a fact", library, &library.facts, pairs(&one), findings),
                FieldKind::Facility => references("a facility", library, &library.facilities, pairs(&one), findings),
                FieldKind::Measure => references("a measure", library, &library.measures, pairs(&one), findings),
                _ => references("a picture", library, &library.media, pairs(&one), findings),
            }
        }
        FieldValue::Ids(ids) => {
            let all = at(ids.iter().map(String::as_str).collect());
            match field.kind {
                FieldKind::Facts => references("a fact", library, &library.facts, pairs(&all), findings),
                _ => references("a facility", library, &library.facilities, pairs(&all), findings),
            }
        }
        FieldValue::Legs(legs) => {
            let facilities = at(legs.iter().flat_map(|leg| [leg.from.as_str(), leg.to.as_str()]).collect());
            references("a facility", library, &library.facilities, pairs(&facilities), findings);
            let facts = at(legs.iter().map(|leg| leg.fact.as_str()).collect());
            references("a fact", library, &library.facts, pairs(&facts), findings);
        }
        FieldValue::Groups(groups) => {
            let all = at(groups.iter().flat_map(|group| group.facilities.iter().map(String::as_str)).collect());
            references("a facility", library, &library.facilities, pairs(&all), findings);
        }
        FieldValue::Rich(_) | FieldValue::Items(_) | FieldValue::Events(_) | FieldValue::Table(_) => {}
    }
    let wording: Vec<_> =
        value.texts().into_iter().flat_map(|(_, rich)| rich.facts().map(str::to_owned).collect::<Vec<_>>()).collect();
    let wording = at(wording.iter().map(String::as_str).collect());
    references("a fact", library, &library.facts, pairs(&wording), findings);
    if matches!(field.kind, FieldKind::Facilities | FieldKind::Groups) && field.name != FieldName::Groups {
        unplaced(library, slide, path, value, findings);
    }
    for finding in &mut findings[before..] {
        finding.field = Some(path.to_owned());
    }
}

/// A map needs to know where things are.
fn unplaced(library: &Library, slide: &Slide, path: &str, value: &FieldValue, findings: &mut Vec<Finding>) {
    let FieldValue::Ids(ids) = value else { return };
    for facility in
        ids.iter().filter_map(|id| library.facilities.get(id)).filter(|facility| facility.position.is_none())
    {
        let message = format!("the facility \"{}\" has no position, so it cannot stand on a map", facility.id);
        findings.push(Finding::error(
            FindingCode::NoPosition,
            slide.place_of(path).clone(),
            message,
            "add position = [latitude, longitude] to its file",
        ));
    }
}

/// How many characters a text has once references and merge fields are filled in.
pub(crate) fn filled_length(library: &Library, rich: &RichText, chain: &[Language]) -> usize {
    rich.runs()
        .map(|run| match &run.content {
            RunContent::Text(words) => words.chars().count(),
            RunContent::Merge(MergeField::Company | MergeField::Sender, _) => ASSUMED_NAME,
            RunContent::Merge(..) => ASSUMED_NAME + 10,
            RunContent::Fact(_, FactPart::AsOf) => 8,
            RunContent::Fact(id, show) => library.facts.get(id).map_or(0, |fact| {
                let remark = fact.remark.text(chain).chars().count();
                let caveat = if *show == FactPart::ValueAndSource && remark > 0 { remark + 3 } else { 0 };
                format::figure(fact, chain).display.chars().count() + caveat
            }),
        })
        .sum()
}

fn lengths(
    library: &Library,
    slide: &Slide,
    path: &str,
    field: &LayoutField,
    value: &FieldValue,
    language: &Language,
    findings: &mut Vec<Finding>,
) {
    let chain = library.chain(language);
    for (below, rich) in value.texts() {
        let limit = match field.longest[..] {
            [one] => one,
            // Titles have the first limit, texts the second; `when` is a short title.
            [title, text] if below.ends_with(".text") => text.max(title),
            [title, _] => title,
            _ => continue,
        };
        let length = filled_length(library, rich, &chain);
        if length > limit {
            let field = format!("{path}{below}");
            let message = format!("`{field}` has {length} characters, layout \"{}\" takes {limit}", slide.layout);
            let remedy = format!("shorten it by {} characters", length - limit);
            findings.push(
                Finding::error(FindingCode::TooLong, slide.place_of(path).clone(), message, remedy).in_field(field),
            );
        }
        if rich.blocks.is_empty() && field.required && !matches!(field.kind, FieldKind::Table | FieldKind::Events) {
            let finding = Finding::error(
                FindingCode::EmptyField,
                slide.place_of(path).clone(),
                format!("`{path}{below}` is empty"),
                "write something, or remove the field when the layout allows it",
            );
            findings.push(finding.in_field(path));
        }
    }
}

fn translations(library: &Library, slide: &Slide, findings: &mut Vec<Finding>) {
    let has: BTreeSet<&Language> = slide.languages().collect();
    if has.is_empty() {
        findings.push(
            Finding::error(
                FindingCode::NoText,
                slide.place.clone(),
                "the slide has no text in any language",
                "add [text.en] with the fields of its layout",
            )
            .in_field("text"),
        );
        return;
    }
    let missing: Vec<&str> = library
        .manifest
        .languages
        .iter()
        .filter(|language| !has.contains(language))
        .map(|language| language.as_str())
        .collect();
    if !missing.is_empty() {
        let message = format!("the slide is not translated into {}", missing.join(", "));
        findings.push(
            Finding::warning(
                FindingCode::MissingTranslation,
                slide.place.clone(),
                message,
                format!("add {}", missing.iter().map(|tag| format!("[text.{tag}]")).collect::<Vec<_>>().join(" and ")),
            )
            .in_field("text"),
        );
    }
    for tag in slide.text.0.keys().filter(|language| !library.languages().contains(language)) {
        let known = library.languages();
        let remedy = match nearest(tag.as_str(), known.iter().map(Language::as_str)) {
            Some(near) => format!("did you mean \"{near}\"? otherwise add it to library.toml"),
            None => "add it to `extra_languages` in library.toml".to_owned(),
        };
        findings.push(
            Finding::warning(
                FindingCode::UndeclaredLanguage,
                slide.place_of(&format!("text.{tag}")).clone(),
                format!("library.toml does not name the language \"{tag}\""),
                remedy,
            )
            .in_field(format!("text.{tag}")),
        );
    }
    if layout(&slide.layout).is_some_and(|layout| layout.is_frame()) {
        return;
    }
    let silent: Vec<&str> =
        has.iter().filter(|language| slide.notes.exact(language).is_none()).map(|language| language.as_str()).collect();
    if !silent.is_empty() {
        findings.push(
            Finding::warning(
                FindingCode::MissingNotes,
                slide.place.clone(),
                format!("there are no speaker notes in {}", silent.join(", ")),
                "write what the salesperson says, under [notes]",
            )
            .in_field("notes"),
        );
    }
}

/// Reports bars that do not measure the same thing in the same way.
fn comparison(library: &Library, slide: &Slide, findings: &mut Vec<Finding>) {
    let (Some(FieldValue::Id(measure)), Some(FieldValue::Ids(facts))) =
        (slide.fields.get("measure"), slide.fields.get("facts"))
    else {
        return;
    };
    let place = slide.place_of("fields.facts").clone();
    let mut bases: BTreeMap<&str, &str> = BTreeMap::new();
    for fact in facts.iter().filter_map(|id| library.facts.get(id)) {
        if fact.measure.as_ref() != Some(measure) {
            let message = format!("the fact \"{}\" does not give the measure \"{measure}\"", fact.id);
            findings.push(
                Finding::error(FindingCode::MixedMeasures, place.clone(), message, "compare only facts of one measure")
                    .in_field("fields.facts"),
            );
        }
        if fact.magnitude(library.measures.get(measure).map_or("", |measure| measure.unit.as_str())).is_none() {
            let message = format!("the fact \"{}\" is not a number, so it has no bar", fact.id);
            findings.push(
                Finding::error(
                    FindingCode::NoMagnitude,
                    place.clone(),
                    message,
                    "compare numbers; ranges and words go into a table",
                )
                .in_field("fields.facts"),
            );
        }
        bases.entry(fact.basis.as_deref().unwrap_or("none")).or_insert(&fact.id);
    }
    if bases.len() > 1 {
        let list: Vec<String> = bases.iter().map(|(basis, fact)| format!("{basis} ({fact})")).collect();
        let message = format!("the bars rest on different definitions: {}", list.join(", "));
        findings.push(
            Finding::error(FindingCode::MixedBases, place.clone(), message, "compare only facts with the same basis")
                .in_field("fields.facts"),
        );
    }
    if let Some(FieldValue::Id(own)) = slide.fields.get("own") {
        let shown = facts.iter().filter_map(|id| library.facts.get(id)).any(|fact| fact.facility == *own);
        if !shown {
            let message = format!("no bar belongs to \"{own}\", which should be highlighted");
            findings.push(
                Finding::error(
                    FindingCode::OwnNotShown,
                    place,
                    message,
                    "add a fact of that facility, or name another",
                )
                .in_field("fields.own"),
            );
        }
    }
}
