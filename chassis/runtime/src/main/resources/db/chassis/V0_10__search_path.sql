-- What the service's role may not do, it may not do through a function of the owner's either.

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
