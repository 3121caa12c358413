//! Lists facts with their sources and the slides that use them.

use lodestone_content::model::Amount;
use lodestone_content::{Day, Language, Library, check, format};
use serde_json::Value;

use crate::api;
use crate::error::{Code, Error};

/// Which facts are wanted; all of them when nothing is said.
#[derive(Debug, Clone, Default)]
pub struct FactFilter {
    /// Those about a facility.
    pub facility: Option<String>,
    /// Those that nobody has confirmed.
    pub unconfirmed: bool,
}

/// The facts of a library, by id, said in one language.
///
/// # Errors
///
/// When there is no such facility.
pub fn facts(
    library: &Library,
    language: &Language,
    today: Day,
    filter: &FactFilter,
) -> Result<api::cli_output::Facts, Error> {
    if let Some(facility) = filter.facility.as_ref().filter(|id| !library.facilities.contains_key(*id)) {
        let message = format!("there is no facility \"{facility}\"; find it with `lodestone search`");
        return Err(Error::new(Code::Input, message));
    }
    let chain = library.chain(language);
    let used = check::used(library);
    let number = |digits: &str| {
        digits.parse::<serde_json::Number>().map_or_else(|_| Value::String(digits.to_owned()), Value::Number)
    };
    let fact = |fact: &lodestone_content::model::Fact| api::cli_output::Fact {
        id: fact.id.clone(),
        facility: fact.facility.clone(),
        topic: fact.topic.clone(),
        label: fact.label.text(&chain).to_owned(),
        value: match &fact.amount {
            Amount::Number(digits) => number(digits),
            Amount::Range(low, high) => Value::Array(vec![number(low), number(high)]),
            Amount::Date(date) => Value::String(date.to_string()),
            Amount::Text(texts) => Value::String(texts.text(&chain).to_owned()),
        },
        unit: fact.unit.clone(),
        display: format::figure(fact, &chain).display,
        qualifier: fact.qualifier.clone(),
        remark: Some(fact.remark.text(&chain).to_owned()).filter(|remark| !remark.is_empty()),
        measure: fact.measure.clone(),
        basis: fact.basis.clone(),
        as_of: fact.as_of.to_string(),
        review_by: fact.review_by.to_string(),
        owner: fact.owner.clone(),
        confirmed: fact.confirmed,
        lapsed: fact.is_lapsed(today),
        source: fact.source.as_ref().map(|source| api::cli_output::Source {
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            url: source.url.clone(),
            quote: source.quote.clone(),
            retrieved: source.retrieved.map(|day| day.to_string()),
        }),
        slides: used
            .get(fact.id.as_str())
            .map(|slides| slides.iter().map(|id| (*id).to_owned()).collect())
            .unwrap_or_default(),
    };
    let wanted = library.facts.values().filter(|fact| {
        filter.facility.as_ref().is_none_or(|facility| fact.facility == *facility)
            && !(filter.unconfirmed && fact.confirmed)
    });
    Ok(api::cli_output::Facts { facts: wanted.map(fact).collect() })
}
