-- append_events answers the moment that the events of each stream got: the later one of the stream's last and the one given.
-- A projection that was told the other would differ from its own rebuild.
drop function append_events;
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
) returns timestamptz[]
language plpgsql security definer set search_path from current as
$$
declare
    v_now  xid8;
    v_base bigint[] := '{}';
    v_tx   xid8[]   := '{}';
    v_version bigint;
    v_last xid8;
    v_recorded timestamptz[] := '{}';
    v_at timestamptz;
begin
    -- rebase_after_restore() holds this table: who waits for it must count as it leaves it, not as it found it
    lock table stream in row exclusive mode;
    -- feed_tx(), without a call of it where nothing was ever restored
    v_now := case when (select ahead_by from feed_clock) = 0 then pg_current_xact_id() else feed_tx() end;
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
    return v_recorded;
end
$$;
revoke execute on function append_events from public;
grant execute on function append_events to ${app_role};

-- as all functions of the owner's: V0_10
do $$
begin
    execute format('alter routine append_events set search_path = %I, pg_temp', current_schema());
end
$$;
