//! Arbitrary bytes as the files of a library: reading, checking and choosing must end, in findings and never in a panic.

#![no_main]

mod feed;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| feed::feed(input));
