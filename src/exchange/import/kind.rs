//! The kinds of table that are recognised by themselves.

/// What kind of table it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum TableKind {
    /// The unit's people, from the personnel system.
    Employees,
    /// Moodle's report of completed activities, as comma-separated text or as its «Excel» form.
    MoodleProgress,
    /// Moodle's report of completed courses.
    MoodleCourse,
    /// Sessions and attendance from Moodle's attendance activity (`mod_attendance`).
    ModAttendance,
    /// An attendance report from Teams, in any language.
    TeamsAttendance,
    /// A grade report from Open edX. Its grades are never read.
    OpenEdx,
    /// Any other table: the leader says what its columns hold.
    Other,
}

impl TableKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Employees,
        Self::MoodleProgress,
        Self::MoodleCourse,
        Self::ModAttendance,
        Self::TeamsAttendance,
        Self::OpenEdx,
        Self::Other,
    ];

    /// What it is called in files ([`Source::Import`](crate::unit::Source::Import)) and on the command line.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Employees => "employees",
            Self::MoodleProgress => "moodle-progress",
            Self::MoodleCourse => "moodle-course",
            Self::ModAttendance => "mod-attendance",
            Self::TeamsAttendance => "teams-attendance",
            Self::OpenEdx => "open-edx",
            Self::Other => "table",
        }
    }

    /// The kind with this tag, if there is one.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.tag() == tag)
    }
}
