//! What differs between two versions of a unit, in words: who and what where that is little, and how much beyond.

use std::collections::{BTreeMap, BTreeSet};

use super::Wording;
use crate::ui::texts::Texts;
use crate::unit::{Difference, HowDifferent, PersonId, RecordKey};

/// How many names stand in a line.
const MOST_NAMES: usize = 3;
/// How many lines there are about people, and how many about everything else.
const MOST_LINES: usize = 4;

/// One person, and what differs about them.
struct About<'a> {
    name: &'a str,
    what: Vec<String>,
}

/// What differs, with like put together.
struct Sorted<'a> {
    /// What differs about people, and about whom.
    groups: Vec<(Vec<String>, Vec<&'a str>)>,
    /// What else differs, and how often.
    others: Vec<(String, usize)>,
}

impl Wording<'_> {
    /// What differs, a line for all about whom the same does: «Kari Nordmann, Ola Nordmann: status, permisjon», «Første
    /// møte: dato», and how much more there is. Empty where nothing but the history differs.
    pub fn differences(&self, differences: &[Difference]) -> Vec<String> {
        let tx = self.tx;
        let Sorted { mut groups, others } = self.sorted(differences);
        let more = groups.split_off(groups.len().min(MOST_LINES));
        let more: usize = more.iter().map(|(_, names)| names.len()).sum();
        let line = |(what, names): (Vec<String>, Vec<&str>)| {
            let (names, what) = (name_list(tx, &names), what.join(", "));
            tx.f("differs", &[("who", (&names).into()), ("what", (&what).into())])
        };
        let mut lines: Vec<String> = groups.into_iter().map(line).collect();
        lines.extend((more > 0).then(|| tx.n("differs-more-people", more)));
        let left: usize = others.iter().skip(MOST_LINES).map(|(_, times)| times).sum();
        lines.extend(others.into_iter().take(MOST_LINES).map(|(text, times)| match times {
            1 => text,
            times => tx.f("differs-times", &[("what", (&text).into()), ("n", times.into())]),
        }));
        lines.extend((left > 0).then(|| tx.n("differs-more", left)));
        lines
    }

    fn sorted<'a>(&self, differences: &'a [Difference]) -> Sorted<'a> {
        let mut people: Vec<About<'a>> = Vec::new();
        let mut places: BTreeMap<PersonId, usize> = BTreeMap::new();
        let mut others: Vec<(String, usize)> = Vec::new();
        for difference in differences {
            if matches!(difference.record, RecordKey::History(_) | RecordKey::Involved(..)) {
                continue;
            }
            if let Some((id, name)) = &difference.about {
                let place = *places.entry(*id).or_insert(people.len());
                if place == people.len() {
                    people.push(About { name, what: Vec::new() });
                }
                for word in self.about_person(difference) {
                    if !people[place].what.contains(&word) {
                        people[place].what.push(word);
                    }
                }
            } else {
                count(&mut others, self.about_record(difference));
            }
        }
        let mut groups: Vec<(Vec<String>, Vec<&str>)> = Vec::new();
        let mut known: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for About { name, what } in people {
            let place = *known.entry(what.clone()).or_insert(groups.len());
            if place == groups.len() {
                groups.push((what, Vec::new()));
            }
            groups[place].1.push(name);
        }
        Sorted { groups, others }
    }

    /// What differs about a person: «lagt til», or what was recorded.
    fn about_person(&self, difference: &Difference) -> Vec<String> {
        let tx = self.tx;
        let own = matches!(difference.record, RecordKey::Person(_));
        match (&difference.how, &difference.record) {
            (HowDifferent::Added { .. }, _) if own => vec![tx.t("differs-added")],
            (HowDifferent::Removed { .. }, _) if own => vec![tx.t("differs-removed")],
            (_, RecordKey::Profile(..)) => vec![lowered(&tx.t("record-profile"))],
            (_, RecordKey::ModuleByHand(..)) => vec![lowered(&tx.t("field-module"))],
            (_, RecordKey::Attended(..) | RecordKey::AttendedSession(..)) => vec![lowered(&tx.t("field-attendance"))],
            (HowDifferent::Changed(fields), RecordKey::Person(_) | RecordKey::Observation(_)) => {
                fields.iter().map(|change| lowered(&self.field(change.field))).collect()
            }
            (_, RecordKey::Observation(_)) => vec![lowered(&tx.t("field-status"))],
            (_, record) => vec![lowered(&self.record(record))],
        }
    }

    /// What differs in a record that is about nobody: «Første møte: dato, notat», «Øving (lagt til)».
    fn about_record(&self, difference: &Difference) -> String {
        let tx = self.tx;
        let record = self.record(&difference.record);
        match &difference.how {
            HowDifferent::Added { .. } => tx.f("differs-record-added", &[("record", (&record).into())]),
            HowDifferent::Removed { .. } => tx.f("differs-record-removed", &[("record", (&record).into())]),
            HowDifferent::Changed(fields) => {
                let mut what: Vec<String> = Vec::new();
                for field in fields.iter().map(|change| lowered(&self.field(change.field))) {
                    if !what.contains(&field) {
                        what.push(field);
                    }
                }
                what.retain(|field| *field != lowered(&record));
                if what.is_empty() {
                    return record;
                }
                let what = what.join(", ");
                tx.f("differs", &[("who", (&record).into()), ("what", (&what).into())])
            }
        }
    }
}

/// Who is concerned by what differs between two versions of a unit, each once.
pub fn changed_names(differences: &[Difference]) -> Vec<String> {
    let mut known: BTreeSet<PersonId> = BTreeSet::new();
    let mut names: Vec<String> = Vec::new();
    for difference in differences {
        let own = !matches!(difference.record, RecordKey::History(_) | RecordKey::Involved(..));
        if let Some((id, name)) = difference.about.as_ref().filter(|(_, name)| own && !name.is_empty())
            && known.insert(*id)
        {
            names.push(name.clone());
        }
    }
    names
}

fn count(counted: &mut Vec<(String, usize)>, text: String) {
    match counted.iter_mut().find(|(known, _)| *known == text) {
        Some((_, times)) => *times += 1,
        None => counted.push((text, 1)),
    }
}

/// «Kari Nordmann, Ola Nordmann, Siri Lunde og 2 til».
pub(super) fn name_list(tx: &Texts, names: &[impl AsRef<str>]) -> String {
    let shown = names.iter().take(MOST_NAMES).map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MOST_NAMES) {
        0 => shown,
        more => tx.f("names-and-more", &[("names", (&shown).into()), ("n", more.into())]),
    }
}

/// As it stands within a line.
fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use uuid::Uuid;

    use super::*;
    use crate::programme::{Language, MeetingKind, Programme};
    use crate::unit::{Meeting, MeetingId, Observation, Person, RecordId, Source, Status, Unit, Verdict};

    fn person(number: u128, name: &str) -> Person {
        Person::named(PersonId(Uuid::from_u128(number)), name)
    }

    fn reading(number: u128, person: u128, on: NaiveDate) -> Observation {
        Observation {
            id: RecordId(Uuid::from_u128(number)),
            person: PersonId(Uuid::from_u128(person)),
            on,
            status: Status::Started,
            module: None,
            source: Source::Person,
            verdict: Verdict::Open,
        }
    }

    fn told(language: Language, before: &Unit, after: &Unit) -> Vec<String> {
        let (tx, programme) = (Texts::new(language), Programme::built_in(language).unwrap());
        let words = Wording { tx: &tx, programme: &programme, today: before.details.started, units: [after, before] };
        words.differences(&before.differences(after))
    }

    #[test]
    fn who_and_what_are_named_where_there_are_few() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut before = Unit::new(Uuid::from_u128(1), "Nord", today);
        before.people = vec![person(10, "Kari Nordmann"), person(11, "Ola Nordmann"), person(12, "Siri Lunde")];
        before.meetings.push(Meeting::planned(MeetingId(Uuid::from_u128(20)), MeetingKind::First));
        let mut after = before.clone();
        after.people[0].email = Some("kari@example.no".to_owned());
        after.people.pop();
        after.people.push(person(13, "Åse Østby"));
        after.observations = vec![reading(30, 10, today), reading(31, 11, today), reading(32, 11, today)];
        after.meetings[0].note = "Noe".to_owned();
        after.meetings[0].date = Some(today);
        after.details.name = "Sør".to_owned();
        let bokmal = [
            "Kari Nordmann: e-post, status",
            "Siri Lunde: fjernet",
            "Åse Østby: lagt til",
            "Ola Nordmann: status",
            "Enheten: navn",
            "Første møte: dato, notat",
        ];
        assert_eq!(told(Language::Bokmal, &before, &after), bokmal);
        let nynorsk = told(Language::Nynorsk, &before, &after);
        assert_eq!(nynorsk[1..3], ["Siri Lunde: fjerna", "Åse Østby: lagt til"]);
        assert_eq!(told(Language::English, &before, &after)[4..], ["The unit: name", "First meeting: date, note"]);
        assert!(told(Language::English, &before, &before).is_empty());
    }

    #[test]
    fn many_are_counted() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut before = Unit::new(Uuid::from_u128(1), "Nord", today);
        before.people = (10..40).map(|number| person(number, &format!("Person {number}"))).collect();
        let mut after = before.clone();
        after.observations = (10..40).map(|number| reading(100 + number, number, today)).collect();
        assert_eq!(told(Language::Bokmal, &before, &after), ["Person 10, Person 11, Person 12 og 27 til: status"]);
        let mut apart = before.clone();
        for (person, number) in apart.people.iter_mut().zip(0..6) {
            person.email = (number & 1 > 0).then(|| "a@example.no".to_owned());
            person.employee_number = (number & 2 > 0).then(|| "7".to_owned());
            person.joined = (number & 4 > 0).then_some(today);
            person.name.push_str(if number == 0 { "x" } else { "" });
        }
        let lines = told(Language::Bokmal, &before, &apart);
        assert_eq!(lines.len(), 5);
        assert_eq!(lines[4], "2 medarbeidere til");
    }

    #[test]
    fn people_are_named_and_then_counted() {
        let tx = Texts::new(Language::Nynorsk);
        assert_eq!(name_list(&tx, &["Kari", "Ola"]), "Kari, Ola");
        assert_eq!(name_list(&tx, &["Kari", "Ola", "Siri", "Per", "Tone"]), "Kari, Ola, Siri og 2 til");
    }
}
