//! Tests facts as a table: nothing is lost, nothing is run, and unreadable lines are reported.

use std::fs;

use lodestone_app::Code;
use lodestone_tests::raw;
use serde_json::{Value, json};

use super::edited_library::{EditedLibrary, changed};

/// The table of facts as a spreadsheet would read it.
fn saved(edited: &EditedLibrary) -> String {
    let path = edited.beside.join("facts.csv");
    edited.call("save_facts_table", json!({ "path": path }));
    fs::read_to_string(path).expect("the table is UTF-8")
}

fn look(edited: &EditedLibrary, table: &str) -> Value {
    let path = edited.beside.join("back.csv");
    raw::write(&path, table).expect("a file beside the library");
    edited.call("look_at_facts", json!({ "path": path }))
}

fn refusals(plan: &Value) -> Vec<String> {
    plan["refused"].as_array().expect("a list").iter().map(|line| line.as_str().expect("text").to_owned()).collect()
}

#[test]
fn a_table_that_comes_back_as_it_went_changes_nothing() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    let table = saved(&edited);
    assert!(table.starts_with('\u{feff}'), "a spreadsheet knows the letters by this mark");
    assert!(table.lines().next().expect("heads").starts_with("\u{feff}id;facility;topic;label.en;label.sv;label.da;"));
    let commas = table.replacen('\u{feff}', "", 1);
    for table in [table.clone(), commas] {
        let plan = look(&edited, &table);
        assert_eq!(plan["changes"], json!([]));
        assert_eq!(plan["refused"], json!([]), "what was saved can be read");
        assert!(plan["same"].as_u64() > Some(190));
        edited.call("carry_out", json!({ "token": plan["token"] }));
    }
    assert!(before == edited.files(), "and no file is touched");
}

#[test]
fn a_table_changes_what_it_says_and_only_that() {
    let edited = EditedLibrary::oresund();
    let before = edited.text("facilities/max-iv.toml");
    let table = "id,value,review_by,label.sv\r\nmax-iv.beamlines.count,17,2029-01-31,\"Strålrör, öppna\"\r\n";
    let plan = look(&edited, table);
    assert_eq!(plan["kind"], "facts");
    assert_eq!(plan["refused"], json!([]));
    assert_eq!(
        plan["changes"][0],
        json!({ "place": "max-iv.beamlines.count · label.sv", "before": "Strålrör öppna för användare, MAX IV", "after": "Strålrör, öppna" })
    );
    assert_eq!(plan["changes"].as_array().map(Vec::len), Some(3));
    assert_eq!(edited.text("facilities/max-iv.toml"), before, "looking writes nothing");
    edited.call("carry_out", json!({ "token": plan["token"] }));
    let (_, new) = changed(&before, &edited.text("facilities/max-iv.toml"));
    assert!(
        new.contains(&"value = 17".to_owned()) && new.contains(&"review_by = \"2029-01-31\"".to_owned()),
        "{new:?}"
    );
    assert_eq!(edited.fact("max-iv.beamlines.count")["form"]["label"]["sv"], "Strålrör, öppna");
    assert_eq!(
        edited.refused("carry_out", json!({ "token": plan["token"] })).0,
        Code::Missing,
        "a plan is carried out once"
    );
}

#[test]
fn a_new_fact_comes_in_by_a_table() {
    let edited = EditedLibrary::oresund();
    let table = "id;facility;topic;label.en;label.sv;label.da;value;unit;as_of;owner;review_by;confirmed;source_title;source_publisher;source_url\n\
        ess.test.staff;ess;materials;Staff;Anställda;Ansatte;600;{persons};2025;research-infrastructure;2027-06-30;SANT;Report;ESS;https://ess.eu/\n";
    let plan = look(&edited, table);
    assert_eq!(plan["refused"], json!([]));
    edited.call("carry_out", json!({ "token": plan["token"] }));
    let fact = edited.fact("ess.test.staff");
    assert_eq!((&fact["form"]["value"], &fact["form"]["confirmed"]), (&json!("600"), &json!(true)));
    assert_eq!(fact["remarks"], json!([]));
}

#[test]
fn what_a_spreadsheet_spoils_is_said_and_not_taken() {
    let edited = EditedLibrary::oresund();
    let before = edited.files();
    let id = "max-iv.beamlines.count";
    for (heads, cells, word) in [
        ("id;value", format!("{id};16,5"), "16.5"),
        ("id;value", format!("{id};16-jun"), "16-jun"),
        ("id;value", format!("{id};=1+1"), "apostrophe"),
        ("id;note", format!("{id};=HYPERLINK(\"\"http://x\"\")"), "apostrophe"),
        ("id;note", format!("{id};+cmd|' /C calc'!A0"), "apostrophe"),
        ("id;note", format!("{id};@SUM(A1)"), "apostrophe"),
        ("id;review_by", format!("{id};31-01-2029"), "2026-11-23"),
        ("id;unit", format!("{id};furlongs"), "furlongs"),
        ("id;owner", format!("{id};nobody"), "nobody"),
        ("id;confirmed", format!("{id};perhaps"), "perhaps"),
        ("id;source_url", format!("{id};javascript:alert(1)"), "javascript"),
        ("id;qualifier", format!("{id};circa"), "circa"),
        ("id;value", "../../etc/passwd;1".to_owned(), "passwd"),
        ("id;facility;value", "x.y;../max-iv;1".to_owned(), "../max-iv"),
        ("id;facility;value", format!("{id};ess;1"), id),
        ("id;value", format!("{id};1;2"), "cells"),
        ("id;colour", format!("{id};red"), "colour"),
    ] {
        let plan = look(&edited, &format!("{heads}\n{cells}\n"));
        let refused = refusals(&plan);
        assert!(refused.iter().any(|line| line.contains(word)), "{cells} must be refused and say {word}: {refused:?}");
        assert!(refused[0].starts_with("Line "), "{refused:?}");
        assert_eq!(plan["changes"], json!([]), "{cells}");
        edited.call("carry_out", json!({ "token": plan["token"] }));
    }
    assert!(before == edited.files());
}

#[test]
fn formulas_do_not_run_in_the_spreadsheet_of_a_colleague() {
    let edited = EditedLibrary::oresund();
    let mut fact = edited.fact("max-iv.beamlines.count");
    fact["form"]["note"] = json!("=HYPERLINK(\"http://example.org\";\"x\")");
    edited.save_fact(&fact);
    let table = saved(&edited);
    assert!(table.contains("'=HYPERLINK"), "a formula goes out as text");
    let plan = look(&edited, &table);
    assert_eq!((&plan["changes"], &plan["refused"]), (&json!([]), &json!([])), "and is read as it was written");
}

#[test]
fn what_is_no_table_is_refused_as_a_whole() {
    let edited = EditedLibrary::oresund();
    let path = edited.beside.join("odd.csv");
    for bytes in [b"\xff\xfei\0d\0".to_vec(), b"name;value\nx;1\n".to_vec(), Vec::new()] {
        raw::write(&path, &bytes).expect("a file");
        edited.refused("look_at_facts", json!({ "path": path }));
    }
    let sparse = raw::create(&path).expect("a file");
    sparse.set_len(1 << 30).expect("a file with a hole");
    edited.refused("look_at_facts", json!({ "path": path }));
    edited.refused("look_at_facts", json!({ "path": edited.beside.join("nowhere.csv") }));
}

#[test]
fn a_plan_does_not_write_over_what_changed_since() {
    let edited = EditedLibrary::oresund();
    let plan = look(&edited, "id;value\nmax-iv.beamlines.count;17\ness.instruments.count;1\n");
    let theirs = edited.text("facilities/max-iv.toml") + "# mine\n";
    edited.write("facilities/max-iv.toml", &theirs);
    let before = edited.files();
    assert_eq!(edited.refused("carry_out", json!({ "token": plan["token"] })).0, Code::Conflict);
    assert!(before == edited.files(), "not even the files that did not change");
}
