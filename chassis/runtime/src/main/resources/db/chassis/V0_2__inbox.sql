-- Every event received from another service, kept locally: a projection can be rebuilt when Kafka's retention is over.
create table inbox (
    position    bigint generated always as identity primary key,
    source      text        not null,
    event_id    text        not null,
    stream      text        not null,
    sequence    bigint      not null,
    type        text        not null,
    subject     text        not null,
    schema      text        not null,
    event_time  timestamptz not null,
    correlation text,
    causation   text,
    data        jsonb       not null,
    received_at timestamptz not null default now(),
    unique (source, event_id)
);

-- The last sequence handled of each foreign aggregate: older is ignored, a gap is refused.
create table inbox_stream (
    source   text   not null,
    stream   text   not null,
    sequence bigint not null,
    primary key (source, stream)
);

-- Where the next record of each partition is to be read: moves in the transaction of the effect.
create table inbox_partition (
    topic       text        not null,
    partition   int         not null,
    next_offset bigint      not null,
    moved_at    timestamptz not null default now(),
    primary key (topic, partition)
);

-- Records that could not be handled, and the later ones of the same aggregate that wait behind them.
create table parked_record (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    partition    int         not null,
    "offset"     bigint      not null,
    source       text,
    stream       text,
    sequence     bigint,
    type         text,
    record_key   bytea,
    record_value bytea,
    headers      jsonb       not null,
    reason       text        not null,
    parked_at    timestamptz not null default now(),
    unique (topic, partition, "offset")
);
create index parked_record_stream on parked_record (source, stream, sequence);

grant select, insert on inbox to ${app_role};
grant select, insert, update on inbox_stream, inbox_partition to ${app_role};
grant select, insert, update, delete on parked_record to ${app_role};
