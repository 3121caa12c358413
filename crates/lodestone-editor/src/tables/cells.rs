//! Writes and reads cells so that no spreadsheet reads a text as a formula, whatever separates the columns.

/// First characters that a spreadsheet reads as a formula, which could fetch addresses or start programs.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Returns the separator of the columns: the mark that is most frequent in the first line, outside quotes.
pub(super) fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            other if !quoted => counts.iter_mut().filter(|(mark, _)| *mark == other).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // The first of those that are equally frequent.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(mark, _)| *mark)
}

/// Marks a text with an apostrophe where a spreadsheet would read it as a formula; [`plain`] removes it.
pub(super) fn harmless(text: &str) -> String {
    let is_number =
        text.parse::<f64>().is_ok() && text.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
    if !is_number && text.trim_start_matches('\'').starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

/// Returns the text of a cell; `None` for a formula that was not marked as text.
pub(super) fn plain(cell: &str) -> Option<String> {
    let cell = cell.replace("\r\n", "\n");
    if let Some(marked) = cell.strip_prefix('\'')
        && marked.trim_start_matches('\'').starts_with(FORMULA)
    {
        return Some(marked.to_owned());
    }
    let is_number = cell.trim().parse::<f64>().is_ok();
    if cell.starts_with(FORMULA) && !is_number {
        return None;
    }
    Some(cell)
}

/// Yes or no as spreadsheets of our languages write it.
pub(super) fn truth(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "true" | "yes" | "1" | "sant" | "sand" | "wahr" | "ja" => Some(true),
        "false" | "no" | "0" | "falskt" | "falsk" | "falsch" | "nej" | "nein" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back_from_a_spreadsheet_as_it_went() {
        for text in ["=1+1", "'=1", "''=1", "-2 %", "+46", "@x", "\t=1", "'tis", "plain", "-4", "330", "", "a;b\"c"] {
            let cell = harmless(text);
            assert!(!cell.starts_with(FORMULA) || text == "-4", "{text:?} must be no formula: {cell:?}");
            assert_eq!(plain(&cell).as_deref(), Some(text), "{text:?} is read as it was written");
        }
        assert_eq!(plain("=HYPERLINK(\"http://x\")"), None);
        assert_eq!(plain("+cmd|' /C calc'!A0"), None);
    }

    #[test]
    fn the_separator_is_found_out() {
        assert_eq!(separator("id;value;note\n"), b';');
        assert_eq!(separator("id,value,note\n1;2;3;4;5"), b',');
        assert_eq!(separator("id\tvalue\n"), b'\t');
        assert_eq!(separator("\"a,b,c\";id\n"), b';');
        assert_eq!(separator("id"), b';', "one column has none, and any will do");
    }
}
