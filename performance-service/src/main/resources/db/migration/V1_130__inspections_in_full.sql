-- What sort of visit an inspection was, what it judged under the overall grade, or instead of one, and whether safeguarding was met.
-- What was told before is filled by a rebuild (docs/operations.md).
alter table inspection_outcome add column kind text;
alter table inspection_outcome add column judgements text;
alter table inspection_outcome add column safeguarding text;
