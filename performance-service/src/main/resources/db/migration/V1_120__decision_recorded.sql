-- What was decided since a day is asked for by when the decision was recorded; a letter that is sent later is none. Rows
-- that are there have the moment of their last event until the table is rebuilt.
alter table classification add column decision_recorded_at timestamptz;
update classification set decision_recorded_at = recorded_at;
alter table classification alter column decision_recorded_at set not null;
