-- What the dated rule makes of the judgements behind a school's category of concern, beside the published one. Empty for
-- what was recorded before: those events do not tell it.
alter table school add column derived_concern text;
alter table school add column concerns_differ boolean not null default false;
