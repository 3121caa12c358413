//! Checks facts: each has a source, a unit that is known and a review date ahead, and no two contradict each other.

use std::collections::BTreeMap;

use super::references::{languages, references};
use crate::date::Day;
use crate::finding::{Finding, FindingCode, Place};
use crate::language::Language;
use crate::library::Library;
use crate::model::{Amount, Fact};
use crate::read::shape::clip;
use crate::units::{self, Unit};

/// A fact is reported as lapsing this many days ahead, so that it can be corrected before the next fair.
const WARN_DAYS: i32 = 30;

pub(super) fn check(library: &Library, today: Day, used: &BTreeMap<&str, Vec<&str>>, findings: &mut Vec<Finding>) {
    for fact in library.facts.values() {
        let slides = used.get(fact.id.as_str()).cloned().unwrap_or_default();
        let on = |finding: Finding| match slides.first() {
            Some(slide) => finding.on_slide(slide),
            None => finding,
        };
        let where_used = match slides.len() {
            0 => "no slide uses it".to_owned(),
            1 => format!("slide {} uses it", slides[0]),
            count => format!("{count} slides use it: {}", slides.join(", ")),
        };
        let place = fact.place.clone();
        match &fact.source {
            None => findings.push(on(Finding::error(
                FindingCode::NoSource,
                place.clone(),
                format!("the fact \"{}\" has no source; {where_used}", fact.id),
                "add [fact.source] with title, publisher and url",
            )
            .in_field("source"))),
            Some(source) if source.title.trim().is_empty() || source.publisher.trim().is_empty() => {
                findings.push(on(Finding::error(
                    FindingCode::NoSource,
                    place.clone(),
                    format!("the source of \"{}\" has no title or publisher; {where_used}", fact.id),
                    "name the page and who published it",
                )
                .in_field("source")));
            }
            Some(_) => {}
        }
        if fact.is_lapsed(today) {
            let message = format!("the fact \"{}\" lapsed on {}; {where_used}", fact.id, fact.review_by);
            findings.push(on(Finding::error(
                FindingCode::Lapsed,
                place.clone(),
                message,
                "look at the source again, mend the value, set as_of and a new review_by",
            )
            .in_field("review_by")));
        } else if today.days_until(fact.review_by) <= WARN_DAYS {
            let message = format!("the fact \"{}\" lapses on {}; {where_used}", fact.id, fact.review_by);
            findings.push(on(Finding::warning(
                FindingCode::LapsesSoon,
                place.clone(),
                message,
                "look at the source again before the next fair",
            )
            .in_field("review_by")));
        }
        if !fact.confirmed {
            let message = format!("the fact \"{}\" is not confirmed; {where_used}", fact.id);
            let remedy = "confirm it against its source, or take it off the slide";
            findings.push(if slides.is_empty() {
                Finding::note(FindingCode::Unconfirmed, place.clone(), message, remedy).in_field("confirmed")
            } else {
                on(Finding::error(FindingCode::Unconfirmed, place.clone(), message, remedy)).in_field("confirmed")
            });
        }
        amount(fact, findings);
        unit(&fact.unit, &fact.place, findings);
        references("a topic", library, &library.topics, [(fact.topic.as_str(), &fact.place)].into_iter(), findings);
        references("an owner", library, &library.owners, [(fact.owner.as_str(), &fact.place)].into_iter(), findings);
        references(
            "a measure",
            library,
            &library.measures,
            fact.measure.iter().map(|id| (id.as_str(), &fact.place)),
            findings,
        );
        languages(library, &fact.label, "the label", &fact.place, findings);
        if let Amount::Text(texts) = &fact.amount {
            languages(library, texts, "the value", &fact.place, findings);
        }
        if !fact.remark.0.is_empty() {
            languages(library, &fact.remark, "the remark", &fact.place, findings);
        }
        if let Some(measure) = fact.measure.as_ref().and_then(|id| library.measures.get(id))
            && matches!(fact.amount, Amount::Number(_))
            && fact.magnitude(&measure.unit).is_none()
        {
            let message =
                format!("{} cannot be turned into {}, the unit of measure \"{}\"", fact.unit, measure.unit, measure.id);
            findings.push(
                Finding::error(
                    FindingCode::WrongUnit,
                    fact.place.clone(),
                    message,
                    "choose another measure, or mend the unit",
                )
                .in_field("unit"),
            );
        }
    }
    contradictions(library, findings);
}

/// The slides that use each fact, in any language.
pub fn used(library: &Library) -> BTreeMap<&str, Vec<&str>> {
    let mut used: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for slide in library.slides.values() {
        for language in slide.languages() {
            for fact in slide.facts(language) {
                let slides = used.entry(fact).or_default();
                if slides.last() != Some(&slide.id.as_str()) {
                    slides.push(&slide.id);
                }
            }
        }
    }
    used
}

fn amount(fact: &Fact, findings: &mut Vec<Finding>) {
    if let Amount::Text(texts) = &fact.amount
        && texts.0.values().all(|text| text.trim().is_empty())
    {
        findings.push(Finding::error(
            FindingCode::NoValue,
            fact.place.clone(),
            format!("the fact \"{}\" has no value", fact.id),
            "add exactly one of value, range, date and text",
        ));
    }
    if let Amount::Range(low, high) = &fact.amount
        && low.parse::<f64>().ok() >= high.parse::<f64>().ok()
    {
        findings.push(
            Finding::error(
                FindingCode::BadRange,
                fact.place.clone(),
                format!("the range {low} to {high} does not rise"),
                "write the lower number first",
            )
            .in_field("range"),
        );
    }
}

pub(super) fn unit(code: &str, place: &Place, findings: &mut Vec<Finding>) {
    if Unit::parse(code).is_none() {
        let remedy = match units::nearest(code) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "use a code of assets/units.toml, or add it there in every language".to_owned(),
        };
        findings.push(
            Finding::error(
                FindingCode::UnknownUnit,
                place.clone(),
                format!("there is no unit \"{}\"", clip(code)),
                remedy,
            )
            .in_field("unit"),
        );
    }
}

/// Two values for one claim: the same measure on the same basis, or the same words, about the same facility.
fn contradictions(library: &Library, findings: &mut Vec<Finding>) {
    let english = Language::english();
    let mut claims: BTreeMap<(String, String), Vec<&Fact>> = BTreeMap::new();
    for fact in library.facts.values() {
        if let Some(measure) = &fact.measure {
            let basis = fact.basis.as_deref().unwrap_or_default();
            claims.entry((fact.facility.clone(), format!("measure {measure}/{basis}"))).or_default().push(fact);
        }
        if let Some(label) = fact.label.exact(&english) {
            claims.entry((fact.facility.clone(), label.trim().to_lowercase())).or_default().push(fact);
        }
    }
    for facts in claims.values() {
        let Some((first, rest)) = facts.split_first() else { continue };
        for fact in rest.iter().filter(|fact| fact.amount != first.amount || fact.unit != first.unit) {
            let message =
                format!("\"{}\" and \"{}\" ({}) give two values for one claim", fact.id, first.id, first.place);
            let finding = Finding::error(
                FindingCode::TwoValues,
                fact.place.clone(),
                message,
                "keep the better source, or tell the definitions apart with `basis` and label",
            );
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
}
