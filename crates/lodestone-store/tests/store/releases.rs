//! Tests the sources of releases: trust and floors are there, or an error says that they are not.

use std::path::Path;

use lodestone_store::{
    CheckFault, CheckFaultKind, RefusedRelease, ReleaseFloor, ReleaseNews, ReleaseSource, ReleaseSources, SourceCheck,
    StoreError, UserDb,
};
use rusqlite::Connection;
use tempfile::tempdir;

use crate::after;

/// A source with every field.
fn team() -> ReleaseSource {
    ReleaseSource {
        id: "team-1".into(),
        name: "Team".into(),
        library: "oresund".into(),
        root: "{\"signed\":{}}".into(),
        addresses: vec!["https://content.example.org/".into(), "/media/stick".into()],
        added: 5,
        active: Some(9),
        previous: Some(7),
        floor: ReleaseFloor { root: 2, timestamp: 40, snapshot: 30, targets: 20, sequence: 9 },
        check: SourceCheck {
            asked: Some(8),
            checked: Some(7),
            failures: 1,
            fault: Some(CheckFault { kind: CheckFaultKind::Busy, detail: "503".into(), again: Some(600) }),
        },
        refused: Some(RefusedRelease { sequence: 10, program: "0.1.0".into(), reason: "an error".into() }),
    }
}

fn both() -> ReleaseSources {
    let other =
        ReleaseSource { id: "other-2".into(), library: "other".into(), root: "{}".into(), ..ReleaseSource::default() };
    let news = ReleaseNews {
        release: 9,
        date: "2026-12-01".into(),
        notes: [("sv".into(), "Nya siffror".into())].into(),
        added: 1,
        ..ReleaseNews::default()
    };
    ReleaseSources { sources: vec![team(), other], in_use: Some("team-1".into()), news: Some(news) }
}

/// A person's folder with both sources.
fn kept(folder: &Path) {
    let (user, _) = UserDb::open(folder, after(0)).expect("it opens");
    user.change_release_sources(after(1), |sources| *sources = both()).expect("they are kept");
}

fn sql(folder: &Path, statements: &str) {
    let connection = Connection::open(folder.join("user.db")).expect("it opens");
    connection.execute_batch(statements).expect("it is done");
}

#[test]
fn everything_is_read_as_it_was_written_in_the_order_in_which_it_came() {
    let folder = tempdir().expect("a folder");
    kept(folder.path());
    let (user, _) = UserDb::open(folder.path(), after(2)).expect("it opens");
    assert_eq!(user.release_sources().expect("it is read"), both());
    user.change_release_sources(after(3), |sources| {
        let team = sources.source_mut("team-1").expect("it is there");
        (team.active, team.previous) = (Some(11), team.active);
        team.floor.sequence = 11;
        team.addresses.remove(0);
        team.check = SourceCheck::default();
        team.refused = None;
        sources.news = None;
    })
    .expect("it is changed");
    let now = user.release_sources().expect("it is read");
    assert_eq!((now.sources[0].active, now.sources[0].floor.sequence), (Some(11), 11), "pointer and floor go together");
    assert_eq!((now.sources[0].addresses.len(), now.news.is_none(), now.sources[1].id.as_str()), (1, true, "other-2"));
}

#[test]
fn a_source_that_is_forgotten_takes_all_along_that_was_known_of_it() {
    let folder = tempdir().expect("a folder");
    kept(folder.path());
    let (user, _) = UserDb::open(folder.path(), after(2)).expect("it opens");
    user.change_release_sources(after(3), |sources| sources.sources.retain(|source| source.id != "team-1"))
        .expect_err("the one in use is not forgotten in passing");
    assert_eq!(user.release_sources().expect("it is read"), both(), "and then nothing was changed");
    user.change_release_sources(after(4), |sources| {
        sources.in_use = None;
        sources.sources.retain(|source| source.id != "team-1");
    })
    .expect("it is forgotten");
    drop(user);
    let connection = Connection::open(folder.path().join("user.db")).expect("it opens");
    for table in ["release_source", "release_floor", "release_check"] {
        let count: u32 = connection
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .expect("the table is there");
        assert_eq!(count, 1, "{table}");
    }
}

#[test]
fn what_is_gone_or_unreadable_is_said_and_never_taken_for_nothing() {
    let damages = [
        "DELETE FROM release_floor WHERE source = 'team-1'",
        "DELETE FROM release_check WHERE source = 'team-1'",
        "DELETE FROM release_in_use",
        "PRAGMA ignore_check_constraints = ON; UPDATE release_floor SET timestamp = -1 WHERE source = 'team-1'",
        "PRAGMA ignore_check_constraints = ON; UPDATE release_source SET active = -1 WHERE id = 'team-1'",
        "PRAGMA ignore_check_constraints = ON; UPDATE release_news SET notes = 'no JSON'",
    ];
    for damage in damages {
        let folder = tempdir().expect("a folder");
        let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
        user.change_release_sources(after(1), |sources| *sources = both()).expect("they are kept");
        let other = Connection::open(folder.path().join("user.db")).expect("another program");
        other.execute_batch(damage).expect("it is done");
        let refused = user.release_sources();
        assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{damage}: {refused:?}");
        let changed = user.change_release_sources(after(2), |sources| *sources = ReleaseSources::default());
        assert!(matches!(changed, Err(StoreError::Damaged { .. })), "{damage}: it is not written over");
        assert!(user.pitches().is_ok(), "{damage}: work goes on");
    }
}

#[test]
fn a_row_that_makes_no_sense_is_not_kept() {
    let folder = tempdir().expect("a folder");
    let (user, _) = UserDb::open(folder.path(), after(0)).expect("it opens");
    let without_root = ReleaseSource { root: String::new(), ..team() };
    user.change_release_sources(after(1), |sources| sources.sources.push(without_root)).expect_err("whom to trust?");
    let endless = ReleaseFloor { timestamp: u64::MAX, ..ReleaseFloor::default() };
    let endless = ReleaseSource { floor: endless, ..team() };
    user.change_release_sources(after(1), |sources| sources.sources.push(endless)).expect_err("no file counts so far");
    user.change_release_sources(after(1), |sources| sources.in_use = Some("nobody".into())).expect_err("nobody");
    assert_eq!(user.release_sources().expect("it is read"), ReleaseSources::default());
}

/// The setting as the program wrote it until November 2026.
const LEGACY: &str = r#"{"sources":[{"id":"team-1","name":"Team","library":"oresund","root":"{\"signed\":{}}",
    "places":["https://content.example.org/","/media/stick"],"added":5,"active":9,"previous":7,
    "floor":{"root":2,"timestamp":40,"snapshot":30,"targets":20,"sequence":9},"asked":8,"checked":7,"failures":1,
    "again":600,"fault":{"kind":"busy","detail":"503","again":600},
    "refused":{"sequence":10,"program":"0.1.0","reason":"an error"}}],
    "in-use":"team-1","news":{"release":9,"date":"2026-12-01","notes":{"sv":"Nya siffror"},"added":1,"changed":0,
    "removed":0,"facts":0,"pitches":0}}"#;

/// A database of that program: without the tables, with the setting.
fn legacy(folder: &Path, value: &str) {
    drop(UserDb::open(folder, after(0)).expect("it opens"));
    sql(
        folder,
        "DROP TABLE release_news; DROP TABLE release_in_use; DROP TABLE release_refusal; DROP TABLE release_check;
         DROP TABLE release_floor; DROP TABLE release_place; DROP TABLE release_source;
         DELETE FROM migration WHERE name LIKE 'release-%'; PRAGMA user_version = 1;",
    );
    let connection = Connection::open(folder.join("user.db")).expect("it opens");
    connection
        .execute("INSERT INTO setting (key, value, changed) VALUES ('content', ?1, 0)", [value])
        .expect("it is written");
}

#[test]
fn what_was_one_value_is_taken_into_the_tables_once() {
    let folder = tempdir().expect("a folder");
    legacy(folder.path(), LEGACY);
    for start in 1..3 {
        let (user, _) = UserDb::open(folder.path(), after(start)).expect("it opens");
        let sources = user.release_sources().expect("it is read");
        assert_eq!(sources.sources, [team()], "start {start}");
        assert_eq!((sources.in_use.as_deref(), sources.news), (Some("team-1"), both().news));
        assert_eq!(user.setting("content").expect("it is read"), None, "there are not two truths");
    }
}

#[test]
fn a_former_value_that_is_damaged_resets_neither_trust_nor_floor() {
    let damaged = [
        LEGACY[..LEGACY.len() - 1].to_owned(),
        LEGACY.replacen(
            "\"floor\":{\"root\":2,\"timestamp\":40,\"snapshot\":30,\"targets\":20,\"sequence\":9},",
            "",
            1,
        ),
        LEGACY.replacen("\"timestamp\":40,", "", 1),
        LEGACY.replacen("\"sequence\":9", "\"sequence\":-9", 1),
        "{}".to_owned(),
        String::new(),
    ];
    for value in damaged {
        let folder = tempdir().expect("a folder");
        legacy(folder.path(), &value);
        let (user, _) = UserDb::open(folder.path(), after(1)).expect("a person's work opens all the same");
        assert!(matches!(user.release_sources(), Err(StoreError::Damaged { .. })), "{value}");
        let changed = user.change_release_sources(after(2), |sources| *sources = both());
        assert!(matches!(changed, Err(StoreError::Damaged { .. })), "{value}: the damaged value is not overwritten");
        assert_eq!(user.setting("content").expect("it is read").as_deref(), Some(value.as_str()), "it stays as it is");
    }
}
