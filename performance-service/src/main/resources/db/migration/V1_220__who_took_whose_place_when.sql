-- What the register told of links, each time in a row of its own, and why a school closed: a report is drawn up again as it was
-- known at a moment. What was told before counts as known always, until a rebuild says when (docs/operations.md).
alter table lineage_link add column sequence bigint not null default 0;
alter table lineage_link add column recorded_at timestamptz not null default '-infinity';
alter table school_opening add column closure_reason text;
update school_opening o set closure_reason = i.data ->> 'reason' from inbox i
where i.type = 'SchoolClosed' and i.stream = 'school:' || o.urn and i.sequence = o.sequence and not o.open;
