//! The icons: code points of the Phosphor font, subset to what is used. Always beside a word.
//!
//! They are moved up by U+100000, since Inter has glyphs of its own where Phosphor has its icons.

/// Phosphor «user-plus».
pub const ADD_PERSON: &str = "\u{10e4d0}";
/// Phosphor «warning-circle».
pub const ALERT: &str = "\u{10e4e2}";
/// Phosphor «arrow-down».
pub const ARROW_DOWN: &str = "\u{10e03e}";
/// Phosphor «arrow-left».
pub const ARROW_LEFT: &str = "\u{10e058}";
/// Phosphor «arrow-right».
pub const ARROW_RIGHT: &str = "\u{10e06c}";
/// Phosphor «arrow-up».
pub const ARROW_UP: &str = "\u{10e08e}";
/// Phosphor «airplane-tilt».
pub const AWAY: &str = "\u{10e5d6}";
/// Phosphor «bell».
pub const BELL: &str = "\u{10e0ce}";
/// Phosphor «calendar-blank».
pub const CALENDAR: &str = "\u{10e10a}";
/// Phosphor «caret-down».
pub const CARET_DOWN: &str = "\u{10e136}";
/// Phosphor «caret-right».
pub const CARET_RIGHT: &str = "\u{10e13a}";
/// Phosphor «caret-up».
pub const CARET_UP: &str = "\u{10e13c}";
/// Phosphor «arrows-counter-clockwise».
pub const CATCH_UP: &str = "\u{10e096}";
/// Phosphor «check».
pub const CHECK: &str = "\u{10e182}";
/// Phosphor «check-circle».
pub const CHECK_CIRCLE: &str = "\u{10e184}";
/// Phosphor «circle».
pub const CIRCLE: &str = "\u{10e18a}";
/// Phosphor «circle-half».
pub const CIRCLE_HALF: &str = "\u{10e18c}";
/// Phosphor «clock».
pub const CLOCK: &str = "\u{10e19a}";
/// Phosphor «copy».
pub const COPY: &str = "\u{10e1ca}";
/// Phosphor «x».
pub const CROSS: &str = "\u{10e4f6}";
/// Phosphor «diamond».
pub const DIAMOND: &str = "\u{10e1ec}";
/// Phosphor «seal-check».
pub const DONE: &str = "\u{10e606}";
/// Phosphor «pencil-simple».
pub const EDIT: &str = "\u{10e3b4}";
/// Phosphor «download-simple».
pub const EXPORT: &str = "\u{10e20c}";
/// Phosphor «film-slate».
pub const FILM: &str = "\u{10e8c2}";
/// Phosphor «flag-checkered».
pub const FINISH: &str = "\u{10ea38}";
/// Phosphor «folder-open».
pub const FOLDER: &str = "\u{10e256}";
/// Phosphor «snowflake».
pub const FREEZE: &str = "\u{10e5aa}";
/// Phosphor «gear-six».
pub const GEAR: &str = "\u{10e272}";
/// Phosphor «hand-palm».
pub const HAND: &str = "\u{10e57e}";
/// Phosphor «eye-slash».
pub const HIDDEN: &str = "\u{10e224}";
/// Phosphor «house».
pub const HOME: &str = "\u{10e2c2}";
/// Phosphor «hourglass».
pub const HOURGLASS: &str = "\u{10e2b2}";
/// Phosphor «hourglass-medium».
pub const HOURGLASS_LOW: &str = "\u{10e2b8}";
/// Phosphor «upload-simple».
pub const IMPORT: &str = "\u{10e4c0}";
/// Phosphor «info».
pub const INFO: &str = "\u{10e2ce}";
/// Phosphor «keyboard».
pub const KEYBOARD: &str = "\u{10e2d8}";
/// Phosphor «translate».
pub const LANGUAGE: &str = "\u{10e4a2}";
/// Phosphor «sign-out».
pub const LEAVE_UNIT: &str = "\u{10e42a}";
/// Phosphor «link».
pub const LINK: &str = "\u{10e2e2}";
/// Phosphor «list-bullets».
pub const LIST: &str = "\u{10e2f2}";
/// Phosphor «lock».
pub const LOCK: &str = "\u{10e2fa}";
/// Phosphor «envelope-simple».
pub const MAIL: &str = "\u{10e218}";
/// Phosphor «list».
pub const MENU: &str = "\u{10e2f0}";
/// Phosphor «minus».
pub const MINUS: &str = "\u{10e32a}";
/// Phosphor «moon».
pub const MOON: &str = "\u{10e330}";
/// Phosphor «play-circle».
pub const NOW: &str = "\u{10e3d2}";
/// Phosphor «arrow-square-out».
pub const OPEN_OUTSIDE: &str = "\u{10e5de}";
/// Phosphor «clipboard-text».
pub const PASTE: &str = "\u{10e198}";
/// Phosphor «pause».
pub const PAUSE: &str = "\u{10e39e}";
/// Phosphor «user».
pub const PERSON: &str = "\u{10e4c2}";
/// Phosphor «play».
pub const PLAY: &str = "\u{10e3d0}";
/// Phosphor «plus».
pub const PLUS: &str = "\u{10e3d4}";
/// Phosphor «presentation».
pub const PRESENT: &str = "\u{10e654}";
/// Phosphor «question».
pub const QUESTION: &str = "\u{10e3e8}";
/// Phosphor «arrow-clockwise».
pub const REDO: &str = "\u{10e036}";
/// Phosphor «microphone».
pub const REHEARSE: &str = "\u{10e326}";
/// Phosphor «file-text».
pub const REPORT: &str = "\u{10e23a}";
/// Phosphor «skip-back».
pub const RESET: &str = "\u{10e5a4}";
/// Phosphor «floppy-disk».
pub const SAVE: &str = "\u{10e248}";
/// Phosphor «monitor».
pub const SCREEN: &str = "\u{10e32e}";
/// Phosphor «magnifying-glass».
pub const SEARCH: &str = "\u{10e30c}";
/// Phosphor «shield-check».
pub const SHIELD: &str = "\u{10e40c}";
/// Phosphor «shield-warning».
pub const SHIELD_WARNING: &str = "\u{10e412}";
/// Phosphor «stop».
pub const STOP: &str = "\u{10e46c}";
/// Phosphor «sun».
pub const SUN: &str = "\u{10e472}";
/// Phosphor «chats-circle».
pub const TALK: &str = "\u{10e17e}";
/// Phosphor «text-aa».
pub const TEXT_SIZE: &str = "\u{10e6ee}";
/// Phosphor «timer».
pub const TIMER: &str = "\u{10e492}";
/// Phosphor «trash».
pub const TRASH: &str = "\u{10e4a6}";
/// Phosphor «trend-up».
pub const TREND: &str = "\u{10e4ae}";
/// Phosphor «arrow-counter-clockwise».
pub const UNDO: &str = "\u{10e038}";
/// Phosphor «users».
pub const USERS: &str = "\u{10e4d6}";
/// Phosphor «video-camera».
pub const VIDEO: &str = "\u{10e4da}";
/// Phosphor «warning».
pub const WARNING: &str = "\u{10e4e0}";

/// All of them, for the test that the font has each.
pub const ALL: &[&str] = &[
    ADD_PERSON,
    ALERT,
    ARROW_DOWN,
    ARROW_LEFT,
    ARROW_RIGHT,
    ARROW_UP,
    AWAY,
    BELL,
    CALENDAR,
    CARET_DOWN,
    CARET_RIGHT,
    CARET_UP,
    CATCH_UP,
    CHECK,
    CHECK_CIRCLE,
    CIRCLE,
    CIRCLE_HALF,
    CLOCK,
    COPY,
    CROSS,
    DIAMOND,
    DONE,
    EDIT,
    EXPORT,
    FILM,
    FINISH,
    FOLDER,
    FREEZE,
    GEAR,
    HAND,
    HIDDEN,
    HOME,
    HOURGLASS,
    HOURGLASS_LOW,
    IMPORT,
    INFO,
    KEYBOARD,
    LANGUAGE,
    LEAVE_UNIT,
    LINK,
    LIST,
    LOCK,
    MAIL,
    MENU,
    MINUS,
    MOON,
    NOW,
    OPEN_OUTSIDE,
    PASTE,
    PAUSE,
    PERSON,
    PLAY,
    PLUS,
    PRESENT,
    QUESTION,
    REDO,
    REHEARSE,
    REPORT,
    RESET,
    SAVE,
    SCREEN,
    SEARCH,
    SHIELD,
    SHIELD_WARNING,
    STOP,
    SUN,
    TALK,
    TEXT_SIZE,
    TIMER,
    TRASH,
    TREND,
    UNDO,
    USERS,
    VIDEO,
    WARNING,
];
