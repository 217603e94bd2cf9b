//! Words made comparable: case, accents and punctuation taken away.

/// A text with letters and digits only, in lower case and without accents: «Åse-Marie» becomes `asemarie`.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars().filter(|character| character.is_alphanumeric()) {
        push_plain(character, |plain| out.push(plain));
    }
    out
}

/// The words of a text, each as [`plain`]; hyphens part words, apostrophes and dots do not.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for character in text.chars() {
        if character.is_alphanumeric() {
            if !open {
                words.push(String::new());
                open = true;
            }
            if let Some(word) = words.last_mut() {
                push_plain(character, |plain| word.push(plain));
            }
        } else if !matches!(character, '\'' | '’' | '\u{300}'..='\u{36f}') {
            open = false;
        }
    }
    words
}

/// Gives the plain letters of a letter: `æ` is `a` and `e`.
pub(super) fn push_plain(character: char, mut push: impl FnMut(char)) {
    if character.is_ascii() {
        push(character.to_ascii_lowercase());
        return;
    }
    for lower in character.to_lowercase() {
        match lower {
            'à'..='å' | 'ā' | 'ă' | 'ą' => push('a'),
            'æ' => {
                push('a');
                push('e');
            }
            'ç' | 'ć' | 'č' => push('c'),
            'ď' | 'đ' | 'ð' => push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => push('e'),
            'ğ' | 'ģ' | 'ǧ' | 'ǥ' => push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => push('i'),
            'ķ' | 'ǩ' => push('k'),
            'ł' | 'ļ' | 'ľ' => push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => push('o'),
            'ŕ' | 'ř' => push('r'),
            'ś' | 'ş' | 'š' | 'ș' => push('s'),
            'ß' => {
                push('s');
                push('s');
            }
            'ţ' | 'ť' | 'ŧ' | 'ț' => push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => push('u'),
            'ý' | 'ÿ' => push('y'),
            'ź' | 'ż' | 'ž' | 'ʒ' | 'ǯ' => push('z'),
            '\u{300}'..='\u{36f}' => {}
            other => push(other),
        }
    }
}
