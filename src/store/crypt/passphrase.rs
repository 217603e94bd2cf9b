//! A passphrase in memory.

use icu_normalizer::ComposingNormalizerBorrowed;
use zeroize::Zeroizing;

/// A passphrase; wiped when it is let go, and never shown.
///
/// The `age` tool takes the bytes as they come from the keyboard, and keyboards give «å» as one sign. Text that is pasted
/// may have it as «a» and a ring, which looks the same: locking uses the composed form (Unicode's NFC), so that what is
/// typed later opens the file, here and in the tool. Opening tries what was given too, for files locked elsewhere with
/// such a text. Nothing else is changed: spaces and capitals count.
#[derive(Clone)]
pub struct Passphrase {
    composed: Zeroizing<String>,
    /// As it was given, where that is another text.
    given: Option<Zeroizing<String>>,
}

impl Passphrase {
    /// A passphrase as somebody typed or pasted it.
    pub fn new(text: &str) -> Self {
        let normalizer = ComposingNormalizerBorrowed::new_nfc();
        // Room enough from the start: a string that grows leaves what it held behind.
        let mut composed = Zeroizing::new(String::with_capacity(text.len().saturating_mul(3)));
        // Writing to a string does not fail.
        normalizer.normalize_to(text, &mut *composed).ok();
        let given = (composed.as_str() != text).then(|| Zeroizing::new(text.to_owned()));
        Self { composed, given }
    }

    /// How many signs it has, each letter with its accents as one where Unicode has it as one.
    pub fn signs(&self) -> usize {
        self.composed.chars().count()
    }

    /// Whether two are the same, as when it is typed twice.
    pub fn is_same(&self, other: &Self) -> bool {
        self.composed == other.composed
    }

    /// What files are locked with.
    pub(super) fn composed(&self) -> &str {
        &self.composed
    }

    /// What may open a file, the likeliest first.
    pub(super) fn candidates(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.composed).chain(&self.given).map(|text| text.as_str())
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}
