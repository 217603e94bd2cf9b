//! What is pressed, typed and pasted, and the dice that choose.

use eframe::egui::Key;

/// Tables as nobody should write them.
pub const TABLES: [&str; 12] = [
    "",
    ";;;\n;;;\n",
    "Navn\n",
    "Navn;E-post\nKari Nordmann;kari@kommune.example\nKari Nordmann;kari@kommune.example\n",
    "Navn\tStatus\nSiri Lunde\tFullført\nOla Nordmann\tIkke startet\nIngen Slik\tStartet\n",
    "Navn;Status\n;Fullført\nSiri Lunde;\n\"Siri\nLunde\";Startet\n",
    "a,b,c\n1,2,3\n4,5\n6,7,8,9\n",
    "Fornavn;Etternavn;Ansattnummer;Sluttdato\nSiri;Lunde;1001;2026-11-21\nÅse;Ødegård;;32.13.2026\n",
    "\u{feff}Name,\"Email address\",\"Grunnleggende personvern\",\"\"\nSiri Lunde,siri.lunde@kommune.example,Completed,2026-11-20 10:00:00\n",
    "1. Summary\nStart time\t11/5/26, 9:00:00 AM\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\nNils Aas\t\t\t4m 54s\tnils.aas@kommune.example\n",
    "Navn;Fødselsnummer\nKari Nordmann;01019012480\n",
    "שם;👩🏽‍💻\nאבג דהו;😀\n\u{202e}omvendt;x\n",
];

/// What nobody expects in a field.
pub const TEXTS: [&str; 10] = [
    "a",
    "  ",
    "Ærlig Øye Åsen",
    "31.12.2026",
    "99.99.9999",
    "-1",
    "אבג דהו",
    "👩🏽‍💻",
    "01019012480",
    "lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang",
];

pub const KEYS: [Key; 30] = [
    Key::Enter,
    Key::Space,
    Key::Escape,
    Key::Tab,
    Key::Tab,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::Delete,
    Key::Backspace,
    Key::PageDown,
    Key::PageUp,
    Key::Home,
    Key::End,
    Key::F5,
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::A,
    Key::B,
    Key::F,
    Key::H,
    Key::I,
    Key::P,
    Key::Q,
    Key::S,
    Key::U,
];

/// Throws the same every time (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut thrown = self.0;
        thrown = (thrown ^ (thrown >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        thrown = (thrown ^ (thrown >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((thrown ^ (thrown >> 31)) % end as u64) as usize
    }

    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    pub fn yes(&mut self) -> bool {
        self.below(2) == 0
    }
}
