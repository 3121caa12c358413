//! Writes one enum of messages for each area of `locales/`, so that a missing message or argument does not compile.

use std::fs;
use std::path::Path;

mod catalog;

use catalog::{AREAS, Entered, LANGUAGES, Variable};

fn main() {
    println!("cargo::rerun-if-changed=catalog");
    println!("cargo::rerun-if-changed=build.rs");
    let locales = Path::new("../../locales");
    let mut code = String::new();
    let mut areas = Vec::new();
    for name in AREAS {
        let mut languages = Vec::new();
        for language in LANGUAGES {
            let path = locales.join(language).join(format!("{name}.ftl"));
            if let Ok(text) = fs::read_to_string(&path) {
                println!("cargo::rerun-if-changed={}", path.display());
                languages.push((language, text));
            }
        }
        let messages = catalog::read(name, &languages).unwrap_or_else(|fault| panic!("locales: {fault}"));
        code.push_str(&enumeration(name, &messages));
        areas.push((pascal(name), *name, languages.iter().map(|(tag, _)| *tag).collect::<Vec<_>>()));
    }
    code.push_str(&table(&areas));
    #[expect(clippy::disallowed_methods, reason = "cargo tells a build script where to write by this variable only")]
    let out = std::env::var_os("OUT_DIR").expect("cargo tells a build script where to write");
    #[expect(
        clippy::disallowed_methods,
        reason = "cargo runs a build script again that did not end: nothing may last"
    )]
    fs::write(Path::new(&out).join("messages.rs"), code).expect("cargo made the folder");
}

/// The enum of one area: its messages as variants, their variables as fields.
fn enumeration(file: &str, messages: &[Entered]) -> String {
    let name = pascal(file);
    let borrows = messages.iter().any(|message| message.variables.values().any(|kind| *kind == Variable::Text));
    let (of_any, of_a, of_static) = if borrows { ("<'_>", "<'a>", "<'static>") } else { ("", "", "") };
    let mut variants = String::new();
    let mut keys = String::new();
    let mut arguments = String::new();
    let mut plain = String::new();
    for message in messages {
        let (variant, key) = (pascal(&message.key), &message.key);
        variants.push_str(&format!("    #[doc = {:?}]\n    {variant}", message.english));
        if message.variables.is_empty() {
            variants.push_str(",\n");
            keys.push_str(&format!("            {name}::{variant} => {key:?},\n"));
            plain.push_str(&format!("        {name}::{variant},\n"));
            continue;
        }
        keys.push_str(&format!("            {name}::{variant} {{ .. }} => {key:?},\n"));
        variants.push_str(" {\n");
        let (mut fields, mut filled) = (Vec::new(), Vec::new());
        for (variable, kind) in &message.variables {
            let field = field_name(variable);
            // By convention a `count` is a number, whether or not a language has a plural for it.
            let (type_name, argument) = match kind {
                Variable::Text if variable != "count" => ("&'a str", format!("Text(Cow::Borrowed({field}))")),
                _ => ("usize", format!("Number({field})")),
            };
            variants
                .push_str(&format!("        #[doc = \"Stands for `${variable}`.\"]\n        {field}: {type_name},\n"));
            filled.push(format!("({variable:?}, Argument::{argument})"));
            fields.push(field);
        }
        variants.push_str("    },\n");
        let (fields, filled) = (fields.join(", "), filled.join(", "));
        arguments.push_str(&format!("            {name}::{variant} {{ {fields} }} => vec![{filled}],\n"));
    }
    let rest = if arguments.is_empty() || !plain.is_empty() { "            _ => Vec::new(),\n" } else { "" };
    format!(
        r#"
/// Messages of `{file}.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum {name}{of_a} {{
{variants}}}

impl {name}{of_any} {{
    /// Messages that take no arguments, in the order of the file.
    pub const PLAIN: &'static [{name}{of_static}] = &[
{plain}    ];

    /// The message's key in the file.
    pub const fn key(self) -> &'static str {{
        match self {{
{keys}        }}
    }}
}}

impl<'a> From<{name}{of_a}> for Message<'a> {{
    fn from(message: {name}{of_a}) -> Message<'a> {{
        let arguments = match message {{
{arguments}{rest}        }};
        Message {{ area: Area::{name}, key: message.key(), arguments }}
    }}
}}
"#
    )
}

/// The areas and the text of each in every language that has it.
fn table(areas: &[(String, &str, Vec<&str>)]) -> String {
    let mut code = String::from(
        "\n/// A file of messages, the same in every language that has it.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]\npub enum Area {\n",
    );
    for (type_name, name, _) in areas {
        code.push_str(&format!("    /// `{name}.ftl`.\n    {type_name},\n"));
    }
    code.push_str("}\n\nimpl Area {\n    /// Every area.\n    pub const ALL: &'static [Area] = &[");
    for (type_name, ..) in areas {
        code.push_str(&format!("Area::{type_name}, "));
    }
    code.push_str("];\n\n    /// Its translations, English first.\n    pub(crate) fn translations(self) -> &'static [Translation] {\n        match self {\n");
    for (type_name, name, languages) in areas {
        code.push_str(&format!(
            "            Area::{type_name} => {{\n                static FILES: [Translation; {}] = [\n",
            languages.len()
        ));
        for language in languages {
            code.push_str(&format!(
                "                    Translation::new({language:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/../../locales/{language}/{name}.ftl\"))),\n"
            ));
        }
        code.push_str("                ];\n                &FILES\n            }\n");
    }
    code.push_str("        }\n    }\n}\n");
    code
}

/// `error-no-folder` as `ErrorNoFolder`.
fn pascal(key: &str) -> String {
    let capitalised = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    key.split(['-', '_']).map(capitalised).collect()
}

/// `asOf` as `as_of`.
fn field_name(variable: &str) -> String {
    let mut name = String::new();
    for letter in variable.chars() {
        match letter {
            '-' => name.push('_'),
            letter if letter.is_ascii_uppercase() => {
                name.push('_');
                name.push(letter.to_ascii_lowercase());
            }
            letter => name.push(letter),
        }
    }
    name
}
