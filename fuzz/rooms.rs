//! The rooms that are tried, without the app around them. One list for every target; each does
//! `use rooms::{programme, store, unit};`, since the rooms know each other by those names.

#[path = "../src"]
#[allow(dead_code, unused_imports, reason = "the app uses more of them, and each target uses others")]
mod house {
    pub mod programme;
    pub mod unit;
    #[path = "store"]
    pub mod store {
        pub mod check;
        pub mod clock;
        pub mod coding;
        pub mod crypt;
        pub mod durable;
        pub mod file;
        pub mod held;
        pub mod ids;
        pub mod judged;
        pub mod lock;
        pub mod mistake;
        pub mod newer;
        pub mod path_text;
        pub mod places;
        pub mod salvage;
        pub mod seal;
        pub mod settings;
        pub mod unit_file;
        pub mod version;
    }
}

pub use house::{programme, store, unit};
