-- A file that comes again must not undo what was corrected since: only rows that no import of the same bytes has settled
-- yet are applied. For that, each import keeps how it read the file (the options that decide what a row says; the area
-- is none of them) and which rows it settled, as ranges of row numbers.
alter table import
    add column reading      text not null default '',
    add column settled_rows text not null default ''
        check (settled_rows ~ '^([0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*)?$');
