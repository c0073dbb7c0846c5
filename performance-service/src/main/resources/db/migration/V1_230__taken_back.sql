-- What was told only by a file that is taken back is nothing that is known any more. Its row stays, for what was known before.
alter table school_result add column withdrawn boolean not null default false;
alter table area_result add column withdrawn boolean not null default false;
alter table floor_evaluation add column withdrawn boolean not null default false;
alter table national_comparator add column withdrawn boolean not null default false;

-- The files that said something of a school's results until they were taken back: a report of an earlier moment rests on them.
alter table school_result add column former_origins text not null default '[]';

-- The floor by year is still read from the index alone.
drop index floor_evaluation_outcome;
create index floor_evaluation_outcome on floor_evaluation (key_stage, academic_year, outcome, reason, withdrawn);
drop index floor_evaluation_la;
create index floor_evaluation_la on floor_evaluation (la_code, key_stage, academic_year, outcome, reason, withdrawn);
