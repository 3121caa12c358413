//! Tests everything else that is stored: pitches, the trash, pictures, settings, targets, presentations, backups, and
//! who may open it.

use std::fs;

use lodestone_store::{Content, Document, MOST_FILE_BYTES, Opening, PresentationRow, StoreError, UserDb};
use serde_json::json;
use tempfile::tempdir;

use crate::{DAY, after, document, target};

#[test]
fn work_is_there_again_after_closing() {
    let folder = tempdir().expect("a folder");
    let (user, opening) = UserDb::open(folder.path(), after(0)).expect("it opens");
    assert_eq!(opening, Opening::Created);
    assert!(user.is_empty().expect("it can be asked"), "nothing was made yet");
    let first = user.create_pitch(&document("first"), "made", after(0)).expect("made");
    let second = user.create_pitch(&document("second"), "made", after(0)).expect("made");
    assert_ne!(first.id, second.id, "two pitches of one moment are two pitches");
    user.save(&first.id, &document("first, changed"), "words", None, after(5)).expect("saved");
    user.set_setting("language", "da", after(6)).expect("set");
    drop(user);

    let (user, opening) = UserDb::open(folder.path(), after(10)).expect("it opens");
    assert_eq!(opening, Opening::Sound);
    let names: Vec<String> = user.pitches().expect("listed").into_iter().map(|pitch| pitch.document.name).collect();
    assert_eq!(names, ["first, changed", "second"], "the last changed comes first");
    assert_eq!(user.setting("language").expect("read").as_deref(), Some("da"));
    assert_eq!(user.setting("theme").expect("read"), None);
    let pitch = user.pitch(&first.id).expect("it is kept");
    assert_eq!((pitch.created, pitch.changed, pitch.undo.as_deref()), (after(0), after(5), Some("words")));
    assert!(matches!(user.pitch("pitch-0"), Err(StoreError::Missing { .. })), "what never was is missing");
}

#[test]
fn the_trash_gives_everything_back() {
    let user = UserDb::in_memory().expect("memory");
    let id = user.create_pitch(&document("a"), "made", after(0)).expect("made").id;
    user.save(&id, &document("b"), "words", None, after(1)).expect("saved");
    let gone = user.trash_pitch(&id, after(2)).expect("thrown away");
    assert_eq!(gone.trashed, Some(after(2)));
    assert!(user.pitches().expect("listed").is_empty());
    assert_eq!(user.trash().expect("listed").len(), 1);
    assert!(!user.is_empty().expect("asked"), "the trash is not nothing");
    let back = user.restore_pitch(&id, after(3)).expect("undone");
    assert_eq!((back.document.name.as_str(), back.trashed, back.changed), ("b", None, after(3)));
    assert_eq!(user.undo(&id, after(4)).expect("undone").document.name, "a", "with all of its history");
    assert!(matches!(user.trash_pitch("pitch-0", after(5)), Err(StoreError::Missing { .. })));
}

#[test]
fn a_document_is_stored_in_the_form_that_is_documented() {
    let mut document = document("a");
    document.target.company = None;
    document.slides.truncate(1);
    document.slides[0].words.clear();
    let picture = Content::Picture {
        file: "0".repeat(64),
        title: "Our lab".to_owned(),
        alt: "A lab".to_owned(),
        stage: "case".to_owned(),
    };
    document.slides[0].content = picture;
    assert_eq!(
        serde_json::to_value(&document).expect("a document is JSON"),
        json!({
            "format": 1,
            "name": "a",
            "target": {
                "industries": ["72.19"], "audience": "company", "keywords": ["battery"], "language": "sv", "minutes": 15
            },
            "style": { "brand": "oresund", "form": "slides" },
            "made-from": { "library": "oresund", "release": 1, "date": "2026-11-23" },
            "slides": [{ "key": "s1", "content": {
                "kind": "picture", "file": "0".repeat(64), "title": "Our lab", "alt": "A lab", "stage": "case"
            } }],
            "frame-words": { "cover": { "title": "Välkommen" } },
            "facts": { "lab.staff": "00c0ffe" },
            "next-key": 4
        }),
        "colleagues with other versions read these names"
    );
    let mut later = serde_json::to_value(&document).expect("a document is JSON");
    later["mood"] = json!("festive");
    let read: Document = serde_json::from_value(later).expect("a later version may add fields");
    assert_eq!(read, document);
}

#[test]
fn a_key_names_nothing_else_later() {
    let mut document = document("a");
    assert_eq!(document.fresh_key(), "s4");
    document.slides.clear();
    assert_eq!(document.fresh_key(), "s5", "a removed entry's key is not given away");
    document = self::document("a");
    document.next_key = 0;
    assert_eq!(document.fresh_key(), "s4", "even where another program lost count");
}

#[test]
fn pictures_are_kept_once_and_compared_with_their_name() {
    let user = UserDb::in_memory().expect("memory");
    let name = user.put_file(b"a picture").expect("kept");
    assert_eq!(user.put_file(b"a picture").expect("kept"), name);
    assert_eq!(user.file(&name).expect("it is there"), b"a picture");
    assert!(matches!(user.file(&"0".repeat(64)), Err(StoreError::Missing { .. })));
    let film = vec![0; MOST_FILE_BYTES + 1];
    assert!(matches!(user.put_file(&film), Err(StoreError::Refused { .. })), "a film would be in every backup");
}

#[test]
fn companies_are_remembered() {
    let user = UserDb::in_memory().expect("memory");
    for (number, company) in ["Alfa Laval", "Østerlund 100%_A/S", "  ÅF  Laboratories "].into_iter().enumerate() {
        user.remember_target(&target(company), after(number as i64)).expect("remembered");
    }
    let mut again = target("ALFA laval");
    again.minutes = 30;
    user.remember_target(&again, after(9)).expect("remembered");
    let nobody = lodestone_content::model::Target { company: None, ..target("") };
    user.remember_target(&nobody, after(10)).expect("a target without a company is fine");

    let found = |prefix: &str| {
        let targets = user.targets(prefix, 2).expect("found");
        targets.into_iter().filter_map(|target| target.company).collect::<Vec<_>>()
    };
    assert_eq!(found(""), ["ALFA laval", "  ÅF  Laboratories "], "the last used first, no more than asked for");
    assert_eq!(found("la"), ["ALFA laval", "  ÅF  Laboratories "], "any word of a name may be typed");
    assert_eq!(found("øst"), ["Østerlund 100%_A/S"], "letters beyond English fold too");
    assert_eq!(found("%"), [""; 0], "nothing typed is a pattern");
    assert_eq!(user.targets("alfa", 9).expect("found")[0].minutes, 30, "the last target of a company counts");
}

#[test]
fn presentations_are_recorded_while_they_go_on() {
    let user = UserDb::in_memory().expect("memory");
    let mut presentation = PresentationRow {
        id: "show-1".to_owned(),
        pitch: "pitch-1".to_owned(),
        started: after(0),
        ended: None,
        slides: json!([{ "key": "s1", "seconds": 12 }]),
    };
    user.record_presentation(&presentation).expect("recorded");
    presentation.ended = Some(after(60_000));
    presentation.slides = json!([{ "key": "s1", "seconds": 12 }, { "key": "s2", "seconds": 48 }]);
    user.record_presentation(&presentation).expect("recorded");
    let late = PresentationRow { ended: None, slides: json!([]), ..presentation.clone() };
    user.record_presentation(&late).expect("passed over");
    assert_eq!(
        user.presentations().expect("listed"),
        [presentation],
        "one presentation, as far as it is known; what comes after its end is late"
    );
}

#[test]
fn a_backup_can_be_gone_back_to_and_forth_again() {
    let folder = tempdir().expect("a folder");
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    let id = user.create_pitch(&document("a"), "made", after(0)).expect("made").id;
    let picture = user.put_file(b"a picture").expect("kept");
    let backup = user.back_up(after(1)).expect("backed up");
    assert_eq!((backup.at, backup.pitches), (after(1), 1));
    user.save(&id, &document("b"), "words", None, after(2)).expect("saved");
    user.create_pitch(&document("c"), "made", after(3)).expect("made");

    user.restore(&backup.name, after(4)).expect("restored");
    let pitches = user.pitches().expect("the same value goes on working");
    assert_eq!(pitches.len(), 1);
    assert_eq!(pitches[0].document.name, "a");
    assert_eq!(user.file(&picture).expect("a backup is whole"), b"a picture");
    user.save(&id, &document("d"), "words", None, after(5)).expect("it can be written too");

    let rows = user.backups().expect("listed");
    assert_eq!(rows.len(), 2, "the state before going back was backed up");
    assert_eq!((rows[0].at, rows[0].pitches), (after(4), 2));
    user.restore(&rows[0].name, after(6)).expect("redone");
    let names: Vec<String> = user.pitches().expect("listed").into_iter().map(|pitch| pitch.document.name).collect();
    assert_eq!(names, ["c", "b"], "the restore was undone");

    for strange in ["", "user.db", "../user.db", "user-2026-11-23-000000-000.db"] {
        assert!(matches!(user.restore(strange, after(7)), Err(StoreError::Missing { .. })), "{strange} is no backup");
    }
    let leftovers = fs::read_dir(folder.path().join("backups")).expect("listed").count();
    assert_eq!(leftovers, user.backups().expect("listed").len(), "nothing half done stays behind");
}

#[test]
fn a_backup_is_made_once_a_day_when_something_changed() {
    let folder = tempdir().expect("a folder");
    let open = |at: i64| UserDb::open(folder.path(), after(at)).expect("it opens").0;
    let user = open(0);
    user.create_pitch(&document("a"), "made", after(1)).expect("made");
    assert!(user.backups().expect("listed").is_empty(), "there was nothing to back up");
    drop(user);
    assert_eq!(open(60_000).backups().expect("listed").len(), 1, "work without any backup gets one");
    assert_eq!(open(2 * DAY).backups().expect("listed").len(), 1, "nothing changed since");
    let user = open(2 * DAY);
    user.set_setting("language", "sv", after(2 * DAY + 1)).expect("set");
    drop(user);
    assert_eq!(open(2 * DAY + 2).backups().expect("listed").len(), 2, "a day and a change later there is another");
}

#[test]
fn a_second_process_is_turned_away() {
    let folder = tempdir().expect("a folder");
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    let second = UserDb::open(folder.path(), after(0));
    assert!(matches!(second, Err(StoreError::InUse { .. })), "two writers would exchange the file under each other");
    drop(user);
    UserDb::open(folder.path(), after(0)).expect("the first has gone");
}

#[test]
fn memory_has_no_backups_and_says_so() {
    let user = UserDb::in_memory().expect("memory");
    assert!(matches!(user.back_up(after(0)), Err(StoreError::InMemory)));
    assert!(user.backups().expect("listed").is_empty());
}

#[test]
fn every_part_may_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<UserDb>();
    shared::<lodestone_store::LibraryIndex>();
}
