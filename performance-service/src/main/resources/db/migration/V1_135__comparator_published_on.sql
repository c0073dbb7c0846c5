-- When the publication or the file behind a national figure was published. Of figures recorded before, nobody said.
alter table national_comparator add column published_on date;
