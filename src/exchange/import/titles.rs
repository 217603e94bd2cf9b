//! The titles that columns have in the tables leaders get, beside those of people
//! ([`columns`](crate::exchange::Column)).
//!
//! To teach the program a new title, add it to the right list here: in lower case, without accents, spaces or
//! punctuation («Fullført dato» is `fullfortdato`).

use super::super::columns::{Holds, by_title};
use super::Field;
use super::plain::plain;

const STATUS: &[&str] = &[
    "status",
    "kursstatus",
    "fullforingsstatus",
    "tilstand",
    "programstatus",
    "samletstatus",
    "statuskurs",
    "fremdrift",
    "framdrift",
    "gjennomforing",
    "gjennomforingsstatus",
    "fullfort",
    "fullforing",
    "bestatt",
    "kursfullfort",
    "kursetfullfort",
    "kurseterfullfort",
    "kursfullforing",
    "kursfullforingsstatus",
    "kursetfullfort",
    "completionstatus",
    "coursestatus",
    "completed",
    "progress",
    "coursecomplete",
    "coursecompleted",
    "coursecompletion",
    "overallstatus",
    "learningstatus",
    "state",
    "certificatedelivered",
];
const STATUS_DATE: &[&str] = &[
    "dato",
    "statusdato",
    "fullfortdato",
    "datofullfort",
    "fullforingsdato",
    "fullfortden",
    "bestattdato",
    "gjennomfortdato",
    "datoforfullforing",
    "datoforstatus",
    "sistendret",
    "sistendra",
    "fullforingstidspunkt",
    "date",
    "completiondate",
    "completedon",
    "datecompleted",
    "completeddate",
    "statusdate",
    "lastmodified",
];
const PROFILE: &[&str] = &[
    "profil",
    "profiler",
    "profilar",
    "behandlingsprofil",
    "behandlingsprofiler",
    "behandlingsprofilar",
    "profile",
    "profiles",
    "processingprofile",
    "processingprofiles",
];
const JOINED: &[&str] = &[
    "startdato",
    "startetdato",
    "ansattdato",
    "ansattfra",
    "tilsettingsdato",
    "tilsettdato",
    "ansettelsesdato",
    "forstearbeidsdag",
    "forstedag",
    "begynte",
    "begyntedato",
    "tiltredelse",
    "tiltredelsesdato",
    "startdate",
    "hiredate",
    "employedfrom",
    "firstday",
    "joined",
    "joineddate",
];
const ACTIVITY: &[&str] = &[
    "kurs",
    "kursnavn",
    "kursnamn",
    "kurstittel",
    "modul",
    "modulnavn",
    "modulnamn",
    "aktivitet",
    "elaering",
    "opplaering",
    "laeringsressurs",
    "course",
    "coursename",
    "coursetitle",
    "module",
    "modulename",
    "activity",
    "activityname",
];
const ATTENDANCE: &[&str] = &["oppmote", "frammote", "deltakelse", "deltaking", "attendance", "tilstede"];
const MINUTES: &[&str] = &[
    "varighet",
    "varigheit",
    "minutter",
    "minutt",
    "tidimotet",
    "varighetimotet",
    "duration",
    "inmeetingduration",
    "minutes",
    "attendanceduration",
];
/// The number that Moodle's administrators give people. It may be the employee number; birth numbers are found by
/// themselves.
const MOODLE_NUMBER: &[&str] = &["idnumber", "idnummer"];
/// Words in the title of a module's column that say that it holds dates.
const DATE_WORDS: &[&str] = &["dato", "date", "datum", "tidspunkt", "nar"];

/// What a column holds by its title, as far as that can be said without the programme's modules.
pub(super) fn field_of(title: &str) -> Field {
    match by_title(title) {
        Holds::Name | Holds::LastFirst => return Field::Name,
        Holds::Given => return Field::Given,
        Holds::Middle => return Field::Middle,
        Holds::Family => return Field::Family,
        Holds::Email => return Field::Email,
        Holds::EmployeeNumber => return Field::EmployeeNumber,
        Holds::BirthNumber => return Field::BirthNumber,
        Holds::Other => {}
    }
    let title = plain(title);
    let known = [
        (STATUS, Field::Status),
        (STATUS_DATE, Field::StatusDate),
        (PROFILE, Field::Profile),
        (JOINED, Field::Joined),
        (ACTIVITY, Field::Activity),
        (ATTENDANCE, Field::Attendance),
        (MINUTES, Field::Minutes),
        (MOODLE_NUMBER, Field::EmployeeNumber),
    ];
    known.into_iter().find(|(titles, _)| titles.contains(&title.as_str())).map_or(Field::Ignore, |(_, field)| field)
}

/// Whether a title speaks of dates.
pub(super) fn speaks_of_dates(words: &[String]) -> bool {
    words.iter().any(|word| DATE_WORDS.iter().any(|date| word.ends_with(date)))
}
