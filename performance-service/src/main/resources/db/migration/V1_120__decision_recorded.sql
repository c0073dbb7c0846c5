-- What was decided since a day is asked for by when the decision was recorded; a letter that is sent later is none. The default
-- is for processes of the release before, which do not tell it.
alter table classification add column decision_recorded_at timestamptz default now();
update classification c set decision_recorded_at = coalesce((
    select max(e.recorded_at) from event e
    where e.stream_id = 'classification:' || c.id
      and e.type in ('SchoolClassified', 'ClassificationChanged', 'ClassificationWithdrawn')), c.recorded_at);
alter table classification alter column decision_recorded_at set not null;
