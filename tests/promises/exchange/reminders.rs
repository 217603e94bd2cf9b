//! Reminders say what they should, and to whom.

use super::*;

fn reminder(subject: &str, body: &[&str]) -> Reminder {
    Reminder { subject: subject.to_owned(), body: body.iter().map(|&line| line.to_owned()).collect() }
}

#[test]
fn a_reminder_is_filled_and_lines_with_nothing_to_say_are_left_out() {
    let text = reminder(
        "Husk programmet, {name}",
        &[
            "Hei {name},",
            "",
            "Du har ikke begynt.",
            "Du finner det her: {link}",
            "",
            "Fristen er {date}.",
            "",
            "Hilsen lederen",
        ],
    );
    let all = Fill { name: Some("Kari"), link: Some("https://k.example"), date: Some("18. desember") };
    let message = reminder_text(&text, &all);
    assert_eq!(message.subject, "Husk programmet, Kari");
    assert_eq!(
        message.body,
        "Hei Kari,\n\nDu har ikke begynt.\nDu finner det her: https://k.example\n\nFristen er 18. desember.\n\nHilsen lederen"
    );
    let group = reminder_text(&text, &Fill { name: None, link: Some(" "), date: None });
    assert_eq!(group.subject, "Husk programmet,");
    assert_eq!(group.body, "Du har ikke begynt.\n\nHilsen lederen");
}

#[test]
fn a_name_that_looks_like_a_place_stays_a_name() {
    let message = reminder_text(
        &reminder("{name}", &["{name} {x} {", "{date}{link}"]),
        &Fill { name: Some("{link}\r\nBcc: x"), link: Some("L"), date: Some("D") },
    );
    assert_eq!((message.subject.as_str(), message.body.as_str()), ("{link} Bcc: x", "{link} Bcc: x {x} {\nDL"));
}

#[test]
fn the_reminder_fits_the_person_and_the_time() {
    let of = |subject: &str| reminder(subject, &[]);
    let reminders = Reminders {
        start: of("start"),
        start_again: of("start again"),
        complete: of("complete"),
        complete_again: of("complete again"),
    };
    let chosen = |started, tone| choose(&reminders, started, tone).subject.as_str();
    assert_eq!(chosen(false, ReminderTone::First), "start");
    assert_eq!(chosen(false, ReminderTone::Second), "start again");
    assert_eq!(chosen(true, ReminderTone::First), "complete");
    assert_eq!(chosen(true, ReminderTone::Second), "complete again");
}

// ---- the sample unit ------------------------------------------------------------------------------------------------
