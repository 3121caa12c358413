//! Checks retirements: a successor exists and is in use, and nothing in use depends on retired content.

use std::collections::BTreeMap;

use super::references::{languages, pairs, references};
use crate::finding::{Finding, FindingCode, Place};
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
                FindingCode::RetiredSuccessor,
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
        let mut finding = Finding::error(FindingCode::RetiredInUse, place.clone(), message, remedy);
        finding.slide = slide.map(str::to_owned);
        findings.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::finding::FindingCode;
    use crate::{Day, Library};

    /// A file of the healthy library.
    macro_rules! file {
        ($path:literal) => {
            ($path.to_owned(), include_bytes!(concat!("../../../../tests/fixtures/healthy/", $path)).to_vec())
        };
    }

    /// What is found in the healthy library with this retired.
    fn found(retired: &str) -> (Library, Vec<FindingCode>) {
        let mut all = vec![
            file!("library.toml"),
            file!("media.toml"),
            file!("owners.toml"),
            file!("topics.toml"),
            file!("brands/plain.toml"),
            file!("facilities/ring.toml"),
            file!("media/ring.svg"),
            file!("slides/energy.toml"),
            file!("slides/picture.toml"),
            file!("slides/promise.toml"),
        ];
        let common = "date = \"2026-11-20\"\nreason = { en = \"Because.\" }\n";
        all.push(("retired.toml".to_owned(), retired.replace('|', common).into_bytes()));
        let reading = Library::read(all);
        let library = reading.library.expect("it has a manifest");
        let content = check(&library, Day::parse("2026-11-23").expect("a day"));
        let codes = reading.findings.iter().chain(&content).map(|finding| finding.code).collect();
        (library, codes)
    }

    #[test]
    fn faults_of_a_retirement_are_found_and_a_sound_one_takes_the_slide_out_of_choice() {
        let (library, codes) = found("[[retired]]\nslide = \"energy\"\nsuccessor = \"picture\"\n|");
        assert_eq!(codes, [], "a slide that is there may be retired");
        assert!(library.slides["energy"].retired && !library.slides["picture"].retired);
        let (_, codes) = found("[[retired]]\nslide = \"long-gone\"\n|");
        assert_eq!(codes, [], "and one that is not");
        for (retired, code) in [
            ("[[retired]]\n|", FindingCode::RetiredWhat),
            ("[[retired]]\nslide = \"energy\"\nfact = \"ring.energy\"\n|", FindingCode::RetiredWhat),
            ("[[retired]]\nslide = \"energy\"\nsuccessor = \"nowhere\"\n|", FindingCode::MissingReference),
            ("[[retired]]\nslide = \"energy\"\nsuccessor = \"energy\"\n|", FindingCode::RetiredSuccessor),
            ("[[retired]]\nslide = \"energy\"\n|[[retired]]\nslide = \"energy\"\n|", FindingCode::DuplicateId),
            ("[[retired]]\nfact = \"ring.energy\"\n|", FindingCode::RetiredInUse),
            ("[[retired]]\nslide = \"energy\"\n", FindingCode::MissingField),
        ] {
            assert!(found(retired).1.contains(&code), "{code} is not found in {retired}: {:?}", found(retired).1);
        }
    }

    #[test]
    fn a_slide_has_the_same_version_however_far_it_has_come() {
        let read = |text: &str| crate::pinned::read_slide("slides/a.toml", text.as_bytes()).expect("a slide");
        let head = "id = \"a\"\nlayout = \"statement\"\nstage = \"offer\"\nseconds = 30\n";
        let text = "[text.en]\ntitle = \"One\"\n";
        let draft = read(&format!("{head}{text}"));
        let approved = read(&format!("{head}approval = \"approved\"\n{text}"));
        assert_eq!(draft.version, approved.version, "nobody sees an approval");
        assert_ne!(draft.approval, approved.approval);
    }

    #[test]
    fn the_text_of_a_fact_reads_as_the_fact() {
        let (library, _) = found("[[retired]]\nslide = \"x\"\n|");
        for (id, fact) in &library.facts {
            let text = library.fact_text(id).expect("it has a text");
            let read = crate::pinned::read_fact(&fact.facility, &text).expect("it reads");
            assert_eq!((&read.id, &read.version), (id, &fact.version));
        }
    }
}
