//! Moving about: every act changes what it says, and nothing else.

use serde_json::{Value, json};

use crate::hall::Hall;

#[test]
fn a_show_begins_whole_and_goes_on_by_keys() {
    let hall = Hall::fresh();
    let pitch = hall.pitch("en", &[]);
    let story = pitch["slides"].as_array().expect("slides").iter().filter(|slide| slide["layout"] != "sources").count();
    let begun = hall.begin(&pitch);
    assert_eq!(begun["slides"], story, "cover, agenda and the story, without the sources: {begun}");
    let view = hall.show();
    assert_eq!(view["current"]["key"], "cover");
    assert_eq!(view["cautions"], json!([]), "nothing is left out");
    for slide in view["story"].as_array().expect("a strip") {
        assert!(!hall.picture(&slide["picture"]).is_empty(), "{slide}");
    }
    for number in 1..=story {
        let view = hall.keys(&format!("{} Enter", number.to_string().chars().map(|c| format!("{c} ")).collect::<String>()));
        assert_eq!(view["current"]["number"], number);
        let svg = hall.picture(&view["current"]["picture"]);
        assert!(svg.starts_with(b"<svg"), "every slide is drawn");
        assert_eq!(view["audience"]["picture"], view["current"]["picture"]);
        assert_eq!(hall.audience(), view["audience"], "a window that looks anew sees the same");
    }
    let view = hall.keys("Home Space PageDown");
    assert_eq!(view["current"]["number"], 3);
    assert_eq!(hall.key("Escape"), json!({ "kind": "ended" }));
    assert_eq!(hall.audience()["picture"], Value::Null);
    assert!(hall.try_act(json!({ "kind": "next" })).is_err(), "a show that has ended does nothing");
}
