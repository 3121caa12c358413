//! Writes the JSON Schema of every file of a library, so that editors complete and explain fields.
//!
//! Made from the same shapes that the reader checks, so the two cannot disagree.

use std::fmt::Write;

use crate::layout::{Layout, layouts};
use crate::model::{
    BRAND, FACILITY, KINDS_FILE, LIBRARY, MEASURES_FILE, MEDIA_FILE, OWNERS_FILE, PITCH, REGION_FILE, RETIRED_FILE,
    SLIDE, TOPICS_FILE, VALUE_PROPOSITION, kind_of,
};
use crate::read::{Kind, Need, Shape};

/// The schemas by file name.
pub fn schemas() -> Vec<(&'static str, String)> {
    let shapes: [(&str, &Shape); 13] = [
        ("library.schema.json", &LIBRARY),
        ("region.schema.json", &REGION_FILE),
        ("kinds.schema.json", &KINDS_FILE),
        ("topics.schema.json", &TOPICS_FILE),
        ("measures.schema.json", &MEASURES_FILE),
        ("owners.schema.json", &OWNERS_FILE),
        ("media.schema.json", &MEDIA_FILE),
        ("facility.schema.json", &FACILITY),
        ("value-proposition.schema.json", &VALUE_PROPOSITION),
        ("slide.schema.json", &SLIDE),
        ("brand.schema.json", &BRAND),
        ("pitch.schema.json", &PITCH),
        ("retired.schema.json", &RETIRED_FILE),
    ];
    shapes.into_iter().map(|(name, shape)| (name, document(name, shape))).collect()
}

fn document(name: &str, shape: &Shape) -> String {
    let mut json = String::new();
    let _ = write!(
        json,
        "{{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"$id\": {},\n  \"title\": {},\n",
        quote(name),
        quote(shape.name)
    );
    let body = object(shape, 1);
    json.push_str(body.trim_start_matches("{\n"));
    if name == "slide.schema.json" {
        // The fields of a slide depend on its layout.
        let end = json.rfind("\n}").unwrap_or(json.len());
        json.truncate(end);
        json.push_str(",\n  \"allOf\": [\n");
        let rules: Vec<String> = layouts().iter().map(layout_rule).collect();
        json.push_str(&rules.join(",\n"));
        json.push_str("\n  ]\n}");
    }
    json.push('\n');
    json
}

fn object(shape: &Shape, depth: usize) -> String {
    let pad = "  ".repeat(depth);
    let mut json = String::from("{\n");
    let _ = write!(
        json,
        "{pad}\"type\": \"object\",\n{pad}\"description\": {},\n{pad}\"additionalProperties\": false,\n",
        quote(shape.about)
    );
    let required: Vec<String> =
        shape.fields.iter().filter(|field| field.need == Need::Required).map(|field| quote(field.name)).collect();
    let _ = write!(json, "{pad}\"required\": [{}],\n{pad}\"properties\": {{\n", required.join(", "));
    let fields: Vec<String> = shape
        .fields
        .iter()
        .map(|field| {
            let inner = kind(field.kind, depth + 2);
            let described = inner.replacen(
                "{\n",
                &format!("{{\n{}\"description\": {},\n", "  ".repeat(depth + 2), quote(field.about)),
                1,
            );
            // A record describes itself already; the field's own words say more.
            format!("{pad}  {}: {}", quote(field.name), described)
        })
        .collect();
    json.push_str(&fields.join(",\n"));
    let _ = write!(json, "\n{pad}}}\n{}}}", "  ".repeat(depth - 1));
    json
}

fn kind(kind_of_field: Kind, depth: usize) -> String {
    let pad = "  ".repeat(depth);
    let end = "  ".repeat(depth - 1);
    let simple = |body: &str| format!("{{\n{pad}{body}\n{end}}}");
    match kind_of_field {
        Kind::Id => simple("\"type\": \"string\", \"pattern\": \"^[a-z0-9]+([.-][a-z0-9]+)*$\""),
        Kind::Text => simple("\"type\": \"string\""),
        Kind::Language => simple("\"type\": \"string\", \"pattern\": \"^[A-Za-z]{2,8}(-[A-Za-z0-9]{2,8})*$\""),
        Kind::Date => simple("\"type\": \"string\", \"pattern\": \"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$\""),
        Kind::Day => simple("\"type\": \"string\", \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""),
        Kind::Number => simple("\"type\": \"number\""),
        Kind::Whole(least, most) => {
            simple(&format!("\"type\": \"integer\", \"minimum\": {least}, \"maximum\": {most}"))
        }
        Kind::Boolean => simple("\"type\": \"boolean\""),
        Kind::Address => simple("\"type\": \"string\", \"pattern\": \"^https?://\""),
        Kind::Colour => simple("\"type\": \"string\", \"pattern\": \"^#[0-9a-fA-F]{6}$\""),
        Kind::OneOf(words) => {
            simple(&format!("\"enum\": [{}]", words.iter().map(|word| quote(word)).collect::<Vec<_>>().join(", ")))
        }
        Kind::List(inner) => simple(&format!("\"type\": \"array\", \"items\": {}", kind(*inner, depth + 1))),
        Kind::Record(shape) => object_without_description(shape, depth),
        Kind::Translated => simple("\"type\": \"object\", \"additionalProperties\": { \"type\": \"string\" }"),
        Kind::TranslatedLists | Kind::Fallbacks => simple(
            "\"type\": \"object\", \"additionalProperties\": { \"type\": \"array\", \"items\": { \"type\": \"string\" } }",
        ),
        Kind::LayoutTexts => simple("\"type\": \"object\", \"additionalProperties\": { \"type\": \"object\" }"),
        Kind::LayoutFields => simple("\"type\": \"object\""),
    }
}

/// A record inside a field: the field brings the description.
fn object_without_description(shape: &Shape, depth: usize) -> String {
    let json = object(shape, depth);
    let line = format!("{}\"description\": {},\n", "  ".repeat(depth), quote(shape.about));
    json.replacen(&line, "", 1)
}

fn layout_rule(layout: &Layout) -> String {
    let table = |translated: bool| {
        let fields: Vec<_> = layout.fields.iter().filter(|field| field.kind.is_translated() == translated).collect();
        let properties: Vec<String> = fields
            .iter()
            .map(|field| {
                let mut body = kind(kind_of(field.kind), 1).replace('\n', " ");
                if let [longest] = field.longest[..]
                    && field.kind.is_translated()
                {
                    body = body.replacen("{ ", &format!("{{ \"description\": \"at most {longest} characters\", "), 1);
                }
                format!("{}: {body}", quote(field.name.as_str()))
            })
            .collect();
        let required: Vec<String> =
            fields.iter().filter(|field| field.required).map(|field| quote(field.name.as_str())).collect();
        format!(
            "{{ \"type\": \"object\", \"additionalProperties\": false, \"required\": [{}], \"properties\": {{ {} }} }}",
            required.join(", "),
            properties.join(", ")
        )
    };
    format!(
        "    {{\n      \"if\": {{ \"properties\": {{ \"layout\": {{ \"const\": {} }} }} }},\n      \"then\": {{\n        \"description\": {},\n        \"properties\": {{\n          \"fields\": {},\n          \"text\": {{ \"type\": \"object\", \"additionalProperties\": {} }}\n        }}\n      }}\n    }}",
        quote(layout.id.as_str()),
        quote(&layout.purpose),
        table(false),
        table(true)
    )
}

fn quote(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            character if character.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(character));
            }
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
