//! Every word on the screen that is not the content pack's, in three languages (Fluent).

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::programme::Language;

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../assets/texts/", $language, "/shell.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/overview.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/welcome.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/people.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/follow.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/round.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/import.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/together.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/progress.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/command.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/others.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/locking.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/records.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/video.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/prepare.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/meeting.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/settings.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/retention.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/errors.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/crash.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/versions.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/loose.ftl")),
        ]
    };
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Loads the texts of a language. A mistake in a file leaves out the message it stands in; a test finds it.
    pub fn new(language: Language) -> Self {
        let files = match language {
            Language::Bokmal => files!("nb"),
            Language::Nynorsk => files!("nn"),
            Language::English => files!("en"),
        };
        let id = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        for file in files {
            let resource = match FluentResource::try_new(file.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            if bundle.add_resource(resource).is_err() {
                tracing::error!(language = language.tag(), "a text stands twice");
            }
        }
        Self { language, bundle }
    }

    /// Which language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without places to fill.
    pub fn t(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A text with places to fill, given as pairs of name and value.
    pub fn f(&self, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            match value {
                Arg::Text(text) => filled.set(*name, FluentValue::from(*text)),
                Arg::Number(number) => filled.set(*name, FluentValue::from(*number)),
            }
        }
        self.format(key, Some(&filled))
    }

    /// A text with one count in it, named `n`.
    pub fn n(&self, key: &str, n: usize) -> String {
        self.f(key, &[("n", Arg::from(n))])
    }

    /// Whether the language has this text.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, "a text is missing");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, args, &mut errors).into_owned()
    }
}

/// Something to fill into a text.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A number, which the language may bend words by.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
