//! Tests forms and files: unchanged parts keep every byte, and changed ones are written as authors write them.

use serde_json::{Value, json};

use super::edited_library::{EditedLibrary, changed, ids};

#[test]
fn a_form_that_changed_nothing_changes_no_byte() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    let overview = edited.call("editor", json!({ "folder": null }));
    let slides = ids(&overview["slides"]);
    assert!(slides.len() >= 118, "the shipped library has its slides: {}", slides.len());
    for id in &slides {
        edited.save_slide(&edited.slide(id));
    }
    let facts: Vec<String> = overview["facts"]
        .as_array()
        .expect("facts")
        .iter()
        .map(|fact| fact["card"]["id"].as_str().expect("an id").to_owned())
        .collect();
    assert!(facts.len() > 190, "the shipped library has its facts: {}", facts.len());
    for id in &facts {
        edited.save_fact(&edited.fact(id));
    }
    assert!(before == edited.files(), "saving what was read must leave every file as it was");
}

#[test]
fn every_slide_and_fact_comes_back_to_its_bytes_after_a_change_and_the_way_back() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    let overview = edited.call("editor", json!({ "folder": null }));
    for id in ids(&overview["slides"]) {
        let slide = edited.slide(&id);
        let mut other = slide.clone();
        other["form"]["text"]["en"]["title"] =
            json!({ "kind": "text", "text": "Quite \"another\" title \\ with a\nline" });
        other["form"]["seconds"] = json!(77);
        for list in other["form"]["text"]["en"].as_object_mut().expect("fields").values_mut() {
            match list["kind"].as_str() {
                Some("records") => list["records"][0]["title"] = json!("Changed"),
                Some("table") => list["rows"][0][0] = json!("Changed"),
                _ => {}
            }
        }
        let saved = edited.save_slide(&other);
        assert_eq!(saved["form"], other["form"], "{id}: what was saved is what is read");
        let mut back = slide.clone();
        back["digest"] = saved["digest"].clone();
        edited.save_slide(&back);
    }
    for fact in overview["facts"].as_array().expect("facts") {
        let id = fact["card"]["id"].as_str().expect("an id");
        let fact = edited.fact(id);
        let mut other = fact.clone();
        other["form"]["reviewBy"] = json!("2031-01-31");
        other["form"]["label"]["en"] = json!("Another label");
        other["form"]["sourceTitle"] = json!("Another title");
        let saved = edited.save_fact(&other);
        assert_eq!(saved["form"], other["form"], "{id}: what was saved is what is read");
        let mut back = fact.clone();
        back["digest"] = saved["digest"].clone();
        edited.save_fact(&back);
    }
    for (path, bytes) in edited.files() {
        assert!(before[&path] == bytes, "{path} is not what it was:\n{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn one_change_is_one_line_and_comments_stay() {
    let edited = EditedLibrary::oresund();
    let path = "slides/comparisons/expert-tax.toml";
    let text = edited
        .text(path)
        .replace("stage = ", "# Ask the tax people first.\nstage = ")
        .replace("seconds = 40", "seconds  =  40 # measured");
    edited.write(path, &text);
    let mut slide = edited.slide("comparison.expert-tax");
    slide["form"]["text"]["sv"]["title"]["text"] = json!("Två system");
    slide["form"]["text"]["da"]["table"]["rows"][1][0] = json!("Omfang");
    edited.save_slide(&slide);
    let (gone, new) = changed(&text, &edited.text(path));
    assert_eq!(
        new,
        [
            "title = \"Två system\"",
            "  [\"Omfang\", \"{fact:sweden.tax.expert-relief}\", \"{fact:denmark.tax.researcher-scheme}\"],"
        ]
    );
    assert_eq!(gone.len(), 2, "{gone:?}");
}

#[test]
fn line_ends_and_quotes_of_an_author_stay() {
    let edited = EditedLibrary::oresund();
    let path = "slides/nanotech/pronano.toml";
    let text = edited.text(path).replace('\n', "\r\n").replace("stage = \"proof\"", "stage = 'proof'");
    edited.write(path, &text);
    let mut slide = edited.slide("nanotech.pronano");
    slide["form"]["notes"]["en"] = json!("Say it slowly.");
    edited.save_slide(&slide);
    let after = edited.text(path);
    assert!(after.contains("stage = 'proof'\r\n") && after.contains("en = \"Say it slowly.\"\r\n"));
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "every line ends as before");
}

#[test]
fn a_text_over_several_lines_stays_over_several_lines() {
    let edited = EditedLibrary::oresund();
    let path = "slides/nanotech/pronano.toml";
    let text = edited
        .text(path)
        .replace("First tools: {fact:pronano.equipment}.\"", "First tools: {fact:pronano.equipment}.\"\"\"");
    let text = text.replacen(
        "text = \"ProNano's role: {fact:pronano.first}.\\n\\n",
        "text = \"\"\"\nProNano's role: {fact:pronano.first}.\n\n",
        1,
    );
    assert!(text.contains("\"\"\"\nProNano's"), "the slide is written over several lines: {text}");
    edited.write(path, &text);
    let mut slide = edited.slide("nanotech.pronano");
    slide["form"]["text"]["en"]["text"]["text"] = json!("One \"quoted\" line\nwith \\n in it\n\nand another");
    let saved = edited.save_slide(&slide);
    assert_eq!(saved["form"], slide["form"]);
    assert!(edited.text(path).contains("\"\"\"\nOne \\\"quoted\\\" line\nwith \\\\n in it\n\nand another\"\"\""));
}

#[test]
fn a_language_a_field_and_a_tag_find_their_usual_places() {
    let edited = EditedLibrary::oresund();
    let mut slide =
        edited.call("new_editor_slide", json!({ "id": "hydrogen.storage", "layout": "big-number", "stage": "proof" }));
    assert_eq!(slide["file"], "slides/hydrogen/storage.toml", "beside its kin");
    assert_eq!(slide["form"]["approval"], "draft");
    slide["form"]["fields"]["fact"] = json!({ "kind": "text", "text": "oresund.population" });
    slide["form"]["valueProposition"] = json!("hydrogen");
    slide["form"]["topics"] = json!(["hydrogen"]);
    slide["form"]["text"]["en"]["title"] = json!({ "kind": "text", "text": "Salt holds it" });
    slide["form"]["text"]["en"].as_object_mut().expect("fields").remove("text");
    slide["form"]["text"]["sv"] = json!({ "title": { "kind": "text", "text": "Salt håller det" } });
    slide["form"]["notes"]["sv"] = json!("Säg det.");
    slide["form"]["notes"]["en"] = json!("Say it.");
    edited.save_slide(&slide);
    let text = edited.text("slides/hydrogen/storage.toml");
    let expected = r#"id = "hydrogen.storage"
layout = "big-number"
stage = "proof"
seconds = 45
approval = "draft"
topics = ["hydrogen"]
industries = []
audiences = []
facilities = []
value_proposition = "hydrogen"

[fields]
fact = "oresund.population"

[text.en]
title = "Salt holds it"

[text.sv]
title = "Salt håller det"

[notes]
en = "Say it."
sv = "Säg det."
"#;
    assert_eq!(text, expected, "a new slide reads like those that people wrote");
}

#[test]
fn a_new_fact_reads_like_the_others() {
    let edited = EditedLibrary::oresund();
    let before = edited.text("facilities/max-iv.toml");
    let mut fact = edited.call("new_editor_fact", json!({ "facility": "max-iv", "id": "max-iv.test.staff" }));
    for (key, value) in [
        ("value", json!("310")),
        ("unit", json!("{persons}")),
        ("asOf", json!("2025")),
        ("sourceTitle", json!("Annual report")),
        ("sourcePublisher", json!("MAX IV")),
        ("sourceUrl", json!("https://www.maxiv.lu.se/")),
    ] {
        fact["form"][key] = value;
    }
    fact["form"]["label"] = json!({ "en": "Staff", "sv": "Anställda", "da": "Ansatte" });
    let saved = edited.save_fact(&fact);
    assert_eq!(saved["form"]["value"], "310");
    let after = edited.text("facilities/max-iv.toml");
    let added = after.strip_prefix(before.as_str()).expect("everything before it stays");
    let expected = r#"
[[fact]]
id = "max-iv.test.staff"
topic = "business"
label = { en = "Staff", sv = "Anställda", da = "Ansatte" }
as_of = "2025"
owner = "research-infrastructure"
review_by = "2027-11-23"
confirmed = false
"#;
    assert!(added.starts_with(expected.split("as_of").next().expect("a head")), "{added}");
    assert!(added.contains("\n[fact.source]\ntitle = \"Annual report\"\n"), "{added}");
    assert!(added.contains("\nvalue = 310\nunit = \"{persons}\"\n"), "{added}");
}

#[test]
fn values_change_their_kind_when_they_are_typed_so() {
    let edited = EditedLibrary::oresund();
    let path = "facilities/max-iv.toml";
    for (typed, line) in [
        ("17", "value = 17"),
        ("4..6", "range = [4, 6]"),
        ("2026-11", "date = \"2026-11\""),
        ("many", "text = { en = \"many\" }"),
        ("16", "value = 16"),
    ] {
        let mut fact = edited.fact("max-iv.beamlines.count");
        fact["form"]["value"] = json!(typed);
        fact["form"]["words"] = json!({});
        let saved = edited.save_fact(&fact);
        assert_eq!(saved["form"]["value"], typed);
        assert!(
            edited.text(path).lines().any(|found| found == line),
            "{typed} is written as {line}:\n{}",
            edited.text(path)
        );
    }
    let mut fact = edited.fact("max-iv.beamlines.count");
    fact["form"]["value"] = json!("16,5");
    let (_, said) = edited.refused("save_editor_fact", json!({ "form": fact["form"], "digest": fact["digest"] }));
    assert!(said.contains("16.5"), "a decimal comma is answered with the right way: {said}");
}

#[test]
fn remarks_say_what_the_checker_says_and_a_preview_what_layout_says() {
    let edited = EditedLibrary::oresund();
    let mut slide = edited.slide("comparison.corporate-tax");
    assert_eq!(slide["remarks"], json!([]), "the shipped slides have no findings");
    slide["form"]["text"]["sv"]["title"]["text"] = json!("Mycket långa ord ".repeat(20));
    slide["form"]["fields"]["own"]["text"] = json!("swedn");
    let preview = edited.call("editor_preview", json!({ "form": slide["form"], "language": "sv" }));
    let has = |code: &str, field: &str| {
        let remarks = preview["remarks"].as_array().expect("remarks");
        assert!(
            remarks.iter().any(|remark| remark["code"] == code && remark["field"] == field),
            "{code} on {field}: {remarks:?}"
        );
    };
    has("too-long", "text.sv.title");
    has("missing-reference", "fields.own");
    let slide = edited.slide("comparison.corporate-tax");
    let preview = edited.call("editor_preview", json!({ "form": slide["form"], "language": "da" }));
    let drawn = edited.picture(preview["picture"].as_str().expect("an address")).expect("a drawing");
    assert!(drawn.bytes.starts_with(b"<svg") && drawn.media_type == "image/svg+xml");
    assert_eq!(preview["remarks"], json!([]));
    let address = edited.call("editor", json!({ "folder": null }))["slides"][0]["picture"]
        .as_str()
        .expect("an address")
        .to_owned();
    assert!(edited.picture(&address).expect("a thumbnail").bytes.starts_with(b"\x89PNG"));
}

#[test]
fn approval_and_retirement_stand_in_the_files_and_in_the_lists() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    let two = json!(["comparison.corporate-tax", "comparison.expert-tax"]);
    let overview = edited.call("approve_slides", json!({ "ids": two, "approval": "review" }));
    let card = |overview: &Value, id: &str| {
        overview["slides"]
            .as_array()
            .expect("slides")
            .iter()
            .find(|slide| slide["id"] == id)
            .expect("the slide")
            .clone()
    };
    assert_eq!(card(&overview, "comparison.expert-tax")["approval"], "review");
    edited.call("approve_slides", json!({ "ids": two, "approval": "approved" }));
    assert!(before == edited.files(), "approving again brings back every byte");

    let retirement = json!({ "successor": "comparison.expert-tax", "reason": { "en": "Merged.", "sv": "Sammanslagen.", "da": "Slået sammen." }, "date": "2026-11-23", "recall": false });
    let overview =
        edited.call("retire", json!({ "kind": "slide", "id": "comparison.corporate-tax", "retirement": retirement }));
    assert_eq!(card(&overview, "comparison.corporate-tax")["retired"], true);
    assert_eq!(edited.slide("comparison.corporate-tax")["retired"], retirement);
    let expected = r#"[[retired]]
slide = "comparison.corporate-tax"
successor = "comparison.expert-tax"
date = "2026-11-23"
reason = { en = "Merged.", sv = "Sammanslagen.", da = "Slået sammen." }
"#;
    assert_eq!(edited.text("retired.toml"), expected);
    let wrong = json!({ "kind": "slide", "id": "comparison.corporate-tax", "retirement": { "successor": "no.such", "reason": {}, "date": "2026-11-23", "recall": false } });
    edited.refused("retire", wrong);
    let recalled = json!({ "successor": null, "reason": { "en": "Wrong." }, "date": "2026-11-23", "recall": true });
    edited.call("retire", json!({ "kind": "fact", "id": "max-iv.beamlines.count", "retirement": recalled }));
    assert_eq!(edited.fact("max-iv.beamlines.count")["retired"]["recall"], true);
    let overview =
        edited.call("retire", json!({ "kind": "slide", "id": "comparison.corporate-tax", "retirement": null }));
    assert_eq!(card(&overview, "comparison.corporate-tax")["retired"], false);
    edited.call("retire", json!({ "kind": "fact", "id": "max-iv.beamlines.count", "retirement": null }));
    assert_eq!(edited.text("retired.toml"), "retired = []\n");
}

#[test]
fn where_a_slide_is_used_is_named() {
    let edited = EditedLibrary::oresund();
    let used = edited.slide("region.tax-experts")["whereUsed"].clone();
    let used: Vec<&str> = used.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert!(used.iter().any(|name| name.starts_with("Alternative: ")), "{used:?}");
    let fact = edited.fact("sweden.tax.corporate-rate");
    assert!(fact["slides"].as_array().expect("slides").iter().any(|slide| slide[0] == "comparison.corporate-tax"));
}
