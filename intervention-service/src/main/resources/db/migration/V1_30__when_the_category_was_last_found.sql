-- A later visit leaves a school in its category: that is a fact of its own, beside the day since when it is in it. Nothing
-- stands here of rows that a process of the release before writes.
alter table school add column found_on date;
