//! What was retired: a successor is there and in use, and nothing that is told rests on what was taken back.

use std::collections::BTreeMap;

use super::{languages, pairs, references};
use crate::finding::{Finding, Place};
use crate::library::Library;
use crate::model::{Retirement, Subject};

pub(super) fn check(library: &Library, findings: &mut Vec<Finding>) {
    for retirement in library.retired_slides.values().chain(library.retired_facts.values()) {
        languages(library, &retirement.reason, "the reason", &retirement.place, findings);
        successor(library, retirement, findings);
    }
    let slides = &library.retired_slides;
    for pitch in library.pitches.values() {
        in_use(slides, "slide", "the ready-made pitch", pairs(&pitch.slides), None, findings);
    }
    for proposition in library.value_propositions.values() {
        in_use(slides, "slide", "the value proposition", pairs(&proposition.slides), None, findings);
        in_use(&library.retired_facts, "fact", "the value proposition", pairs(&proposition.proof), None, findings);
    }
    if library.retired_facts.is_empty() {
        return;
    }
    for slide in library.slides.values().filter(|slide| !slide.retired) {
        let facts: std::collections::BTreeSet<&str> =
            slide.languages().flat_map(|language| slide.facts(language)).collect();
        let facts = facts.into_iter().map(|fact| (fact, &slide.place));
        in_use(&library.retired_facts, "fact", "the slide", facts, Some(&slide.id), findings);
    }
}

fn successor(library: &Library, retirement: &Retirement, findings: &mut Vec<Finding>) {
    let Some(successor) = &retirement.successor else { return };
    let wanted = || [(successor.as_str(), &retirement.place)].into_iter();
    let retired = match retirement.subject {
        Subject::Slide => {
            references("a slide", library, &library.slides, wanted(), findings);
            &library.retired_slides
        }
        Subject::Fact => {
            references("a fact", library, &library.facts, wanted(), findings);
            &library.retired_facts
        }
    };
    if retired.contains_key(successor) {
        findings.push(
            Finding::error(
                "retired-successor",
                retirement.place.clone(),
                format!("the successor \"{successor}\" is retired itself"),
                "name what is used today, or leave the successor out",
            )
            .in_field("successor"),
        );
    }
}

/// Reports what is retired among what something uses.
fn in_use<'a>(
    retired: &BTreeMap<String, Retirement>,
    kind: &str,
    user: &str,
    used: impl Iterator<Item = (&'a str, &'a Place)>,
    slide: Option<&str>,
    findings: &mut Vec<Finding>,
) {
    for (id, place) in used {
        let Some(retirement) = retired.get(id) else { continue };
        let remedy = match &retirement.successor {
            Some(successor) => format!("use \"{successor}\" in its place"),
            None => format!("take it out of {user}"),
        };
        let message = format!("{user} uses the {kind} \"{id}\", which is retired since {}", retirement.date);
        let mut finding = Finding::error("retired-in-use", place.clone(), message, remedy);
        finding.slide = slide.map(str::to_owned);
        findings.push(finding);
    }
}
