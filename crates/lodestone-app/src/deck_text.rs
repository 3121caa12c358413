//! Describes a composed slide in plain text, for titles, counts and people who cannot see its picture.

use lodestone_content::layout::layout;
use lodestone_render::deck::{self, Block, Deck, Run};

/// Returns the text of runs, without their styles.
pub(crate) fn plain_text(runs: &[Run]) -> String {
    runs.iter().map(|run| run.t.as_str()).collect()
}

fn block_texts(blocks: &[Block]) -> Vec<String> {
    let texts = |block: &Block| match block {
        Block::Paragraph { runs } => vec![plain_text(runs)],
        Block::List { items } => items.iter().map(|item| plain_text(item)).collect(),
    };
    blocks.iter().flat_map(texts).collect()
}

/// Returns the number of characters of a text on the slide.
pub(crate) fn characters(field: &deck::Field) -> usize {
    match field {
        deck::Field::Line(runs) => plain_text(runs).chars().count(),
        deck::Field::Text(blocks) => block_texts(blocks).iter().map(|text| text.chars().count()).sum(),
        _ => 0,
    }
}

/// Returns the facts in fields of their own.
pub(crate) fn fact_ids(slide: &deck::Slide) -> Vec<String> {
    let of = |field: &deck::Field| match field {
        deck::Field::Fact(fact) => vec![fact.id.clone()],
        deck::Field::Facts(facts) => facts.iter().map(|fact| fact.id.clone()).collect(),
        deck::Field::Legs(legs) => legs.iter().map(|leg| leg.fact.id.clone()).collect(),
        _ => Vec::new(),
    };
    slide.fields.values().flat_map(of).collect()
}

/// Describes a deck in its reading order, for people who cannot see its picture.
pub(crate) fn describe(deck: &Deck) -> String {
    deck.slides.first().map(describe_slide).unwrap_or_default()
}

/// Describes one slide in its reading order.
pub(crate) fn describe_slide(slide: &deck::Slide) -> String {
    let order = layout(&slide.layout).map(|layout| layout.fields.as_slice()).unwrap_or_default();
    let mut parts: Vec<String> = Vec::new();
    for field in order.iter().filter_map(|field| slide.fields.get(field.name.as_str())) {
        match field {
            deck::Field::Line(runs) => parts.push(plain_text(runs)),
            deck::Field::Text(blocks) => parts.extend(block_texts(blocks)),
            deck::Field::Fact(fact) => parts.push(format!("{}: {}", fact.label, fact.display)),
            deck::Field::Facts(facts) => {
                parts.extend(facts.iter().map(|fact| format!("{}, {}: {}", fact.facility, fact.label, fact.display)));
            }
            deck::Field::Facility(facility) => parts.push(facility.name.clone()),
            deck::Field::Facilities(facilities) => {
                parts.push(facilities.iter().map(|facility| facility.name.as_str()).collect::<Vec<_>>().join(", "));
            }
            deck::Field::Measure(measure) => parts.push(measure.name.clone()),
            deck::Field::Media(media) => parts.extend(media.alt.clone()),
            deck::Field::Legs(legs) => parts
                .extend(legs.iter().map(|leg| format!("{} – {}: {}", leg.from.name, leg.to.name, leg.fact.display))),
            deck::Field::Events(events) => parts.extend(events.iter().map(|event| {
                format!("{} {}. {}", plain_text(&event.when), plain_text(&event.title), plain_text(&event.text))
            })),
            deck::Field::Groups(groups) => parts.extend(groups.iter().map(|group| {
                let names: Vec<&str> = group.facilities.iter().map(|facility| facility.name.as_str()).collect();
                format!("{}: {}", plain_text(&group.title), names.join(", "))
            })),
            deck::Field::Items(items) => {
                parts.extend(
                    items.iter().map(|item| format!("{}. {}", plain_text(&item.title), plain_text(&item.text))),
                );
            }
            deck::Field::Table(table) => {
                parts.extend(
                    table.rows.iter().map(|row| row.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>().join(", ")),
                );
            }
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n")
}
