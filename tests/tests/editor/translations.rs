//! Tests texts for translators: markup cannot break, outdated texts are refused, and hostile files too.

use std::fs;

use lodestone_tests::raw;
use serde_json::{Value, json};

use super::edited_library::EditedLibrary;

fn sent(edited: &EditedLibrary, from: &str, to: &str) -> (u64, String) {
    let path = edited.beside.join("out.xlf");
    let count = edited.call("save_translations", json!({ "from": from, "to": to, "choice": null, "path": path }));
    (count.as_u64().expect("a number"), fs::read_to_string(path).expect("UTF-8"))
}

fn look(edited: &EditedLibrary, text: &str) -> Value {
    let path = edited.beside.join("back.xlf");
    raw::write(&path, text).expect("a file beside the library");
    edited.call("look_at_translations", json!({ "path": path }))
}

/// Translates everything by writing it in capitals, codes unchanged.
fn translated(text: &str) -> String {
    const GAP: &str = "</source>\n<target state=\"needs-translation\"></target>";
    let mut out = String::new();
    for part in text.split_inclusive(GAP) {
        let Some(head) = part.strip_suffix(GAP) else {
            out.push_str(part);
            continue;
        };
        let (_, source) = head.rsplit_once("<source>").expect("a gap follows its source");
        let (mut code, mut entity) = (false, false);
        let loud = source.chars().map(|c| {
            code = (code || c == '<') && c != '>';
            entity = (entity || c == '&') && c != ';';
            if code || entity { c } else { c.to_uppercase().next().unwrap_or(c) }
        });
        let loud: String = loud.collect();
        out.push_str(&format!("{head}</source>\n<target state=\"translated\">{loud}</target>"));
    }
    out
}

fn one_unit(id: &str, more: &str, source: &str, target: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"sv\"><body>\n<trans-unit id=\"{id}\"{more}><source>{source}</source><target>{target}</target></trans-unit>\n</body></file></xliff>\n"
    )
}

#[test]
fn everything_goes_out_and_comes_back_as_it_was() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    let (count, text) = sent(&edited, "en", "sv");
    assert!(count > 800, "nothing is missing in Swedish, so everything goes out: {count}");
    assert!(roxmltree::Document::parse(&text).is_ok(), "it is well-formed for a reader that is not ours");
    let plan = look(&edited, &text);
    assert_eq!(plan["refused"], json!([]));
    assert_eq!(plan["changes"], json!([]), "untouched texts change nothing");
    assert_eq!(plan["same"].as_u64(), Some(count));
    edited.call("carry_out", json!({ "token": plan["token"] }));
    assert!(before == edited.files());
}

#[test]
fn gaps_go_out_and_come_back_as_a_language() {
    let edited = EditedLibrary::oresund();
    let path = "slides/nanotech/pronano.toml";
    let whole = edited.text(path);
    let start = whole.find("[text.da]").expect("a Danish text");
    let end = whole[start..].find("\n\n").expect("another table") + start + 2;
    edited.write(path, &format!("{}{}", &whole[..start], &whole[end..]));
    let table = "slides/comparisons/expert-tax.toml";
    let rows = edited.text(table);
    let start = rows.find("[text.da]").expect("a Danish text");
    let end = rows.find("[text.de]").expect("a German text");
    edited.write(table, &format!("{}{}", &rows[..start], &rows[end..]));
    let (count, text) = sent(&edited, "en", "da");
    assert!((3..40).contains(&count), "only what is missing goes out: {count}\n{text}");
    assert!(text.contains("maxwidth=\""), "limits go with it");
    let plan = look(&edited, &translated(&text));
    assert_eq!(plan["refused"], json!([]));
    assert_eq!(plan["changes"].as_array().map(Vec::len), Some(count as usize));
    let overview = edited.call("carry_out", json!({ "token": plan["token"] }));
    for id in ["nanotech.pronano", "comparison.expert-tax"] {
        let card =
            overview["slides"].as_array().expect("slides").iter().find(|slide| slide["id"] == id).expect("it").clone();
        assert_eq!(card["gaps"], json!([]), "{id} has its language");
    }
    let after = edited.text(table);
    assert!(after.contains("\n\n[text.da]\ntitle = \"THE TWO TAX SCHEMES"), "{after}");
    assert!(
        after.contains("{fact:sweden.tax.expert-relief}\", \"{fact:denmark.tax.researcher-scheme}"),
        "cells without words are copied:\n{after}"
    );
    let slide = edited.slide("nanotech.pronano");
    assert!(slide["form"]["text"]["da"]["text"]["text"].as_str().expect("text").contains("{fact:pronano.first}"));
    assert!(sent(&edited, "en", "da").0 > 800, "nothing is missing any more");
}

#[test]
fn chosen_slides_go_out_with_the_facts_that_they_show() {
    let edited = EditedLibrary::oresund();
    let path = edited.beside.join("chosen.xlf");
    let chosen = |mut choice: Value| {
        for list in ["slides", "stages", "topics", "approvals"] {
            if choice[list].is_null() {
                choice[list] = json!([]);
            }
        }
        json!({ "from": "en", "to": "sv", "choice": choice, "path": path })
    };
    let roots = |choice: Value| {
        let count = edited.call("save_translations", chosen(choice)).as_u64().expect("a number");
        let text = fs::read_to_string(&path).expect("UTF-8");
        let units = text.split("<trans-unit id=\"").skip(1);
        let ids: Vec<String> = units.filter_map(|unit| Some(unit.split_once('"')?.0.to_owned())).collect();
        assert_eq!(ids.len() as u64, count);
        let root = |id: &String| match id.split_once("#fact[") {
            Some((_, fact)) => format!("fact {}", fact.split(']').next().unwrap_or_default()),
            None => id.split('#').next().unwrap_or_default().to_owned(),
        };
        ids.iter().map(root).collect::<std::collections::BTreeSet<_>>()
    };
    let one = roots(json!({ "slides": ["nanotech.pronano"] }));
    assert!(one.contains("slides/nanotech.pronano") && one.contains("fact pronano.first"), "{one:?}");
    assert!(one.iter().all(|root| root.starts_with("fact ") || root == "slides/nanotech.pronano"), "{one:?}");
    edited.call("approve_slides", json!({ "ids": ["nanotech.pronano", "comparison.expert-tax"], "approval": "draft" }));
    let slides = |roots: std::collections::BTreeSet<String>| {
        roots.into_iter().filter(|root| root.starts_with("slides/")).collect::<Vec<_>>()
    };
    let drafts = slides(roots(json!({ "approvals": ["draft"] })));
    assert_eq!(drafts, ["slides/comparison.expert-tax", "slides/nanotech.pronano"]);
    let stage = edited.slide("nanotech.pronano")["form"]["stage"].clone();
    let topic = edited.slide("nanotech.pronano")["form"]["topics"][0].clone();
    let both = slides(roots(json!({ "approvals": ["draft"], "stages": [stage], "topics": [topic] })));
    assert_eq!(both, ["slides/nanotech.pronano"], "what every list asks for");
    assert!(roots(json!({})).iter().all(|root| root.starts_with("slides/") || root.starts_with("fact ")));
    fs::remove_file(&path).expect("the file of before");
    let none = chosen(json!({ "slides": ["nanotech.pronano"], "approvals": ["approved"] }));
    assert_eq!(edited.refused("save_translations", none).0, lodestone_app::Code::Input);
    assert!(!path.exists(), "nothing is no file for a translator");
}

#[test]
fn words_that_nobody_marked_as_translated_are_not_lost_unseen() {
    let edited = EditedLibrary::oresund();
    let (_, text) = sent(&edited, "en", "sv");
    let first = text.find("<target state=\"translated\">").expect("a target");
    let end = text[first..].find('\n').expect("a line") + first;
    let as_returned = |target: &str| format!("{}{target}{}", &text[..first], &text[end..]);
    let plan = look(&edited, &as_returned("<target state=\"needs-translation\">Nya ord</target>"));
    assert_eq!(plan["changes"], json!([]));
    let refused = plan["refused"][0].as_str().expect("it is said");
    assert!(refused.starts_with("Line ") && refused.contains("marked as not translated"), "{refused}");
    let source = text[..first].rsplit_once("<source>").expect("a source").1.split_once("</source>").expect("its end").0;
    for untouched in ["", source, " \n "] {
        let plan = look(&edited, &as_returned(&format!("<target state=\"new\">{untouched}</target>")));
        assert_eq!(plan["refused"], json!([]), "nobody wrote {untouched:?}");
    }
}

#[test]
fn a_file_that_another_tool_wrote_anew_is_taken() {
    let edited = EditedLibrary::oresund();
    let (count, text) = sent(&edited, "en", "sv");
    let other = text
        .replace(
            "<xliff version=\"1.2\" xmlns=",
            "<xliff xmlns:its=\"http://www.w3.org/2005/11/its\" version='1.2' xmlns=",
        )
        .replace("target-language=\"sv\"", "target-language=\"sv-SE\" its:version=\"2.0\"")
        .replace("<file original=\"", "<file original=\"C:\\work\\")
        .replace("<body>", "<header><tool tool-id=\"x\" tool-name=\"Other\"/></header><body>")
        .replace("<target ", "\r\n      <target xml:lang=\"sv-SE\" ")
        .replace(
            "</trans-unit>",
            "<alt-trans><target>other words</target></alt-trans><note from=\"x\">n</note></trans-unit>",
        )
        .replace(" xml:space=\"preserve\"", "");
    let plan = look(&edited, &format!("\u{feff}{other}"));
    assert_eq!((&plan["refused"], &plan["changes"]), (&json!([]), &json!([])));
    assert_eq!(plan["same"].as_u64(), Some(count));
}

#[test]
fn half_a_slide_is_not_taken() {
    let edited = EditedLibrary::oresund();
    let path = "slides/nanotech/pronano.toml";
    let whole = edited.text(path);
    let start = whole.find("[text.da]").expect("a Danish text");
    let end = whole[start..].find("\n\n").expect("another table") + start + 2;
    edited.write(path, &format!("{}{}", &whole[..start], &whole[end..]));
    let (count, text) = sent(&edited, "en", "da");
    let all = translated(&text);
    let first = all.find("<target state=\"translated\">").expect("a target");
    let end = all[first..].find('\n').expect("a line") + first;
    let half = format!("{}<target state=\"needs-translation\"></target>{}", &all[..first], &all[end..]);
    let plan = look(&edited, &half);
    assert_eq!(plan["changes"], json!([]), "{plan}");
    assert_eq!(plan["refused"].as_array().map(Vec::len), Some(count as usize - 1));
    assert!(plan["refused"][0].as_str().expect("a line").starts_with("Line "));
}

#[test]
fn what_was_sent_is_not_what_stands_there_now() {
    let edited = EditedLibrary::oresund();
    let (_, text) = sent(&edited, "en", "sv");
    let mut slide = edited.slide("nanotech.pronano");
    slide["form"]["text"]["en"]["title"]["text"] = json!("Quite another title");
    edited.save_slide(&slide);
    let changed = text.replacen("<target state=\"translated\">", "<target state=\"translated\">Ny ", 10_000);
    let plan = look(&edited, &changed);
    let refused: Vec<&str> = plan["refused"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    let stale = refused.iter().filter(|line| line.contains("slides/nanotech.pronano#text.title")).count();
    assert_eq!(stale, 1, "{refused:?}");
    let unit = one_unit("slides/nanotech.pronano#text.title", "", "An older title", "Ny titel");
    assert_eq!(
        look(&edited, &unit)["refused"].as_array().map(Vec::len),
        Some(1),
        "without the digest the source tells it"
    );
    let unit = one_unit("slides/nanotech.pronano#text.title", "", "Quite another title", "Ny titel");
    let plan = look(&edited, &unit);
    assert_eq!(plan["refused"], json!([]));
    edited.call("carry_out", json!({ "token": plan["token"] }));
    assert_eq!(edited.slide("nanotech.pronano")["form"]["text"]["sv"]["title"]["text"], "Ny titel");
}

#[test]
fn codes_and_markup_are_checked_on_return() {
    let edited = EditedLibrary::oresund();
    let mut slide = edited.slide("nanotech.pronano");
    slide["form"]["text"]["en"]["title"]["text"] = json!("**Now** for {company|your plant}");
    edited.save_slide(&slide);
    let id = "slides/nanotech.pronano#text.title";
    let source = "<g id=\"1\">Now</g> for <g id=\"2\">your plant</g>";
    let take = |target: &str| look(&edited, &one_unit(id, "", source, target));
    let good =
        take("<mrk mtype=\"x-term\"><g id=\"2\">er fabrik</g></mrk> kan <g id=\"1\">nu</g> &amp; &#228;nd&#xe5;");
    assert_eq!(good["refused"], json!([]));
    assert_eq!(good["changes"][0]["after"], "{company|er fabrik} kan **nu** & ändå");
    for bad in [
        "Nu för er fabrik",
        "<g id=\"1\">Nu</g> för er",
        "<g id=\"1\">Nu</g> <g id=\"1\">x</g> <g id=\"2\">er</g>",
        "<g id=\"1\">Nu</g> <g id=\"2\">er</g> <x id=\"7\"/>",
        "<g id=\"1\">Nu</g> <g id=\"2\">er</g> {fact:max-iv.beamlines.count}",
        "<g id=\"1\">Nu</g> <g id=\"2\">er</g> [klicka](https://example.org/)",
        "<g id=\"1\">Nu</g> <g id=\"2\">er</g> *hej*",
        "<g id=\"1\">Nu</g> <g id=\"2\">er</g>\n\n- lista",
        "<g id=\"1\">Nu</g> <g id=\"2\">er\u{202e}</g>",
    ] {
        let plan = take(bad);
        assert_eq!(plan["changes"], json!([]), "{bad}");
        let line = plan["refused"][0].as_str().unwrap_or_default();
        assert!(line.starts_with("Line 3: ") && line.contains(id), "{bad}: {line}");
    }
    let gone = look(&edited, &one_unit("slides/../../etc/passwd#text.title", "", "x", "y"));
    assert_eq!(gone["refused"].as_array().map(Vec::len), Some(1), "a name leads to no file");
}

#[test]
fn hostile_files_are_refused_before_they_cost_anything() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><xliff version=\"1.2\"><file source-language=\"en\" target-language=\"sv\"><body><trans-unit id=\"x\"><source>&b;</source></trans-unit></body></file></xliff>";
    let outside = laughs.replace("<!ENTITY a \"ha\">", "<!ENTITY a SYSTEM \"file:///etc/passwd\">");
    let entity = one_unit("x", "", "&bomb;", "y");
    let attribute = one_unit("x", " extradata=\"&bomb;\"", "a", "y");
    let deep = format!("<xliff version=\"1.2\">{}", "<g>".repeat(100_000));
    let codes = one_unit("x", "", &"<x id=\"1\"/>".repeat(100_000), "y");
    let nested = one_unit("x", "", "a", &format!("{}{}", "<g id=\"1\">".repeat(50_000), "</g>".repeat(50_000)));
    let other = one_unit("x", "", "a", "b").replace("1.2", "2.1");
    let unclosed = "<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"sv\">".to_owned();
    let languages = one_unit("x", "", "a", "b").replace("\"sv\"", "\"tlh\"");
    let path = edited.beside.join("hostile.xlf");
    for text in [
        laughs.to_owned(),
        outside,
        entity,
        attribute,
        deep,
        codes,
        nested,
        other,
        unclosed,
        languages,
        String::new(),
        "<html/>".to_owned(),
    ] {
        raw::write(&path, &text).expect("a file");
        let (_, said) = edited.refused("look_at_translations", json!({ "path": path }));
        assert!(said.contains("hostile.xlf"), "{said}");
    }
    // One attribute of a gigabyte, without a gigabyte of disk.
    let mut file = raw::create(&path).expect("a file");
    std::io::Write::write_all(&mut file, b"<xliff version=\"").expect("a beginning");
    file.set_len(1 << 30).expect("a file with a hole");
    edited.refused("look_at_translations", json!({ "path": path }));
    assert!(before == edited.files());
}
