//! Tests the texts that a pitch was made with and the record of leave-behinds: stored, not forgeable, and added to
//! older databases.

use std::collections::BTreeMap;

use lodestone_store::{LeaveBehind, Opening, TextOrigin, UserDb, VersionText, fact_version, slide_version};
use rusqlite::Connection;
use serde_json::json;
use tempfile::tempdir;

use crate::{after, document};

fn source(text: &str) -> VersionText {
    VersionText { path: "slides/1.toml".to_owned(), text: text.to_owned() }
}

#[test]
fn a_colleagues_text_gives_way_to_the_librarys_and_never_takes_its_place() {
    let user = UserDb::in_memory().expect("memory");
    let name = slide_version("slide.1", "00c0ffe");
    let keep = |text: &str, origin| {
        user.keep_version_texts(&BTreeMap::from([(name.clone(), source(text))]), origin).expect("kept");
        user.version_text(&name).expect("read").map(|source| source.text)
    };
    assert_eq!(user.version_text(&name).expect("read"), None);
    assert_eq!(keep("forged", TextOrigin::Colleague).as_deref(), Some("forged"), "better than nothing");
    let wanted = user.without_version_text(vec![name.clone()]).expect("asked");
    assert_eq!(wanted, std::slice::from_ref(&name), "the true text is still wanted");
    assert_eq!(keep("true", TextOrigin::Library).as_deref(), Some("true"));
    assert_eq!(keep("forged again", TextOrigin::Colleague).as_deref(), Some("true"), "a stranger does not decide");
    assert!(user.without_version_text(vec![name.clone()]).expect("asked").is_empty());
    assert_ne!(slide_version("a", "1"), fact_version("a", "1"), "a slide and a fact of one name are two things");
}

#[test]
fn a_database_of_the_version_before_takes_the_new_tables() {
    let folder = tempdir().expect("a folder");
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    let id = user.create_pitch(&document("before"), "made", after(0)).expect("made").id;
    drop(user);
    let before = Connection::open(folder.path().join("user.db")).expect("it is a database");
    before
        .execute_batch(
            "DROP TABLE made_with; DROP TABLE leave_behind;
             DELETE FROM migration WHERE name IN ('made-with-1', 'leave-behind-1');",
        )
        .expect("as the version before wrote it");
    drop(before);

    let (user, opening) = UserDb::open(folder.path(), after(1)).expect("it opens");
    assert_eq!(opening, Opening::Sound);
    assert_eq!(user.pitch(&id).expect("there").document, document("before"));
    let made = |file: &str| LeaveBehind {
        pitch: id.clone(),
        at: after(2),
        file: file.to_owned(),
        provenance: json!({ "library": "oresund", "release": 1 }),
    };
    user.record_leave_behind(&made("first.pdf")).expect("recorded");
    user.record_leave_behind(&made("second.pdf")).expect("recorded");
    assert_eq!(user.leave_behinds().expect("listed"), [made("second.pdf"), made("first.pdf")]);
}
