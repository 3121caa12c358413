//! Lists everything in the folder that is open: slides, facts, findings, and the choices of forms.

use std::collections::{BTreeMap, BTreeSet};

use lodestone_content::layout::{LayoutId, layouts};
use lodestone_content::model::{Fact, Slide, ValueProposition};
use lodestone_content::{Language, Library, Severity, Translated};
use lodestone_editor::Contents;
use lodestone_l10n::Localizer;

use super::findings::in_list;
use super::open::{Editor, OpenFolder};
use crate::api::{EditorFactCard, EditorOverview, EditorSlideCard, count};
use crate::browse::{fact_card, freshness};
use crate::error::Error;
use crate::phrases::names::layout_words;

impl Editor {
    /// Opens a folder, or takes the one that is open or was open last, and lists what is in it.
    pub(crate) fn editor(&self, folder: Option<String>) -> Result<EditorOverview, Error> {
        let folder = match folder {
            Some(path) => self.open_folder(&path)?,
            None => self.folder()?,
        };
        folder.session.refresh(self.context.clock.today())?;
        Ok(self.overview(&folder))
    }

    /// Lists what is in a folder, as it was read.
    pub(super) fn overview(&self, folder: &OpenFolder) -> EditorOverview {
        let l10n = self.context.l10n();
        let contents = folder.session.contents();
        let library = &contents.library;
        let chain = l10n.chain();
        let today = self.context.clock.today();
        let counts = contents.counts();
        let slides = library.slides.values().map(|slide| slide_card(&contents, slide, &counts)).collect();
        let used = |id: &str| contents.used.get(id).map_or(0, BTreeSet::len);
        let fact = |fact: &Fact| EditorFactCard {
            card: fact_card(library, fact, &chain, today, used(&fact.id)),
            review_by: fact.review_by.to_string(),
            freshness: freshness(fact, today),
            used: count(used(&fact.id)),
        };
        let mut findings: Vec<_> = contents.findings().collect();
        findings.sort_by(|one, other| (one.severity, &one.place).cmp(&(other.severity, &other.place)));
        let weigh = |severity| count(findings.iter().filter(|finding| finding.severity == severity).count());
        let name = |name: &Translated, id: &str| {
            let name = name.text(&chain);
            (id.to_owned(), if name.is_empty() { id.to_owned() } else { name.to_owned() })
        };
        EditorOverview {
            folder: folder.session.root().display().to_string(),
            name: library.manifest.name.text(&chain).to_owned(),
            version: contents.version,
            languages: library.languages().iter().map(Language::to_string).collect(),
            wanted: count(library.manifest.languages.len()),
            slides,
            facts: library.facts.values().map(fact).collect(),
            errors: weigh(Severity::Error),
            warnings: weigh(Severity::Warning),
            findings: findings.into_iter().map(|finding| in_list(&l10n, finding, contents.fact_at(finding))).collect(),
            layouts: layout_names(&l10n, library),
            owners: library.owners.values().map(|owner| name(&owner.name, &owner.id)).collect(),
            measures: library.measures.values().map(|measure| name(&measure.name, &measure.id)).collect(),
            facilities: library.facilities.values().map(|place| name(&place.name, &place.id)).collect(),
            topics: library.topics.values().map(|topic| name(&topic.name, &topic.id)).collect(),
            media: library.media.values().map(|media| name(&media.alt, &media.id)).collect(),
            propositions: library.value_propositions.values().map(|one| title(one, &chain)).collect(),
        }
    }
}

/// A value proposition by id and title.
fn title(proposition: &ValueProposition, chain: &[Language]) -> (String, String) {
    let title = proposition.text.get(chain).and_then(|text| text.get("title"));
    (proposition.id.clone(), title.unwrap_or(&proposition.id).clone())
}

/// Layouts that an author can choose: id, name, what it is for.
fn layout_names(l10n: &Localizer, library: &Library) -> Vec<(String, String, String)> {
    // A map can be chosen where the library has one; a slide with the layout keeps it.
    let is_used = |id: LayoutId| library.slides.values().any(|slide| slide.layout == id.as_str());
    let offered = |id: LayoutId| id != LayoutId::Map || library.map().is_some() || is_used(id);
    let named = |id: LayoutId| {
        let (name, purpose) = layout_words(id);
        (id.to_string(), l10n.say(name), l10n.say(purpose))
    };
    layouts().iter().map(|layout| layout.id).filter(|id| offered(*id)).map(named).collect()
}

fn slide_card(contents: &Contents, slide: &Slide, counts: &BTreeMap<&str, u32>) -> EditorSlideCard {
    let library = &contents.library;
    let languages = library.languages();
    let first = slide.shown_in(&languages).map_or_else(|| "en".to_owned(), ToString::to_string);
    let lacks = |language: &&Language| slide.text.exact(language).is_none();
    EditorSlideCard {
        id: slide.id.clone(),
        title: slide.title(&languages),
        stage: slide.stage.as_str().to_owned(),
        layout: slide.layout.clone(),
        topics: slide.topics.iter().map(|(topic, _)| topic.clone()).collect(),
        approval: slide.approval.into(),
        gaps: library.manifest.languages.iter().filter(lacks).map(Language::to_string).collect(),
        findings: counts.get(slide.id.as_str()).copied().unwrap_or(0),
        retired: slide.retired,
        picture: format!("editor/{}/{first}/{}", slide.id, contents.picture_version(&slide.id)),
    }
}
