-- An open group that no school belongs to.
create or replace view quality_group_without_members as
select 1000000 as number, cast(null as int) as urn, g.id as group_id, g.name, cast(null as text) as la_code,
       g.opened_on as since, g.type || ', no school is a member' as evidence, 'group:' || g.id as stream, g.id as key
from school_group g
where g.status = 'OPEN' and g.members = 0;
