alter table school add column closure_reason text;

update school set closure_reason = cast(details as jsonb) ->> 'closureReason'
where cast(details as jsonb) ->> 'closureReason' is not null;

create index school_closure_reason on school (closure_reason, urn);
