//! How long somebody was there, in the ways Teams writes it in its users' languages.

/// Seconds of `21m 10s`, `1 h 1 min`, `1t 2m`, `00:21:10`, `PT21M10S`, or a bare number of minutes.
pub(super) fn read_duration(cell: &str) -> Option<u32> {
    let text = cell.trim();
    if text.is_empty() || text.len() > 60 {
        return None;
    }
    if text.contains(':') {
        return clock(text);
    }
    let lower = text.to_lowercase();
    let iso = lower.strip_prefix("pt").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    units(iso.unwrap_or(&lower))
}

/// Whether a cell is a length of time with units or colons, which a bare number is not.
pub(super) fn is_duration(cell: &str) -> bool {
    let digits = cell.bytes().any(|byte| byte.is_ascii_digit());
    digits && cell.bytes().any(|byte| byte == b':' || byte.is_ascii_alphabetic()) && read_duration(cell).is_some()
}

/// `h:mm:ss`, or `h:mm` as a spreadsheet shows it.
fn clock(text: &str) -> Option<u32> {
    let mut parts = text.split(':').map(|part| part.trim().parse::<u32>().ok());
    let (hours, minutes) = (parts.next()??, parts.next()??);
    let seconds = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() || minutes > 59 || seconds > 59 {
        return None;
    }
    hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)
}

fn units(text: &str) -> Option<u32> {
    let mut total: u32 = 0;
    let mut found = 0;
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let number = rest.get(..end)?.parse::<u32>().ok()?;
        rest = rest.get(end..)?;
        if let Some(after) =
            rest.strip_prefix([',', '.']).filter(|after| after.starts_with(|c: char| c.is_ascii_digit()))
        {
            rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        }
        rest = rest.trim_start();
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let unit = rest.get(..end)?;
        rest = rest.get(end..)?.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '\u{a0}'));
        let seconds = if unit.is_empty() && found == 0 && rest.is_empty() { 60 } else { seconds_in(unit)? };
        total = total.checked_add(number.checked_mul(seconds)?)?;
        found += 1;
    }
    (found > 0).then_some(total)
}

/// Seconds in a unit by its first letters: hour, time, timme, Stunde, uur, godzina and klukkustund; minute; second.
fn seconds_in(unit: &str) -> Option<u32> {
    if unit.starts_with("st") {
        return Some(3600);
    }
    match unit.chars().next()? {
        'h' | 't' | 'u' | 'g' | 'k' => Some(3600),
        'm' => Some(60),
        's' => Some(1),
        'd' => Some(86_400),
        _ => None,
    }
}
