-- What an operator decided on a parked record, with the record as it had come: nothing that came is lost, and nothing is
-- skipped without somebody having said so.
create table parked_decision (
    id                bigint generated always as identity primary key,
    decision          text        not null check (decision in ('CORRECTED', 'DISCARDED')),
    actor             text        not null,
    reason            text        not null,
    decided_at        timestamptz not null default now(),
    parked_id         bigint      not null,
    topic             text        not null,
    partition         int         not null,
    "offset"          bigint      not null,
    source            text,
    stream            text,
    sequence          bigint,
    type              text,
    record_key        bytea,
    record_value      bytea,
    headers           jsonb       not null,
    parked_reason     text        not null,
    parked_at         timestamptz not null,
    corrected_value   bytea,
    corrected_headers jsonb,
    check ((decision = 'CORRECTED') = (corrected_value is not null and corrected_headers is not null))
);

-- A record that cannot be read is known by its place only: asked for when it comes again.
create index parked_decision_place on parked_decision (topic, partition, "offset");

grant select, insert on parked_decision to ${app_role};
