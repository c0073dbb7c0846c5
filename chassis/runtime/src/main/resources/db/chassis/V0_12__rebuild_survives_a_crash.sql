-- Logged: the server's crash empties an unlogged table, and a rebuild that remembers how far it had come would have put the
-- empty one into the live one's place.
create or replace function rebuild_prepare(p_tables text[]) returns void
language plpgsql security definer set search_path from current set client_min_messages = warning as
$$
declare
    v_table text;
begin
    foreach v_table in array p_tables loop
        execute format('drop table if exists rebuild.%I', v_table);
        execute format('create table rebuild.%I (like %s including all)', v_table, rebuild_live(v_table));
        execute format('grant select, insert, update, delete on rebuild.%I to %I', v_table, session_user);
    end loop;
end
$$;

-- as all functions of the owner's: V0_10
do $$
begin
    execute format('alter routine rebuild_prepare set search_path = %I, pg_temp', current_schema());
end
$$;
