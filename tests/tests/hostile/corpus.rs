//! Tests inputs that once broke something, found by the fuzzer or by reading.

use lodestone_tests::library::root;

#[path = "../../fuzz/src/feed.rs"]
mod feed;

#[test]
fn what_once_broke_the_reader_does_so_no_more() {
    let folder = root().join("tests").join("fixtures").join("hostile").join("fuzz");
    let mut inputs: Vec<_> = std::fs::read_dir(folder)
        .expect("the inputs lie in the tree")
        .map(|entry| entry.expect("a folder stays readable while it is listed").path())
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "without inputs nothing is replayed");
    for input in inputs {
        println!("{}", input.display());
        feed::feed(&std::fs::read(&input).expect("an input can be read"));
    }
}
