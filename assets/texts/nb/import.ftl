# «Importer»: choosing a table, its columns, the preview, attendance from a report. {$n} is a count.

page-import = Importer
