//! Arbitrary bytes as the files of a library: reading and checking must end, in findings and never in a panic.
//!
//! An input is a sequence of files, each a path, the byte FE, its content, the byte FF. Neither byte can occur in UTF-8,
//! so seeds are the real files unchanged, and every input is some library: what comes after the last FF is one more
//! file, and a file without FE is a path without content.

#![no_main]

use libfuzzer_sys::fuzz_target;
use lodestone_content::{Day, Library, check};

const AFTER_PATH: u8 = 0xFE;
const AFTER_FILE: u8 = 0xFF;

/// Most files of one input; more only repeat what a few do.
const MOST_FILES: usize = 16;

fuzz_target!(|input: &[u8]| {
    let files = input.split(|byte| *byte == AFTER_FILE).filter(|file| !file.is_empty()).take(MOST_FILES).map(|file| {
        let end = file.iter().position(|byte| *byte == AFTER_PATH).unwrap_or(file.len());
        let content = file.get(end + 1..).unwrap_or_default();
        (String::from_utf8_lossy(&file[..end]).into_owned(), content.to_vec())
    });
    let today = Day::new(2026, 11, 23).expect("this day exists");
    if let Some(library) = Library::read(files).library {
        let _findings = check::check(&library, today);
    }
});
