//! Makes the id of a library from its name: `Île-de-France` becomes `ile-de-france`.

/// The id when no letter of a name can be in one.
const OTHERWISE: &str = "library";
/// The longest id that is made; one may be longer.
const LONGEST: usize = 60;

/// An id made of a name.
pub(super) fn of(name: &str) -> String {
    let mut id = String::new();
    let mut gap = false;
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(plain) if id.len() + plain.len() < LONGEST => {
                if gap && !id.is_empty() {
                    id.push('-');
                }
                id.push_str(&plain);
                gap = false;
            }
            Some(_) => break,
            // A separate accent belongs to the letter before it.
            None => gap |= !matches!(letter, '\u{300}'..='\u{36f}' | '\'' | '’'),
        }
    }
    if id.is_empty() { OTHERWISE.to_owned() } else { id }
}

/// Returns an ASCII letter or digit, or the transcription of another Latin letter.
fn plain(letter: char) -> Option<String> {
    let plain = match letter {
        'a'..='z' | '0'..='9' => return Some(letter.to_string()),
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    };
    Some(plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_name_becomes_an_id_that_is_read_as_it() {
        for (name, id) in [
            ("Basque Bio Coast", "basque-bio-coast"),
            ("Île-de-France", "ile-de-france"),
            ("Straße & Łódź, 2nd", "strasse-lodz-2nd"),
            ("O\u{308}sterland", "osterland"),
            ("Côte d’Azur", "cote-dazur"),
            ("日本", "library"),
            (" -- ", "library"),
        ] {
            assert_eq!(of(name), id, "{name}");
            assert!(lodestone_content::read::shape::is_id(&of(name)), "{name} must make an id that the checker takes");
        }
        assert!(of(&"long name ".repeat(40)).len() <= 60);
    }
}
