-- Rebuilding a read model (docs/adr/0010): filled anew in tables of the same shape in the schema "rebuild", then the live
-- tables are made equal to them.
create schema rebuild;

-- Every rebuild that was asked for: who, when, how far, and what it found.
create table projection_rebuild (
    id             uuid        primary key,
    name           text        not null,
    state          text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    actor          text        not null,
    events         bigint      not null default 0,
    place          text,
    rows           bigint,
    rows_changed   bigint,
    failed_stream  text,
    failed_version bigint,
    failed_type    text,
    failure        text,
    started_at     timestamptz not null default clock_timestamp(),
    moved_at       timestamptz not null default clock_timestamp(),
    finished_at    timestamptz
);
create unique index projection_rebuild_running on projection_rebuild (name) where state = 'RUNNING';
create index projection_rebuild_last on projection_rebuild (name, started_at);

grant usage on schema rebuild to ${app_role};
grant select, insert, update on projection_rebuild to ${app_role};

-- What other services told is read back in the order of commits, as the store is (docs/adr/0001). What is there already
-- is all of this migration's transaction, in the order of its positions.
alter table inbox add column tx xid8 not null default pg_current_xact_id();
create index inbox_feed on inbox (tx, position);

-- The live table, qualified. Only what the caller may write anyway: a rebuild must not become a way to an event.
create function rebuild_live(p_table text) returns text
language plpgsql stable security definer set search_path from current as
$$
declare
    v_table oid := (select oid from pg_class
                    where relname = p_table and relkind = 'r' and relnamespace = current_schema()::regnamespace);
begin
    if v_table is null or not has_table_privilege(session_user, v_table, 'insert')
            or not has_table_privilege(session_user, v_table, 'update') then
        raise exception '% is no read model of %', p_table, session_user using errcode = 'insufficient_privilege';
    end if;
    return format('%I.%I', current_schema(), p_table);
end
$$;

-- Unlogged: a rebuild that the server's crash interrupts begins anew.
create function rebuild_prepare(p_tables text[]) returns void
language plpgsql security definer set search_path from current set client_min_messages = warning as
$$
declare
    v_table text;
begin
    foreach v_table in array p_tables loop
        execute format('drop table if exists rebuild.%I', v_table);
        execute format('create unlogged table rebuild.%I (like %s including all)', v_table, rebuild_live(v_table));
        execute format('grant select, insert, update, delete on rebuild.%I to %I', v_table, session_user);
    end loop;
end
$$;

create function rebuild_discard(p_tables text[]) returns void
language plpgsql security definer set search_path from current set client_min_messages = warning as
$$
declare
    v_table text;
begin
    foreach v_table in array p_tables loop
        perform rebuild_live(v_table);
        execute format('drop table if exists rebuild.%I', v_table);
    end loop;
end
$$;

-- Until the transaction ends nobody appends, or nobody receives: the table that every such transaction writes first.
create function rebuild_hold_writers(p_origin text) returns void
language plpgsql security definer set search_path from current as
$$
begin
    case p_origin
        when 'STORE' then lock table stream in share mode;
        when 'INBOX' then lock table inbox in share mode;
    end case;
end
$$;

-- Makes the live tables equal to the rebuilt ones, row by row as text; what is equal is not touched. Answers how many
-- rows there are and how many differed. Call it with the writers held.
-- Without nested loops: the planner knows nothing yet of tables that were filled a moment ago.
create function rebuild_adopt(p_tables text[], out p_rows bigint, out p_changed bigint)
language plpgsql security definer set search_path from current set enable_nestloop = off set work_mem = '64MB' as
$$
declare
    v_table   text;
    v_live    text;
    v_same    text;
    v_columns text;
    v_rows    bigint;
    v_changed bigint;
begin
    p_rows := 0;
    p_changed := 0;
    foreach v_table in array p_tables loop
        v_live := rebuild_live(v_table);
        select string_agg(format('live_row.%1$I = new_row.%1$I', a.attname), ' and ') into v_same
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = v_live::regclass and i.indisprimary;
        select string_agg(format('%I', attname), ', ' order by attnum) into v_columns
        from pg_attribute
        where attrelid = v_live::regclass and attnum > 0 and not attisdropped and attgenerated = '';

        execute format('select count(new_row), count(*) filter (where live_row::text is distinct from new_row::text)
                        from %s live_row full join rebuild.%I new_row on %s', v_live, v_table, v_same)
        into v_rows, v_changed;
        p_rows := p_rows + v_rows;
        p_changed := p_changed + v_changed;
        if v_changed > 0 then
            -- first all deletes: otherwise a unique index would see old and new rows side by side
            execute format('delete from %1$s live_row where not exists (
                                select from rebuild.%2$I new_row where %3$s and new_row::text = live_row::text)',
                           v_live, v_table, v_same);
            execute format('insert into %1$s (%4$s) overriding system value select %4$s from rebuild.%2$I new_row
                            where not exists (select from %1$s live_row where %3$s)',
                           v_live, v_table, v_same, v_columns);
        end if;
        execute format('drop table rebuild.%I', v_table);
    end loop;
end
$$;

revoke execute on function rebuild_live, rebuild_prepare, rebuild_discard, rebuild_hold_writers, rebuild_adopt from public;
grant execute on function rebuild_prepare, rebuild_discard, rebuild_hold_writers, rebuild_adopt to ${app_role};
