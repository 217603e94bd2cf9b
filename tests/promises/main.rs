//! What the app promises, one module a promise.

mod choices;
mod content;
mod exchange;
mod files;
mod house;
mod journey;
mod languages;
mod leader;
mod timing;
