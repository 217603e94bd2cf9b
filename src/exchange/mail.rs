//! E-mails that the leader's own mail program opens and sends: as an address (`mailto:`, RFC 6068) or as a draft in a
//! file (RFC 5322 with `X-Unsent`, which Outlook opens to be written on). Møteklar sends nothing itself.
//!
//! Nobody who gets a common e-mail can see who else does: they stand in blind copy alone.

use chrono::{DateTime, FixedOffset};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::raw::Raw;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

use super::reminder::Message;

/// The longest address that is handed to the system, in bytes. Windows and Outlook take some two thousand.
const MOST_BYTES: usize = 1_900;

/// What stands for itself in a `mailto:`: RFC 3986 calls these unreserved. A plus sign does not, as some programs read
/// it as a space.
const IN_WORDS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const IN_ADDRESS: &AsciiSet = &IN_WORDS.remove(b'@');

/// An e-mail that is not sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// To one person by name and address, or to nobody in sight.
    pub to: Option<(String, String)>,
    /// The addresses of those in blind copy.
    pub hidden: Vec<String>,
    /// What it says.
    pub message: Message,
}

impl Mail {
    /// To one person.
    pub fn to_one(name: &str, address: &str, message: Message) -> Self {
        Self { to: Some((name.to_owned(), address.to_owned())), hidden: Vec::new(), message }
    }

    /// To several, each in blind copy and each once.
    pub fn to_several<'a>(addresses: impl IntoIterator<Item = &'a str>, message: Message) -> Self {
        let mut hidden: Vec<String> = Vec::new();
        for address in addresses {
            if !hidden.iter().any(|known| known.eq_ignore_ascii_case(address)) {
                hidden.push(address.to_owned());
            }
        }
        Self { to: None, hidden, message }
    }
}

/// An address without what is around it, if a mail program can take it: one `@` with something on both sides, and none
/// of the signs that separate addresses or end a line.
pub fn usable_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let (before, after) = text.split_once('@')?;
    let wrong = |sign: char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, '<' | '>' | '(' | ')' | ',' | ';' | ':' | '"' | '\\' | '@' | '[' | ']')
    };
    (!before.is_empty() && !after.is_empty() && !before.contains(wrong) && !after.contains(wrong)).then_some(text)
}

/// The e-mail as an address that opens the mail program; `None` where it is too long for that.
pub fn mailto(mail: &Mail) -> Option<String> {
    let address = |address: &str| utf8_percent_encode(address, IN_ADDRESS).to_string();
    let to = mail.to.as_ref().map(|(_, to)| address(to)).unwrap_or_default();
    let mut fields = Vec::with_capacity(3);
    if !mail.hidden.is_empty() {
        let hidden: Vec<String> = mail.hidden.iter().map(|hidden| address(hidden)).collect();
        fields.push(format!("bcc={}", hidden.join(",")));
    }
    for (name, text) in [("subject", one_line(&mail.message.subject)), ("body", with_line_ends(&mail.message.body))] {
        fields.push(format!("{name}={}", utf8_percent_encode(&text, IN_WORDS)));
    }
    let whole = format!("mailto:{to}?{}", fields.join("&"));
    (whole.len() <= MOST_BYTES).then_some(whole)
}

/// The e-mail as the contents of an `.eml` file. It has no sender: the mail program puts in the leader's own.
pub fn draft(mail: &Mail, at: DateTime<FixedOffset>, id: Uuid) -> Vec<u8> {
    let mut message = MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .message_id(format!("{id}@moteklar.invalid"))
        .date(at.timestamp())
        .subject(one_line(&mail.message.subject))
        .text_body(with_line_ends(&mail.message.body));
    if let Some((name, address)) = &mail.to {
        message = message.to(Address::new_address(Some(one_line(name)), one_line(address)));
    }
    if !mail.hidden.is_empty() {
        let hidden = mail.hidden.iter().map(|address| Address::new_address(None::<String>, one_line(address)));
        message = message.bcc(Address::new_list(hidden.collect()));
    }
    let mut written = Vec::new();
    message.serialize(&mut written);
    written
}

/// Text without line breaks and other signs that control: nothing in it can begin a header of its own.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text with the line ends that e-mail has.
fn with_line_ends(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join("\r\n")
}
