//! E-mails that the leader's own program opens: nobody sees who else is behind, and no name can do mischief.

use chrono::DateTime;
use mail_parser::{Address, MessageParser};
use moteklar::exchange::{Mail, Message, draft, mailto, usable_address};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use uuid::Uuid;

fn message(subject: &str, body: &str) -> Message {
    Message { subject: subject.to_owned(), body: body.to_owned() }
}

fn file_of(mail: &Mail) -> Vec<u8> {
    let at = DateTime::parse_from_rfc3339("2026-11-21T14:02:00+01:00").unwrap();
    draft(mail, at, Uuid::from_u128(7))
}

/// The names of the headers, as they stand in the file.
fn headers(file: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(file).into_owned();
    let head = text.split("\r\n\r\n").next().unwrap().to_owned();
    let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    lines.map(|line| line.split(':').next().unwrap().to_owned()).collect()
}

fn addresses(list: Option<&Address<'_>>) -> Vec<String> {
    let found = list.into_iter().flat_map(|list| list.clone().into_list());
    found.filter_map(|one| one.address.map(std::borrow::Cow::into_owned)).collect()
}

/// The parts of a `mailto:`: whom to, and each field with its value as it is meant.
fn read_mailto(address: &str) -> (String, Vec<(String, String)>) {
    let plain = |text: &str| percent_decode_str(text).decode_utf8().unwrap().into_owned();
    let (to, rest) = address.strip_prefix("mailto:").unwrap().split_once('?').unwrap();
    let fields = rest.split('&').map(|field| field.split_once('=').unwrap());
    (plain(to), fields.map(|(name, value)| (name.to_owned(), plain(value))).collect())
}

#[test]
fn one_person_is_written_to_by_name_in_norwegian() {
    let body = "Hei, Åse-Marie\nDu finner modulene her: https://lop.example/?a=1&b=2\n\nTa den innen 26. november. 100 % ferdig + 1.";
    let mail = Mail::to_one("Åse-Marie Sæther", "ase-marie@kommune.example", message("Husk å begynne", body));
    let file = file_of(&mail);
    let read = MessageParser::default().parse(&file).unwrap();
    let to = read.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (Some("Åse-Marie Sæther"), Some("ase-marie@kommune.example")));
    assert_eq!(read.subject(), Some("Husk å begynne"));
    assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), body);
    assert_eq!(read.header_raw("X-Unsent").map(str::trim), Some("1"), "Outlook opens it to be written on");
    assert!(read.from().is_none(), "the mail program knows who sends it");
    assert!(file.is_ascii(), "a file of another encoding is read wrong by some programs");

    let (to, fields) = read_mailto(&mailto(&mail).unwrap());
    assert_eq!(to, "ase-marie@kommune.example");
    let expected = [("subject", "Husk å begynne".to_owned()), ("body", body.replace('\n', "\r\n"))];
    assert_eq!(fields, expected.map(|(name, value)| (name.to_owned(), value)));
}

#[test]
fn nobody_sees_who_else_gets_a_common_email() {
    let people = ["kari@kommune.example", "ola@kommune.example", "KARI@kommune.example", "per+post@kommune.example"];
    let mail = Mail::to_several(people, message("Husk", "Hei"));
    let hidden = ["kari@kommune.example", "ola@kommune.example", "per+post@kommune.example"];
    let file = file_of(&mail);
    let read = MessageParser::default().parse(&file).unwrap();
    assert_eq!(addresses(read.bcc()), hidden);
    assert!(read.to().is_none() && read.cc().is_none());
    assert!(!headers(&file).iter().any(|name| ["To", "Cc"].contains(&name.as_str())));

    let written = mailto(&mail).unwrap();
    let (to, fields) = read_mailto(&written);
    assert_eq!(to, "");
    assert_eq!(fields[0], ("bcc".to_owned(), hidden.join(",")));
    assert!(!written.contains('+'), "a plus sign would be read as a space: {written}");
}

#[test]
fn an_email_that_is_too_long_for_the_system_is_only_a_file() {
    let many: Vec<String> = (0..60).map(|number| format!("fornavn.etternavn{number}@kommune.example")).collect();
    let mail = Mail::to_several(many.iter().map(String::as_str), message("Husk", "Hei"));
    assert_eq!(mailto(&mail), None);
    let file = file_of(&mail);
    let read = MessageParser::default().parse(&file).unwrap();
    assert_eq!(addresses(read.bcc()).len(), 60);
    let longest = String::from_utf8(file).unwrap().split("\r\n").map(str::len).max();
    assert!(longest <= Some(998), "a line of {longest:?} signs");
}

#[test]
fn addresses_that_no_program_takes_are_known() {
    for good in ["kari@kommune.example", " kari@kommune.example ", "o'hara+x@a.b", "kåre@åsen.example"] {
        assert_eq!(usable_address(good), Some(good.trim()));
    }
    for bad in ["", "kari", "kari@", "@kommune.example", "a@b@c", "a,b@c.example", "a@b.example;c@d", "a@b\r\nBcc: c@d"]
    {
        assert_eq!(usable_address(bad), None, "{bad:?}");
    }
}

proptest! {
    /// Whatever a name or a text holds, the headers are those of an e-mail to one person.
    #[test]
    fn no_name_or_text_can_put_in_a_header(
        name in "\\PC{0,40}|[a-z\"\\\\<>,;:\r\n\t ]{0,60}",
        subject in "[A-Za-zæøå:\r\n ]{0,80}",
        body in "[A-Za-zæøå:.\r\n ]{0,200}",
    ) {
        let name = format!("{name}\r\nBcc: spion@ond.example\r\n\r\n");
        let mail = Mail::to_one(&name, "kari@kommune.example", message(&subject, &body));
        let file = file_of(&mail);
        let read = MessageParser::default().parse(&file).unwrap();
        prop_assert_eq!(addresses(read.to()), ["kari@kommune.example"]);
        prop_assert!(read.bcc().is_none() && read.cc().is_none() && read.from().is_none());
        let mut names = headers(&file);
        names.sort();
        let known = [
            "Content-Transfer-Encoding", "Content-Type", "Date", "MIME-Version", "Message-ID", "Subject", "To", "X-Unsent",
        ];
        prop_assert_eq!(names, known);
        let (to, fields) = read_mailto(&mailto(&mail).unwrap());
        prop_assert_eq!(to, "kari@kommune.example");
        prop_assert_eq!(fields.len(), 2);
        prop_assert!(!fields[0].1.contains(['\r', '\n']));
    }
}
