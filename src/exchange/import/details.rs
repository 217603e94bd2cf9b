//! What a row changes of what somebody is known by: name, address and number.

use super::known::{RowKeys, email_of, number_of, significant};
use super::names::same_name;
use super::{Effect, Import};
use crate::unit::Person;

/// Of somebody on the list. Reports fill in what is missing; an employee list also keeps it up to date. `said_so`:
/// whether the leader has said who it is. Somebody who had left may be back.
pub(super) fn about_known(import: &Import<'_>, person: &Person, keys: &RowKeys<'_>, said_so: bool) -> Vec<Effect> {
    let keeps = import.kind.lists_people();
    let mut effects = Vec::new();
    let named = !keys.name.is_empty() && !keys.proposed && !keys.too_long;
    if keeps && named && !same_name(&keys.name, &person.name) {
        effects.push(Effect::Rename { from: person.name.as_str().into(), to: keys.name.as_ref().into() });
    }
    if let Some(email) = keys.email.as_deref() {
        let known = email_of(person);
        let unchanged = known.is_some_and(|known| keys.has_email(known));
        if !unchanged && (known.is_none() || keeps) {
            effects.push(Effect::Email { from: person.email.as_deref().map(Into::into), to: email.into() });
        }
    }
    if let Some(number) = keys.number.as_deref() {
        let known = number_of(person);
        // Zeros in front that a spreadsheet took away are not taken away here too.
        let lost_zeros = |known: &str| significant(known) == significant(number) && number.len() <= known.len();
        if known.is_none() || (keeps || said_so) && known.is_some_and(|known| !lost_zeros(known)) {
            effects.push(Effect::Number { from: person.employee_number.as_deref().map(Into::into), to: number.into() });
        }
    }
    if keeps && person.gone(import.read_on) {
        effects.push(Effect::Back);
    }
    effects
}

/// Of somebody who is not on the list.
pub(super) fn about_new(keys: &RowKeys<'_>) -> Vec<Effect> {
    let mut effects = Vec::with_capacity(3);
    effects.push(Effect::Add);
    effects.extend(keys.email.as_deref().map(|email| Effect::Email { from: None, to: email.into() }));
    effects.extend(keys.number.as_deref().map(|number| Effect::Number { from: None, to: number.into() }));
    effects
}

/// Whether an effect changes what somebody is known by, or adds somebody.
pub(super) fn are_known_by(effect: &Effect) -> bool {
    matches!(effect, Effect::Add | Effect::Rename { .. } | Effect::Email { .. } | Effect::Number { .. })
}
