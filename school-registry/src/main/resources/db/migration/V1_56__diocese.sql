-- The next extract that has the column tells it; no event before it does.
alter table school add column diocese text;
create index school_diocese on school (diocese, urn) where diocese is not null;
