//! What the app promises, one module a promise.
#![expect(missing_docs, reason = "tests tell by their names")]

mod content;
mod exchange;
mod files;
mod timing;
