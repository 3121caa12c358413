//! Selects findings: of a whole library, of a slide, about a fact.

use std::collections::BTreeMap;

use lodestone_content::{Finding, Severity};

use super::contents::Contents;

impl Contents {
    /// All findings.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.form.values().chain(self.slides.values()).flatten().chain(&self.rest)
    }

    /// The findings of a slide.
    pub fn findings_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Finding> {
        let file = self.library.slides.get(id).and_then(|slide| self.form.get(&*slide.place.file));
        let own = file.into_iter().flatten().chain(self.slides.get(id).into_iter().flatten());
        own.chain(self.rest.iter().filter(move |finding| finding.slide.as_deref() == Some(id)))
    }

    /// The findings about a fact.
    pub fn findings_about(&self, id: &str) -> impl Iterator<Item = &Finding> {
        let fact = self.library.facts.get(id);
        let of_file = fact.and_then(|fact| self.form.get(&*fact.place.file));
        of_file
            .into_iter()
            .flatten()
            .chain(&self.rest)
            .filter(move |finding| fact.is_some_and(|fact| self.fact_at(finding) == Some(&fact.id)))
    }

    /// The fact in whose block a finding is.
    pub fn fact_at(&self, finding: &Finding) -> Option<&String> {
        if !finding.place.file.starts_with("facilities/") {
            return None;
        }
        // Faults are placed at the id of a fact or below it, within the same block.
        let of_file = self.library.facts.values().filter(|fact| fact.place.file == finding.place.file);
        let above = of_file.filter(|fact| fact.place.line <= finding.place.line);
        above.max_by_key(|fact| fact.place.line).map(|fact| &fact.id)
    }

    /// How many errors and warnings each slide has.
    pub fn counts(&self) -> BTreeMap<&str, u32> {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        for finding in self.findings().filter(|finding| finding.severity != Severity::Note) {
            if let Some(slide) = finding.slide.as_deref() {
                *counts.entry(slide).or_default() += 1;
            }
        }
        counts
    }
}
