//! Reads Fluent files into messages with their variables, for the build script and the tests. The program only formats
//! them.

use std::collections::BTreeMap;

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::parser;

/// Languages that there are files in, English first.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "sv", "da", "de"];

/// Files whose messages the program says itself; those of the interface (`ui*.ftl`) are said in TypeScript.
pub(crate) const AREAS: &[&str] =
    &["app", "content", "deck", "editor", "kiosk", "mail", "preflight", "publish", "reasons"];

/// The kind of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Variable {
    /// Words, put in as they are.
    Text,
    /// A number that chooses between singular and plural.
    Number,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entered {
    /// Its key.
    pub(crate) key: String,
    /// What it says in English, with the plural where it has one.
    pub(crate) english: String,
    /// Its variables by name.
    pub(crate) variables: BTreeMap<String, Variable>,
}

/// Reads the messages of a file from English. A variable is a number when any language counts with it.
///
/// # Errors
///
/// When a file cannot be parsed, or there is none in English.
pub(crate) fn read(name: &str, languages: &[(&str, String)]) -> Result<Vec<Entered>, String> {
    let (_, english) = languages.first().ok_or_else(|| format!("{name}.ftl does not exist in English"))?;
    let mut messages = parse(english).map_err(|fault| format!("en/{name}.ftl: {fault}"))?;
    for (language, text) in &languages[1..] {
        for other in parse(text).map_err(|fault| format!("{language}/{name}.ftl: {fault}"))? {
            let Some(message) = messages.iter_mut().find(|message| message.key == other.key) else { continue };
            for (variable, kind) in &mut message.variables {
                if other.variables.get(variable) == Some(&Variable::Number) {
                    *kind = Variable::Number;
                }
            }
        }
    }
    Ok(messages)
}

/// Reads the messages of one file.
///
/// # Errors
///
/// When it cannot be parsed, says something twice or nothing at all.
pub(crate) fn parse(text: &str) -> Result<Vec<Entered>, String> {
    let resource = parser::parse(text).map_err(|(_, faults)| format!("does not parse: {faults:?}"))?;
    let mut messages: Vec<Entered> = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        if messages.iter().any(|other| other.key == key) {
            return Err(format!("{key} is there twice"));
        }
        let pattern = message.value.as_ref().ok_or_else(|| format!("{key} says nothing"))?;
        let mut entered = Entered { key, english: String::new(), variables: BTreeMap::new() };
        entered.english = walk(pattern, &mut entered.variables).replace('\n', " ");
        messages.push(entered);
    }
    Ok(messages)
}

/// Notes the variables of a pattern and returns what it says, variables in braces.
fn walk(pattern: &ast::Pattern<&str>, variables: &mut BTreeMap<String, Variable>) -> String {
    let mut said = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.push_str(value),
            PatternElement::Placeable { expression } => said.push_str(&expressed(expression, variables)),
        }
    }
    said
}

fn expressed(expression: &Expression<&str>, variables: &mut BTreeMap<String, Variable>) -> String {
    match expression {
        Expression::Inline(inline) => written(inline, variables),
        Expression::Select { selector, variants } => {
            written(selector, variables);
            if let InlineExpression::VariableReference { id } = selector
                && variants.iter().any(|variant| counts(&variant.key))
            {
                variables.insert(id.name.to_owned(), Variable::Number);
            }
            let mut said = String::new();
            for variant in variants {
                let words = walk(&variant.value, variables);
                if variant.default {
                    said = words;
                }
            }
            said
        }
    }
}

/// Whether a variant is chosen by a number: exactly, or by a plural category of CLDR.
fn counts(key: &VariantKey<&str>) -> bool {
    match key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => matches!(*name, "zero" | "one" | "two" | "few" | "many"),
    }
}

fn written(inline: &InlineExpression<&str>, variables: &mut BTreeMap<String, Variable>) -> String {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        InlineExpression::VariableReference { id } => {
            variables.entry(id.name.to_owned()).or_insert(Variable::Text);
            format!("{{{}}}", id.name)
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().map(|argument| written(argument, variables)).collect()
        }
        InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
            format!("{{{}}}", id.name)
        }
        InlineExpression::Placeable { expression } => expressed(expression, variables),
    }
}
