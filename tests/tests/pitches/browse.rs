//! Tests browsing and searching the library.

use lodestone_tests::app::TestApp;
use serde_json::{Value, json};

fn titles(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(|card| card["title"].as_str()).collect()
}

#[test]
fn words_as_they_are_typed_find_slides_in_every_language() {
    let app = TestApp::open();
    for (query, language) in [("hydr", "en"), ("vätg", "sv"), ("brin", "da"), ("wasserst", "de"), ("neutr", "sv")] {
        let found = app.call("search", json!({ "query": query, "language": language, "most": 20 }));
        let found = found.as_array().expect("a list");
        assert!(
            found.iter().any(|hit| hit["kind"] == "slide"),
            "\"{query}\" in {language} must find slides: {found:?}"
        );
        let marked = found.iter().filter(|hit| hit["snippet"].as_str().is_some_and(|text| text.contains('\u{2}')));
        assert!(marked.count() > 0, "what was found is marked");
    }
}

#[test]
fn odd_queries_do_no_harm() {
    let app = TestApp::open();
    for query in
        ["\"", "*", "NEAR(a b)", "a OR", "-", "\u{0}", "(", "col:umn", &"wort ".repeat(2000), "'; DROP TABLE x"]
    {
        app.call("search", json!({ "query": query, "language": "en", "most": 5 }));
        app.call("browse", json!({ "filter": { "query": query }, "language": "en" }));
    }
}

#[test]
fn filters_narrow_and_their_counts_say_what_is_left() {
    let app = TestApp::open();
    let all = app.call("browse", json!({ "filter": {}, "language": "en" }));
    let topic = all["facets"]["topics"].as_array().into_iter().flatten().find(|tally| tally["id"] == "hydrogen");
    let count = topic.expect("the library speaks of hydrogen")["count"].clone();
    let narrow = app.call("browse", json!({ "filter": { "topics": ["hydrogen"] }, "language": "en" }));
    assert_eq!(narrow["slideCount"], count, "a count is what the filter leaves");
    assert!(narrow["slideCount"].as_u64() < all["slideCount"].as_u64());
    let unconfirmed = app.call("browse", json!({ "filter": { "freshness": "unconfirmed" }, "language": "en" }));
    assert_eq!(unconfirmed["slideCount"], 0, "no slide rests on an unconfirmed fact");
    assert!(unconfirmed["factCount"].as_u64() > Some(0), "and the library has some that wait for confirmation");
}

#[test]
fn a_fact_says_who_says_so_and_stands_beside_its_neighbours() {
    let app = TestApp::open();
    let shelf = app.call("browse", json!({ "filter": {}, "language": "da" }));
    let facts = shelf["facts"].as_array().expect("facts");
    assert!(facts.len() > 150, "the library has its facts: {}", facts.len());
    let mut compared = 0;
    for fact in facts {
        let page = app.call("fact", json!({ "id": fact["id"], "language": "da" }));
        if fact["freshness"] != "unconfirmed" {
            assert!(
                page["fact"]["source"]["url"].as_str().is_some_and(|url| !url.is_empty()),
                "{} has a source",
                fact["id"]
            );
        }
        let bars = page["bars"].as_array().expect("bars");
        if !bars.is_empty() {
            compared += 1;
            assert_eq!(bars.iter().filter(|bar| bar["this"] == true).count(), 1, "{}: one bar is its own", fact["id"]);
            let values: Vec<f64> = bars.iter().filter_map(|bar| bar["magnitude"].as_f64()).collect();
            let ordered =
                values.is_sorted_by(|one, other| if page["better"] == "lower" { one <= other } else { one >= other });
            assert!(ordered, "{}: the best comes first: {values:?}", fact["id"]);
        }
    }
    assert!(compared > 10, "facts of one measure are compared: {compared}");
}

#[test]
fn every_slide_facility_and_proposition_has_a_page() {
    let app = TestApp::open();
    let shelf = app.call("browse", json!({ "filter": {}, "language": "sv" }));
    assert!(titles(&shelf["slides"]).iter().all(|title| !title.is_empty()), "every card has a title");
    for facility in shelf["facilities"].as_array().into_iter().flatten() {
        let page = app.call("facility", json!({ "id": facility["id"], "language": "sv" }));
        assert_eq!(
            page["facts"].as_array().map(Vec::len).and_then(|count| u64::try_from(count).ok()),
            facility["facts"].as_u64()
        );
    }
    for proposition in shelf["propositions"].as_array().into_iter().flatten() {
        let page = app.call("proposition", json!({ "id": proposition["id"], "language": "sv" }));
        assert!(
            !page["slides"].as_array().expect("slides").is_empty()
                && !page["facts"].as_array().expect("facts").is_empty()
        );
    }
    for slide in shelf["slides"].as_array().into_iter().flatten().step_by(7) {
        let page = app.call("library_slide", json!({ "id": slide["id"], "language": "sv" }));
        assert!(app.svg(&page["picture"]).starts_with("<svg"), "{} can be drawn", slide["id"]);
    }
}

#[test]
fn industries_are_found_by_code_and_by_name_in_the_language_of_the_interface() {
    let app = TestApp::open();
    let codes = |query: &str| -> Vec<String> {
        let found = app.call("industries", json!({ "query": query }));
        found.as_array().into_iter().flatten().filter_map(|found| found["code"].as_str().map(str::to_owned)).collect()
    };
    assert!(codes("21.2").contains(&"21.20".to_owned()));
    assert!(codes("pharmac").contains(&"21".to_owned()));
    assert_eq!(codes("").len(), 21, "with nothing asked for, the sections are there to browse");
    let mut settings = app.call("bootstrap", Value::Null)["settings"].clone();
    settings["interfaceLanguage"] = json!("sv");
    app.call("change_settings", json!({ "settings": settings }));
    assert!(codes("läkemedel").iter().any(|code| code.starts_with("21")), "{:?}", codes("läkemedel"));
}

#[test]
fn pictures_are_only_what_they_name() {
    let app = TestApp::open();
    for address in [
        "",
        "library",
        "library/../../etc/passwd/en/x",
        "library/no.such/en/x",
        "pitch/x/y/z",
        "preview/0123456789abcdef",
        "leave-behind/t1/1",
        "media-preview/t9/1",
        "import/t1/cover/x",
    ] {
        assert!(app.picture(address).is_err(), "{address} names no picture");
    }
}
