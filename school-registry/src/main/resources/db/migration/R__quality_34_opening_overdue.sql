-- A school that was proposed to open on a day that is past.
create or replace view quality_opening_overdue as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, s.opened_on as since,
       'status ' || s.status || ', opening date ' || s.opened_on as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.status = 'PROPOSED_TO_OPEN' and s.opened_on <= council_day();
