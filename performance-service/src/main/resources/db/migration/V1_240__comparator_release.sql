-- Which release a computed figure rests on; what was computed before says none, and counts as provisional.
alter table national_comparator add column release text;
