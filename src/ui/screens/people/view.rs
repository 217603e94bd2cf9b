//! Who the table shows and in which order, worked out once for each change and each word typed.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};

use crate::programme::MeetingKind;
use crate::ui::intent::{Cx, PeopleFilter};
use crate::unit::{Attendance, Next, Person, PersonId, PersonRow, Standing, Status, Unit};

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SortBy {
    /// Last name.
    Name,
    /// How far they have come: unknown first.
    Status,
    /// When that was read: never first.
    Source,
    /// How much of their modules is done.
    Modules,
    /// How they took part in the first meeting: those who must catch up first.
    FirstMeeting,
    /// What the leader does next: what cannot wait first.
    Next,
}

impl SortBy {
    /// What a row is sorted by, the least first.
    fn key(self, unit: &Unit, row: &PersonRow) -> (i32, i32) {
        let day = |day: NaiveDate| day.num_days_from_ce();
        match self {
            Self::Name => (0, 0),
            Self::Status => (row.status.map_or(0, |status| status as i32 + 1), 0),
            Self::Source => {
                let read = row.reading.and_then(|at| unit.observations.get(at));
                (read.map_or(0, |reading| day(reading.on)), 0)
            }
            Self::Modules => {
                let done = row.modules_completed * 1000 / row.modules_required.max(1);
                (done as i32, -(row.modules_required as i32))
            }
            Self::FirstMeeting => {
                let order = match row.attendance[0] {
                    _ if row.standing == Standing::Here && row.catch_up.contains(&MeetingKind::First) => 0,
                    Some(Attendance::Absent) => 1,
                    Some(Attendance::OnLeave) => 2,
                    Some(Attendance::Video) => 3,
                    Some(Attendance::Room) => 4,
                    None => 5,
                };
                (order, 0)
            }
            Self::Next => match row.next {
                Next::Decide => (0, 0),
                Next::CatchUp(_) => (1, 0),
                Next::FindOut => (2, 0),
                Next::Remind => (3, 0),
                Next::Reminded(on) => (4, day(on)),
                Next::Nothing if row.old => (5, 0),
                Next::BackFromLeave(until) => (6, until.map_or(i32::MAX, day)),
                Next::Comes(on) => (7, day(on)),
                Next::Nothing => (8, 0),
            },
        }
    }
}

/// The order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sorting {
    pub(super) by: SortBy,
    pub(super) down: bool,
}

impl Default for Sorting {
    fn default() -> Self {
        Self { by: SortBy::Name, down: false }
    }
}

impl Sorting {
    /// Sorts by this, or turns the order round where that is so already.
    pub(super) fn press(&mut self, by: SortBy) {
        *self = if self.by == by { Self { by, down: !self.down } } else { Self { by, down: false } };
    }
}

/// The filters, in the order they are offered.
pub(super) const FILTERS: [PeopleFilter; 11] = [
    PeopleFilter::All,
    PeopleFilter::ReadNotStarted,
    PeopleFilter::NotStarted,
    PeopleFilter::Unknown,
    PeopleFilter::NotCompleted,
    PeopleFilter::Decide,
    PeopleFilter::CatchUp,
    PeopleFilter::Old,
    PeopleFilter::OnLeave,
    PeopleFilter::Coming,
    PeopleFilter::Gone,
];

/// Whether a filter lets somebody through.
pub(super) fn passes(filter: PeopleFilter, row: &PersonRow) -> bool {
    let here = row.standing == Standing::Here;
    match filter {
        PeopleFilter::All => row.standing != Standing::Gone,
        PeopleFilter::NotStarted => here && row.status < Some(Status::Started),
        PeopleFilter::ReadNotStarted => here && row.status == Some(Status::NotStarted),
        PeopleFilter::NotCompleted => here && row.status < Some(Status::Completed),
        PeopleFilter::Unknown => here && row.status.is_none(),
        PeopleFilter::Decide => here && row.conflict.is_some(),
        PeopleFilter::CatchUp => here && !row.catch_up.is_empty(),
        PeopleFilter::Old => here && row.old,
        PeopleFilter::Coming => row.standing == Standing::Coming,
        PeopleFilter::OnLeave => row.standing == Standing::OnLeave,
        PeopleFilter::Gone => row.standing == Standing::Gone,
    }
}

/// What the view depends on, apart from what is typed, filtered and sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Basis {
    revision: u64,
    today: NaiveDate,
    counted: [usize; 5],
}

/// Whom the table shows, in order.
#[derive(Default)]
pub(super) struct View {
    basis: Option<Basis>,
    asked: Option<(PeopleFilter, Sorting, String)>,
    /// Another number each time anybody may have come, gone or moved.
    pub(super) version: u64,
    /// Everybody's name, address and number as the search compares them, in the unit's order, once somebody searches.
    folded: Option<Vec<Folded>>,
    /// Everybody's place in the unit, in alphabetical order.
    alphabet: Vec<usize>,
    /// How many pass each of [`FILTERS`].
    pub(super) counts: [usize; FILTERS.len()],
    /// Places in [`crate::unit::Unit::people`] and in the survey's rows.
    pub(super) shown: Vec<usize>,
    /// The same people by their ids.
    pub(super) ids: Vec<PersonId>,
}

impl View {
    /// Brings the view up to date. Returns whether anybody may have come, gone or moved.
    pub(super) fn refresh(&mut self, cx: &Cx<'_>, filter: PeopleFilter, sorting: Sorting, query: &str) -> bool {
        let survey = cx.survey;
        let basis = Basis {
            revision: cx.revision,
            today: cx.today,
            counted: [survey.counted, survey.started, survey.completed, survey.unknown, survey.conflicts],
        };
        let new_basis = self.basis != Some(basis);
        let same_question = self.asked.as_ref().is_some_and(|(old_filter, old_sorting, old)| {
            *old_filter == filter && *old_sorting == sorting && old == query
        });
        if !new_basis && same_question {
            return false;
        }
        if new_basis {
            self.take_in(cx);
            self.basis = Some(basis);
        }
        self.asked = Some((filter, sorting, query.to_owned()));
        let rows = &survey.rows;
        let words: Vec<Folded> = query.split_whitespace().map(Folded::of).collect();
        self.shown.clear();
        let passing = self.alphabet.iter().copied();
        let passing = passing.filter(|at| rows.get(*at).is_some_and(|row| passes(filter, row)));
        if words.is_empty() {
            self.shown.extend(passing);
        } else {
            // Thousands of names are folded when somebody searches, and not at every change.
            let folded = self.folded.get_or_insert_with(|| cx.unit.people.iter().map(searched).collect());
            let found = |text: &Folded| words.iter().all(|word| text.holds(word));
            self.shown.extend(passing.filter(|at| folded.get(*at).is_some_and(found)));
        }
        if sorting.by != SortBy::Name {
            // Stable: those who are alike stay in alphabetical order, whichever way round.
            let key = |at: &usize| rows.get(*at).map(|row| sorting.by.key(cx.unit, row));
            self.shown.sort_by(|a, b| if sorting.down { key(b).cmp(&key(a)) } else { key(a).cmp(&key(b)) });
        } else if sorting.down {
            self.shown.reverse();
        }
        self.version += 1;
        self.ids.clear();
        self.ids.extend(self.shown.iter().filter_map(|at| rows.get(*at)).map(|row| row.id));
        true
    }

    fn take_in(&mut self, cx: &Cx<'_>) {
        let people = &cx.unit.people;
        self.folded = None;
        let places: HashMap<PersonId, usize> = people.iter().enumerate().map(|(at, person)| (person.id, at)).collect();
        self.alphabet = cx.order.iter().filter_map(|id| places.get(id).copied()).collect();
        self.counts = FILTERS.map(|filter| cx.survey.rows.iter().filter(|row| passes(filter, row)).count());
    }

    /// How many pass a filter.
    pub(super) fn count(&self, filter: PeopleFilter) -> usize {
        FILTERS.iter().position(|other| *other == filter).map_or(0, |at| self.counts[at])
    }
}

fn searched(person: &Person) -> Folded {
    let (email, number) = (person.email.as_deref(), person.employee_number.as_deref());
    Folded::of(&format!("{} {} {}", person.name, email.unwrap_or_default(), number.unwrap_or_default()))
}

/// Text as the search compares it: once letter by letter, and once with «aa» and «oe» as one letter, as in «Aas» and
/// «Ås» or «Oedegaard» and «Ødegård».
struct Folded {
    plain: String,
    /// Only where it is another.
    old_spelling: Option<String>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let plain = fold(text);
        let old_spelling =
            (plain.contains("aa") || plain.contains("oe")).then(|| plain.replace("aa", "a").replace("oe", "o"));
        Self { plain, old_spelling }
    }

    fn old(&self) -> &str {
        self.old_spelling.as_deref().unwrap_or(&self.plain)
    }

    fn holds(&self, word: &Self) -> bool {
        self.plain.contains(&word.plain) || self.old().contains(word.old())
    }
}

/// Text with small letters, without accents, and «æøå» as «ae», «o» and «a».
pub(super) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = match letter {
            'æ' | 'ä' => "ae",
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ő' => "o",
            'å' | 'á' | 'à' | 'â' | 'ã' | 'ă' | 'ą' => "a",
            'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' | 'ė' => "e",
            'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
            'ú' | 'ù' | 'û' | 'ü' | 'ů' | 'ű' => "u",
            'ý' | 'ÿ' => "y",
            'ç' | 'č' | 'ć' => "c",
            'đ' | 'ð' | 'ď' => "d",
            'ñ' | 'ń' | 'ň' | 'ŋ' => "n",
            'š' | 'ś' | 'ș' | 'ş' => "s",
            'ß' => "ss",
            'ŧ' | 'ț' | 'ť' => "t",
            'þ' => "th",
            'ž' | 'ź' | 'ż' => "z",
            'ł' => "l",
            'ř' => "r",
            'ğ' => "g",
            // Accents that stand as letters of their own after the letter they belong to.
            '\u{300}'..='\u{36f}' => "",
            other => {
                out.push(other);
                continue;
            }
        };
        out.push_str(plain);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_forgives_accents_and_capitals() {
        assert_eq!(fold("Máret Ánne ÅSE-Marie Sæther"), "maret anne ase-marie saether");
        assert_eq!(fold("Kjersti Ødegård"), "kjersti odegard");
        assert_eq!(fold("Łukasz Żółć"), "lukasz zolc");
        assert_eq!(fold("A\u{301}nne"), "anne");
        assert_eq!(fold("李 🦊"), "李 🦊");
    }

    #[test]
    fn a_name_is_found_however_it_is_spelled() {
        let finds = |typed: &str, name: &str| Folded::of(name).holds(&Folded::of(typed));
        for (typed, name) in [
            ("aas", "Nils Ås"),
            ("ås", "Nils Aas"),
            ("haakon", "Håkon Sæther"),
            ("Håkon", "Haakon Sæther"),
            ("saether", "Sæther"),
            ("sæther", "Saether"),
            ("odegard", "Kjersti Ødegård"),
            ("oedegaard", "Kjersti Ødegård"),
            ("ødegård", "Kjersti Oedegaard"),
            ("sara", "Máret Ánne Sárá"),
            ("sárá", "Sara"),
            ("sa\u{301}ra", "Sárá"),
            ("sjøvik", "Sjo\u{308}vik"),
            ("caccaa", "Čáccá"),
            ("noel", "Noël Joensen"),
            ("joe", "Noël Joensen"),
            ("ensen", "Noël Joensen"),
        ] {
            assert!(finds(typed, name), "«{typed}» does not find «{name}»");
        }
        for (typed, name) in [("bob", "Robert Berg"), ("ola", "Oda Nordmann"), ("kaari", "Kjersti")] {
            assert!(!finds(typed, name), "«{typed}» finds «{name}»");
        }
    }

    #[test]
    fn pressing_a_column_sorts_by_it_and_then_the_other_way_round() {
        let mut sorting = Sorting::default();
        sorting.press(SortBy::Status);
        assert_eq!(sorting, Sorting { by: SortBy::Status, down: false });
        sorting.press(SortBy::Status);
        assert_eq!(sorting, Sorting { by: SortBy::Status, down: true });
        sorting.press(SortBy::Name);
        assert_eq!(sorting, Sorting { by: SortBy::Name, down: false });
    }
}
