//! Tests that pictures are reduced until the file is as small as was asked for.

use lodestone_tests::library::{self};
use lodestone_tests::{picture, program};
use serde_json::Value;

use super::additions::slide;

#[test]
fn pictures_are_reduced_until_the_file_is_small_enough() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut files = Vec::new();
    for number in 1..=3 {
        let media = format!(
            "\n[[media]]\nid = \"large-{number}\"\nfile = \"large-{number}.jpg\"\norigin = \"Made by a test\"\n\
             [media.alt]\nen = \"Light\"\nsv = \"Ljus\"\nda = \"Lys\"\n"
        );
        files.push(("media.toml".to_owned(), media.into_bytes()));
        files.push((format!("media/large-{number}.jpg"), picture::jpeg(2400 + number, 1350)));
        let field = format!("media = \"large-{number}\"");
        files.push(slide(&format!("large.{number}"), "picture", &field, "Light", "Over water."));
    }
    library::write(folder.path(), &library::with(files));
    let exported = |megabytes: f64| {
        let out = folder.path().join("pictures.pdf").display().to_string();
        let budget = megabytes.to_string();
        let library = folder.path().display().to_string();
        let ran = program::run(
            folder.path(),
            &[
                "export",
                "--slides",
                "large.1,large.2,large.3",
                "--library",
                &library,
                "--budget",
                &budget,
                "--json",
                "--out",
                &out,
            ],
        );
        assert_eq!(ran.code, 0, "large pictures are no fault: {}", ran.err);
        let told: Value = serde_json::from_str(&ran.out).expect("the answer is JSON");
        let length = std::fs::metadata(&out).expect("the PDF is where it was asked for").len();
        assert_eq!(told["pdf"]["bytes"], length, "the size that is reported is the size that is mailed");
        (length, told["pdf"]["picture_width"].as_u64(), told["warnings"].to_string())
    };
    let (free, width, _) = exported(1000.0);
    assert_eq!(width, Some(1920), "more pixels than a beamer shows only make the file larger");
    let budget = free as f64 / 3_000_000.0;
    let (small, width, warnings) = exported(budget);
    assert!(small as f64 <= budget * 1e6, "{small} bytes are more than the {budget} MB that a mailbox takes");
    assert!(
        width.is_some_and(|width| (480..1920).contains(&width)),
        "the sender must learn how far the pictures were reduced: {width:?}"
    );
    assert_eq!(warnings, "[]", "a budget that was met is no news");
    let (_, width, warnings) = exported(0.05);
    assert_eq!(width, Some(480), "smaller pictures would be rubbish on a beamer");
    assert!(warnings.contains("50000"), "a budget that could not be met must be said, not passed over: {warnings}");
}
