//! Reads which file of a crate imports which, and finds the circles among them.
//!
//! Files are parsed, not searched: a path in a comment or a string is no import. Tests inside a file are left out, since
//! they may know more than the code that they test.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::Visit;

/// A re-export may lead to another one, but not for ever: two that name each other would.
const LONGEST_CHAIN: usize = 12;

/// One file of a crate.
#[derive(Debug, Default)]
struct Module {
    /// Path of the file from the root of the tree.
    file: String,
    /// Modules that are files of their own, by name.
    children: BTreeSet<String>,
    /// What `use` brings in, by the name it has here: another file may reach it through this one.
    brought: BTreeMap<String, Vec<String>>,
    /// Modules whose every name is brought in.
    globs: Vec<Vec<String>>,
    /// Names that this file defines itself.
    defined: BTreeSet<String>,
    /// Paths from the root of the crate that this file mentions.
    mentioned: BTreeSet<Vec<String>>,
}

/// The files of one crate by their module path, the root under the empty one.
#[derive(Debug, Default)]
pub(crate) struct Crate {
    modules: BTreeMap<Vec<String>, Module>,
}

/// An import: the file that imports, and the file that defines what is imported.
pub(crate) type Arrow = (String, String);

impl Crate {
    /// Reads a crate from its root file (`…/lib.rs` or `…/main.rs`). `text` returns what a file contains.
    pub(crate) fn read(root: &str, text: &dyn Fn(&str) -> Option<String>) -> Crate {
        let mut read = Crate::default();
        read.add(root, Vec::new(), text);
        read
    }

    fn add(&mut self, file: &str, path: Vec<String>, text: &dyn Fn(&str) -> Option<String>) {
        let source = text(file).unwrap_or_else(|| panic!("{file} is declared as a module and is not there"));
        let parsed = syn::parse_file(&source).unwrap_or_else(|error| panic!("{file} cannot be parsed: {error}"));
        let (folder, name) = file.rsplit_once('/').expect("a crate has a folder");
        let below = match name {
            "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
            name => format!("{folder}/{}", name.trim_end_matches(".rs")),
        };
        let mut reader = Reader {
            module: Module { file: file.to_owned(), ..Module::default() },
            path: path.clone(),
            depth: path.len(),
        };
        reader.visit_file(&parsed);
        let children = reader.module.children.clone();
        self.modules.insert(path.clone(), reader.module);
        for child in children {
            let places = [format!("{below}/{child}.rs"), format!("{below}/{child}/mod.rs")];
            let place = places.iter().find(|place| text(place).is_some());
            let place = place.unwrap_or_else(|| panic!("{file} declares `mod {child};`, which has no file"));
            self.add(place, [path.clone(), vec![child]].concat(), text);
        }
    }

    /// The module path of the file that defines what `path` names, seen from the root of the crate.
    fn definer(&self, path: &[String], chain: usize) -> Option<&[String]> {
        let mut at = 0;
        while at < path.len() && self.modules.contains_key(&path[..=at]) {
            at += 1;
        }
        let (key, module) = self.modules.get_key_value(&path[..at])?;
        let Some(name) = path.get(at).filter(|_| chain < LONGEST_CHAIN) else { return Some(key) };
        if module.defined.contains(name) {
            return Some(key);
        }
        if let Some(target) = module.brought.get(name) {
            let target = [target.as_slice(), &path[at + 1..]].concat();
            return self.definer(&target, chain + 1);
        }
        let through = module.globs.iter().map(|glob| [glob.as_slice(), &path[at..]].concat());
        let mut found = through.filter_map(|target| self.definer(&target, chain + 1));
        Some(found.find(|found| self.modules[*found].defined.contains(path.last().unwrap_or(name))).unwrap_or(key))
    }

    /// Every import from one file to another.
    pub(crate) fn arrows(&self) -> BTreeSet<Arrow> {
        let mut arrows = BTreeSet::new();
        for (path, module) in &self.modules {
            for mentioned in &module.mentioned {
                let Some(definer) = self.definer(mentioned, 0) else { continue };
                if definer != path.as_slice() {
                    arrows.insert((module.file.clone(), self.modules[definer].file.clone()));
                }
            }
        }
        arrows
    }
}

/// Gathers what one file declares, brings in and mentions.
struct Reader {
    module: Module,
    /// Module path at the place that is read: longer than the file's inside `mod name { … }`.
    path: Vec<String>,
    /// Length of the file's own module path.
    depth: usize,
}

impl Reader {
    /// A path as it is written, from the root of the crate; `None` for other crates and local names.
    fn absolute(&self, written: &[String]) -> Option<Vec<String>> {
        let ups = written.iter().take_while(|part| *part == "super").count();
        match written.first()?.as_str() {
            "crate" => Some(written[1..].to_vec()),
            "self" => {
                let ups = written[1..].iter().take_while(|part| *part == "super").count();
                let kept = self.path.len().checked_sub(ups)?;
                Some([&self.path[..kept], &written[1 + ups..]].concat())
            }
            "super" => {
                let kept = self.path.len().checked_sub(ups)?;
                Some([&self.path[..kept], &written[ups..]].concat())
            }
            first if self.module.children.contains(first) => Some([self.path.as_slice(), written].concat()),
            _ => None,
        }
    }

    fn bring(&mut self, tree: &syn::UseTree, before: &[String], is_contents: bool) {
        match tree {
            syn::UseTree::Path(path) => {
                self.bring(&path.tree, &[before, &[path.ident.to_string()]].concat(), is_contents);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.bring(tree, before, is_contents)),
            syn::UseTree::Glob(_) => {
                if let Some(path) = self.absolute(before) {
                    self.mention(path.clone(), is_contents);
                    self.module.globs.push(path);
                }
            }
            syn::UseTree::Name(name) => self.bring_as(&name.ident.to_string(), before, &name.ident, is_contents),
            syn::UseTree::Rename(rename) => {
                self.bring_as(&rename.rename.to_string(), before, &rename.ident, is_contents);
            }
        }
    }

    fn bring_as(&mut self, name: &str, before: &[String], last: &syn::Ident, is_contents: bool) {
        let written = if last == "self" { before.to_vec() } else { [before, &[last.to_string()]].concat() };
        let name = if name == "self" { before.last().cloned().unwrap_or_default() } else { name.to_owned() };
        if let Some(path) = self.absolute(&written) {
            self.mention(path.clone(), is_contents);
            if self.path.len() == self.depth {
                self.module.brought.insert(name, path);
            }
        }
    }

    /// Remembers a path. What a module makes public of its own children is its table of contents, not an import.
    fn mention(&mut self, path: Vec<String>, is_contents: bool) {
        let own = &self.path[..self.depth];
        if !(is_contents && path.starts_with(own) && path.len() > own.len()) {
            self.module.mentioned.insert(path);
        }
    }
}

/// Whether something is compiled into tests only.
fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Ident>().is_ok_and(|condition| condition == "test")
    })
}

fn name_of(item: &syn::Item) -> Option<String> {
    let name = match item {
        syn::Item::Const(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Fn(item) => &item.sig.ident,
        syn::Item::Static(item) => &item.ident,
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Trait(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        syn::Item::Macro(item) => item.ident.as_ref()?,
        _ => return None,
    };
    Some(name.to_string())
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_file(&mut self, file: &'ast syn::File) {
        // Children first: a path that begins with one is an import wherever it is written.
        for item in &file.items {
            match item {
                syn::Item::Mod(child) if child.content.is_none() && !is_for_tests(&child.attrs) => {
                    self.module.children.insert(child.ident.to_string());
                }
                item => self.module.defined.extend(name_of(item)),
            }
        }
        syn::visit::visit_file(self, file);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Use(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            _ => return syn::visit::visit_item(self, item),
        };
        if !is_for_tests(attributes) {
            syn::visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.path.push(module.ident.to_string());
        syn::visit::visit_item_mod(self, module);
        self.path.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let is_contents = !matches!(item.vis, syn::Visibility::Inherited);
        self.bring(&item.tree, &[], is_contents);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let written: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if written.len() > 1
            && let Some(path) = self.absolute(&written)
        {
            self.mention(path, false);
        }
        syn::visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // What a macro is given need not be Rust; paths in it are found by their look.
        let tokens = call.tokens.to_string();
        let words: Vec<&str> = tokens.split_whitespace().collect();
        for (at, _) in words.iter().enumerate().filter(|(_, word)| **word == "crate") {
            let mut written = vec!["crate".to_owned()];
            let mut rest = words[at + 1..].chunks_exact(2);
            while let Some(["::", name]) = rest.next()
                && name.chars().all(|c| c.is_alphanumeric() || c == '_')
            {
                written.push((*name).to_owned());
            }
            if let Some(path) = self.absolute(&written) {
                self.mention(path, false);
            }
        }
        syn::visit::visit_macro(self, call);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::{Arrow, Crate};

    pub(crate) fn arrows(files: &[(&str, &str)]) -> BTreeSet<Arrow> {
        let files: BTreeMap<&str, &str> = files.iter().copied().collect();
        Crate::read("c/src/lib.rs", &|path| files.get(path).map(|text| (*text).to_owned())).arrows()
    }

    fn arrow(from: &str, to: &str) -> Arrow {
        (format!("c/src/{from}"), format!("c/src/{to}"))
    }

    #[test]
    fn an_import_is_found_however_it_is_written() {
        for text in [
            "use crate::b::B;",
            "use super::b::B;",
            "use crate::b::{self, B};",
            "use crate::b::*;",
            "fn f() -> crate::b::B { todo() }",
            "fn f() { println!(\"{}\", crate::b::B::NAME); }",
            "use crate::B;",
            "mod inner { use super::super::b::B; }",
        ] {
            let found = arrows(&[
                ("c/src/lib.rs", "mod a; mod b; pub use b::B;"),
                ("c/src/a.rs", text),
                ("c/src/b.rs", "pub struct B;"),
            ]);
            assert_eq!(found, BTreeSet::from([arrow("a.rs", "b.rs")]), "`{text}` makes a.rs depend on b.rs");
        }
    }

    #[test]
    fn what_is_no_import_is_not_found() {
        for text in [
            "// crate::b::B\nconst TEXT: &str = \"crate::b::B\";",
            "use std::b::B;",
            "#[cfg(test)] mod tests { use crate::b::B; }",
            "#[cfg(test)] use crate::b::B;",
        ] {
            let found = arrows(&[
                ("c/src/lib.rs", "mod a; mod b; pub use b::B;"),
                ("c/src/a.rs", text),
                ("c/src/b.rs", "pub struct B;"),
            ]);
            assert!(found.is_empty(), "`{text}` does not make a.rs depend on b.rs: {found:?}");
        }
    }

    #[test]
    fn an_import_through_a_table_of_contents_leads_to_the_file_itself() {
        let found = arrows(&[
            ("c/src/lib.rs", "mod a; mod b;"),
            ("c/src/a.rs", "use crate::b::B;"),
            ("c/src/b/mod.rs", "mod deep; pub(crate) use deep::B;"),
            ("c/src/b/deep.rs", "pub(crate) struct B;"),
        ]);
        assert_eq!(found, BTreeSet::from([arrow("a.rs", "b/deep.rs")]), "mod.rs only lists what is in the folder");
    }
}
