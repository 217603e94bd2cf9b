//! A table as Norwegian Excel wants it.

/// Writes rows as a text file for Excel in Norway: UTF-8 with its mark, `;` and CRLF.
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, tab or CR) gets an apostrophe
/// in front, which [`read_sheets`](super::read_sheets) takes off again. What is read back is what was written, but for
/// NUL characters, which no table can hold, and empty cells at the end of a row and empty rows at the end.
pub fn write_csv<R, C>(rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = String::from('\u{feff}');
    let mut begun = false;
    for cells in rows {
        for (column, cell) in cells.into_iter().enumerate() {
            if column > 0 {
                out.push(';');
                begun = true;
            }
            write_cell(&mut out, cell.as_ref(), !begun);
            begun |= !cell.as_ref().is_empty();
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

fn write_cell(out: &mut String, cell: &str, first: bool) {
    let guard = begins_formula(cell.trim_start_matches('\''));
    // What the file begins with could be taken for a line `sep=;`, a second mark or a web page.
    let quoted = cell.contains([';', ',', '\t', '|', '"', '\r', '\n'])
        || cell.starts_with('\u{feff}')
        || first && !cell.is_empty() && (!cell.starts_with(char::is_alphanumeric) || cell.contains('='));
    if !quoted && !guard && !cell.contains('\0') {
        out.push_str(cell);
        return;
    }
    if quoted {
        out.push('"');
    }
    if guard {
        out.push('\'');
    }
    for character in cell.chars().filter(|&character| character != '\0') {
        if character == '"' {
            out.push('"');
        }
        out.push(character);
    }
    if quoted {
        out.push('"');
    }
}

/// Whether a spreadsheet would reckon with this rather than show it.
fn begins_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell without the apostrophe that keeps it from being a formula.
pub(super) fn without_guard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if begins_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}
