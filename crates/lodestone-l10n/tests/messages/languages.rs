//! Checks that every language has the same messages with the same variables.

use std::collections::BTreeSet;

use crate::catalog::{self, Entered};
use crate::{files, translations};

/// Where languages differ: files that do not parse, messages that one lacks, other variables. English comes first.
fn disagreements(languages: &[(&str, String)]) -> Vec<String> {
    let mut found = Vec::new();
    let mut read = Vec::new();
    for (language, text) in languages {
        match catalog::parse(text) {
            Ok(messages) => read.push((*language, messages)),
            Err(fault) => found.push(format!("{language}: {fault}")),
        }
    }
    let Some((_, english)) = read.first() else { return found };
    let names = |message: &Entered| message.variables.keys().cloned().collect::<BTreeSet<_>>();
    for (language, messages) in &read {
        let own = |key: &str| messages.iter().find(|message| message.key == key);
        found.extend(
            english
                .iter()
                .filter(|message| own(&message.key).is_none())
                .map(|one| format!("{language} lacks {}", one.key)),
        );
        for message in messages {
            let key = &message.key;
            match english.iter().find(|one| one.key == *key) {
                None => found.push(format!("{language} has {key}, which English lacks")),
                Some(one) if names(one) != names(message) => {
                    found.push(format!("{language}: {key} uses {:?}, English {:?}", names(message), names(one)));
                }
                Some(_) => {}
            }
        }
    }
    found
}

#[test]
fn every_language_has_every_message_with_the_same_variables() {
    let mut found = Vec::new();
    for name in files("en") {
        let languages = translations(&name);
        let tags: Vec<&str> = languages.iter().map(|(tag, _)| *tag).collect();
        assert!(tags.starts_with(&["en", "sv", "da"]), "{name}.ftl is in {tags:?} only");
        found.extend(disagreements(&languages).into_iter().map(|fault| format!("{name}.ftl: {fault}")));
    }
    assert!(found.is_empty(), "a person would read a key instead of a sentence: {found:#?}");
}

#[test]
fn no_language_has_a_file_of_its_own() {
    for language in catalog::LANGUAGES {
        let own: Vec<String> = files(language).into_iter().filter(|name| !files("en").contains(name)).collect();
        assert!(own.is_empty(), "{language} translates what English does not say: {own:?}");
    }
}

#[test]
fn every_file_is_said_by_the_program_or_by_the_interface() {
    for name in files("en") {
        let known = catalog::AREAS.contains(&name.as_str()) || name.starts_with("ui");
        assert!(known, "{name}.ftl is read by nobody: name it in catalog/mod.rs");
    }
}

#[test]
fn a_missing_message_another_variable_and_broken_syntax_are_found() {
    let english = ("en", "one = { $a }\ntwo = x\n".to_owned());
    let found = disagreements(&[english.clone(), ("sv", "one = { $b }\nthree = y\n".to_owned())]);
    assert_eq!(found.len(), 3, "two is missing, three is not English, one takes another variable: {found:?}");
    assert_eq!(disagreements(&[english, ("sv", "one = { $\n".to_owned())]).len(), 1, "broken syntax is a fault");
}

#[test]
fn a_variable_is_a_number_when_any_language_counts_with_it() {
    let languages = [
        ("en", "eggs = Eggs: { $eggs }, { $what ->\n  [red] red\n *[other] any\n }\n".to_owned()),
        ("sv", "eggs = { $eggs ->\n  [one] Ett\n *[other] { $eggs }\n } { $what }\n".to_owned()),
    ];
    let messages = catalog::read("eggs", &languages).expect("both parse");
    let kinds: Vec<_> = messages[0].variables.iter().map(|(name, kind)| (name.as_str(), *kind)).collect();
    assert_eq!(kinds, [("eggs", catalog::Variable::Number), ("what", catalog::Variable::Text)]);
}
