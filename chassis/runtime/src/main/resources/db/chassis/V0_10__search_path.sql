-- What the service's role may not do, it may not do through a function of the owner's either.

-- The live table, qualified where it must be. Only a read model that the caller may write anyway: a rebuild must not become
-- a way to an event, nor to the chassis's own records, of which the role may write some, but none as a whole.
-- A table that the chassis adds is added here.
create or replace function rebuild_live(p_table text) returns text
language plpgsql stable security definer set search_path from current as
$$
declare
    v_table oid := (select oid from pg_catalog.pg_class
                    where relname = p_table and relkind = 'r' and relnamespace = current_schema()::regnamespace);
begin
    if v_table is null or not has_table_privilege(session_user, v_table, 'insert')
            or not has_table_privilege(session_user, v_table, 'update')
            or p_table in ('event', 'stream', 'feed_clock', 'relay', 'idempotency_key', 'import', 'inbox', 'inbox_stream',
                           'inbox_partition', 'parked_record', 'parked_decision', 'projection_rebuild') then
        raise exception '% is no read model of %', p_table, session_user using errcode = 'insufficient_privilege';
    end if;
    -- what was checked, not once more what has its name
    return v_table::regclass;
end
$$;

-- The same as before but for the lock, and v_now after it.
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
end
$$;

-- Unless it is named, a session's schema of temporary tables comes before all others: a caller could put a table of its
-- own, with a trigger, where a function of the owner's looks for one of ours or of the catalog.
do $$
declare
    v_function regprocedure;
begin
    for v_function in
        select oid from pg_catalog.pg_proc
        where pronamespace = current_schema()::regnamespace and pg_has_role(proowner, 'usage')
          and (prosecdef or exists (select from unnest(proconfig) setting where setting like 'search\_path=%'))
    loop
        execute format('alter routine %s set search_path = %I, pg_temp', v_function, current_schema());
    end loop;
end
$$;

-- Only the database's owner may, and who migrates need not be that.
do $$
begin
    execute format('revoke temporary on database %I from public', current_database());
exception when insufficient_privilege then
    raise warning 'temporary tables are still allowed in this database: %', sqlerrm;
end
$$;
