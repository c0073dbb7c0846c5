-- An open school that nobody heads.
create or replace view quality_open_without_head as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, (select max(a.held_until) + 1 from appointment a where a.urn = s.urn and a.role = 'HEAD' and not a.withdrawn) as since,
       coalesce('the last head left on ' || (select max(a.held_until) from appointment a
                where a.urn = s.urn and a.role = 'HEAD' and not a.withdrawn), 'no head was ever recorded') as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from quality_open_school s
where not exists (
    select from appointment a
    where a.urn = s.urn and a.role = 'HEAD' and not a.withdrawn
      and a.held_from <= council_day() and (a.held_until is null or a.held_until >= council_day()));
