-- A logical dump carries the transaction ids of the cluster that it was taken from, and in another cluster those begin
-- anew: what was restored would lie in the future, and what comes would sort before it. So the feed has a count of its
-- own: the cluster's, and what it is ahead of it since a restore (docs/adr/0013). Nothing that is stored changes.
create table feed_clock (
    one      boolean primary key default true check (one),
    ahead_by bigint  not null default 0 check (ahead_by >= 0)
);
insert into feed_clock default values;
grant select on feed_clock to ${app_role};

-- In the feed's count, what in the cluster's is p_id.
create function feed_count(p_id xid8) returns xid8
language plpgsql stable set search_path from current as
$$
begin
    return cast(cast(cast(cast(p_id as text) as bigint) + (select ahead_by from feed_clock) as text) as xid8);
end
$$;

-- By which the events of the current transaction are ordered.
create function feed_tx() returns xid8
language plpgsql stable set search_path from current as
$$
begin
    return feed_count(pg_current_xact_id());
end
$$;

-- Below it nothing can be added any more: all those transactions are over. Stable, so that it goes by the snapshot of
-- the query that asks; a newer one would let a reader go past events that it does not see.
create function feed_horizon() returns xid8
language plpgsql stable set search_path from current as
$$
begin
    return feed_count(pg_snapshot_xmin(pg_current_snapshot()));
end
$$;

alter table inbox alter column tx set default feed_tx();

-- The same as before but for v_now.
create or replace function append_events(
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
    -- feed_tx(), without a call of it where nothing was ever restored
    v_now  xid8     := case when (select ahead_by from feed_clock) = 0 then pg_current_xact_id() else feed_tx() end;
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
                values (p_streams[i], p_counts[i], v_now, p_recorded_at)
                on conflict do nothing
                returning version, last_tx, last_recorded into v_version, v_last, v_at;
            when p_expected[i] = -1 then
                insert into stream (stream_id, version, last_tx, last_recorded)
                values (p_streams[i], p_counts[i], v_now, p_recorded_at)
                on conflict (stream_id) do update
                    set version = stream.version + excluded.version,
                        last_tx = greatest(stream.last_tx, excluded.last_tx),
                        last_recorded = greatest(stream.last_recorded, excluded.last_recorded)
                returning version, last_tx, last_recorded into v_version, v_last, v_at;
            else
                -- greatest(): a transaction that wrote something before it came here has an older id, and one that
                -- began earlier an older clock, than the one that appended last. Neither may turn the stream around.
                update stream
                set version = version + p_counts[i], last_tx = greatest(last_tx, v_now),
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

-- Something is kept that this cluster cannot have written yet.
create function rebase_needed() returns boolean
language plpgsql stable set search_path from current as
$$
declare
    v_next xid8 := feed_count(pg_snapshot_xmax(pg_current_snapshot()));
begin
    -- in the index's order: without statistics the planner would take a third of the table to be such
    return (select 1 from event where event.tx >= v_next order by event.tx, event.position limit 1) is not null
        or (select 1 from inbox where inbox.tx >= v_next order by inbox.tx, inbox.position limit 1) is not null;
end
$$;

-- For the owner, once, after a logical restore and before the service starts: from here on the feed's count goes on after
-- the newest of what was restored. Answers by how much it was moved: 0 where there was no need.
create function rebase_after_restore() returns bigint
language plpgsql set search_path from current as
$$
declare
    v_before bigint;
    v_newest xid8;
    v_after  bigint;
begin
    lock table stream, inbox in share row exclusive mode;
    if not rebase_needed() then
        return 0;
    end if;
    select ahead_by into v_before from feed_clock for update;
    v_newest := greatest((select event.tx from event order by event.tx desc, event.position desc limit 1),
                         (select inbox.tx from inbox order by inbox.tx desc, inbox.position desc limit 1));
    -- from the oldest transaction still running, which may be about to append
    v_after := cast(cast(v_newest as text) as bigint) + 1
               - cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint);
    update feed_clock set ahead_by = v_after;
    return v_after - v_before;
end
$$;

revoke execute on function rebase_after_restore from public;
