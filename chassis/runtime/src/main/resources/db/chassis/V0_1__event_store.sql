-- The event store. Events are never updated or deleted: the service's role is not granted it.

create table stream (
    stream_id     text        primary key,
    version       bigint      not null check (version > 0),
    last_tx       xid8        not null,
    last_recorded timestamptz not null
);

create table event (
    position       bigint generated always as identity,
    tx             xid8        not null,
    stream_id      text        not null,
    version        bigint      not null,
    event_id       uuid        not null,
    type           text        not null,
    schema_version int         not null,
    data           jsonb       not null,
    metadata       jsonb       not null,
    recorded_at    timestamptz not null,
    primary key (stream_id, version),
    unique (event_id)
);

-- Readers go by (tx, position): a sequence number alone is not commit order (docs/adr/0001).
create index event_feed on event (tx, position);

-- Appends a batch to one or more streams, in one round trip, in the caller's transaction.
-- p_expected: the version that the caller has seen; 0 = no stream yet, -1 = any, -2 = any but existing.
-- p_event_stream: for each event the index (from 1) of its stream; events of one stream are in order.
-- Streams must come sorted by id, so that two batches lock them in the same order.
-- Raises GS001 where a stream is not at the expected version.
create function append_events(
    p_streams         text[],
    p_expected        bigint[],
    p_counts          bigint[],
    p_event_stream    bigint[],
    p_event_offset    bigint[],
    p_ids             text[],
    p_types           text[],
    p_schema_versions bigint[],
    p_data            text[],
    p_metadata        text[],
    p_recorded_at     timestamptz
) returns void
language plpgsql security definer set search_path from current as
$$
declare
    v_base bigint[] := '{}';
    v_tx   xid8[]   := '{}';
    v_version bigint;
    v_last xid8;
    v_recorded timestamptz[] := '{}';
    v_at timestamptz;
begin
    for i in 1 .. cardinality(p_streams) loop
        v_version := null;
        case
            when p_expected[i] = 0 then
                insert into stream (stream_id, version, last_tx, last_recorded)
                values (p_streams[i], p_counts[i], pg_current_xact_id(), p_recorded_at)
                on conflict do nothing
                returning version, last_tx, last_recorded into v_version, v_last, v_at;
            when p_expected[i] = -1 then
                insert into stream (stream_id, version, last_tx, last_recorded)
                values (p_streams[i], p_counts[i], pg_current_xact_id(), p_recorded_at)
                on conflict (stream_id) do update
                    set version = stream.version + excluded.version,
                        last_tx = greatest(stream.last_tx, excluded.last_tx),
                        last_recorded = greatest(stream.last_recorded, excluded.last_recorded)
                returning version, last_tx, last_recorded into v_version, v_last, v_at;
            else
                -- greatest(): a transaction that wrote something before it came here has an older id, and one that
                -- began earlier an older clock, than the one that appended last. Neither may turn the stream around.
                update stream
                set version = version + p_counts[i], last_tx = greatest(last_tx, pg_current_xact_id()),
                    last_recorded = greatest(last_recorded, p_recorded_at)
                where stream_id = p_streams[i] and (p_expected[i] = -2 or version = p_expected[i])
                returning version, last_tx, last_recorded into v_version, v_last, v_at;
        end case;
        if v_version is null then
            raise exception 'stream % is not at version %', p_streams[i], p_expected[i] using errcode = 'GS001';
        end if;
        v_base := v_base || (v_version - p_counts[i]);
        v_tx := v_tx || v_last;
        v_recorded := v_recorded || v_at;
    end loop;

    insert into event (tx, stream_id, version, event_id, type, schema_version, data, metadata, recorded_at)
    select v_tx[e.stream], p_streams[e.stream], v_base[e.stream] + e.nth, e.id::uuid, e.type, e.schema_version,
           e.data::jsonb, e.metadata::jsonb, v_recorded[e.stream]
    from unnest(p_event_stream, p_event_offset, p_ids, p_types, p_schema_versions, p_data, p_metadata)
         with ordinality as e(stream, nth, id, type, schema_version, data, metadata, ord)
    order by e.ord;
end
$$;

-- An answer given under an Idempotency-Key, written in the transaction of the effect.
create table idempotency_key (
    actor        text        not null,
    key          text        not null,
    request_hash text        not null,
    status       int         not null,
    headers      jsonb       not null,
    body         text,
    recorded_at  timestamptz not null default now(),
    primary key (actor, key)
);

-- The relay's place in the store, and who holds it: the lease runs on the database's clock.
create table relay (
    name         text        primary key,
    tx           xid8        not null default '0',
    position     bigint      not null default 0,
    fencing      bigint      not null default 0,
    holder       text        not null default '',
    leased_until timestamptz not null default '-infinity',
    moved_at     timestamptz not null default now()
);
insert into relay (name) values ('kafka');

grant select on stream, event to ${app_role};
grant select, insert on idempotency_key to ${app_role};
grant select, update on relay to ${app_role};
revoke execute on function append_events from public;
grant execute on function append_events to ${app_role};
