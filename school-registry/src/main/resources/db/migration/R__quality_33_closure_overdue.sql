-- A school that was proposed to close on a day that is past.
create or replace view quality_closure_overdue as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, s.closed_on as since,
       'status ' || s.status || ', closing date ' || s.closed_on as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.status = 'OPEN_PROPOSED_TO_CLOSE' and s.closed_on <= council_day();
