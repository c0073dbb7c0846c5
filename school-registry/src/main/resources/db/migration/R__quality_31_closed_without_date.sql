-- A closed school whose closing date nobody tells.
create or replace view quality_closed_without_date as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       'status ' || s.status || ', no closing date' as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.status = 'CLOSED' and s.closed_on is null;
