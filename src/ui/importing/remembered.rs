//! How tables were read before, between the settings' plain words and what the reader of tables knows.

use crate::exchange::import::{DateOrder, Field, Remembered, TableKind};
use crate::store::Settings;
use crate::store::settings::{MOST_TABLES, TableColumns};

/// What the leader has said about tables before. What this version does not understand is passed over.
pub fn known(settings: &Settings) -> Vec<Remembered> {
    settings.tables.iter().filter_map(read).collect()
}

fn read(table: &TableColumns) -> Option<Remembered> {
    let columns: Option<Vec<Field>> = table.columns.iter().map(|field| ron::from_str(field).ok()).collect();
    Some(Remembered {
        kind: TableKind::from_tag(&table.kind)?,
        titles: table.titles.clone(),
        columns: columns?,
        dates: if table.month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst },
    })
}

/// Puts what the leader has said about a table last in the settings; what was said of the same titles before goes.
pub fn remember(settings: &mut Settings, table: &Remembered) {
    let columns: Result<Vec<String>, _> = table.columns.iter().map(ron::to_string).collect();
    // Names of fields always have a form in text.
    let Ok(columns) = columns else { return };
    settings.tables.retain(|known| known.titles != table.titles);
    settings.tables.push(TableColumns {
        kind: table.kind.tag().to_owned(),
        titles: table.titles.clone(),
        columns,
        month_first: table.dates == DateOrder::MonthFirst,
    });
    let over = settings.tables.len().saturating_sub(MOST_TABLES);
    settings.tables.drain(..over);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::ModuleId;

    fn table(title: &str, field: Field) -> Remembered {
        Remembered {
            kind: TableKind::Other,
            titles: vec!["Navn".to_owned(), title.to_owned()],
            columns: vec![Field::Name, field],
            dates: DateOrder::MonthFirst,
        }
    }

    #[test]
    fn what_was_said_of_a_table_comes_back_through_the_settings_file() {
        let mut settings = Settings::default();
        let said = table("Modul 1", Field::Module(ModuleId::from("basics")));
        remember(&mut settings, &said);
        let text = settings.to_ron().unwrap();
        let (read, warnings) = Settings::from_ron(&text);
        assert!(warnings.is_empty(), "{warnings:?}");
        assert_eq!(known(&read), [said]);
    }

    #[test]
    fn the_last_answer_counts_and_the_oldest_goes() {
        let mut settings = Settings::default();
        for number in 0..MOST_TABLES + 2 {
            remember(&mut settings, &table(&format!("Kolonne {number}"), Field::Ignore));
        }
        remember(&mut settings, &table("Kolonne 9", Field::Email));
        let tables = known(&settings);
        assert_eq!(tables.len(), MOST_TABLES);
        assert_eq!(tables[0].titles[1], "Kolonne 2");
        assert_eq!(tables[MOST_TABLES - 1].columns[1], Field::Email);
        assert_eq!(tables.iter().filter(|table| table.titles[1] == "Kolonne 9").count(), 1);
    }
}
