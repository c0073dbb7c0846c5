-- A school that is open though its closing date is past.
create or replace view quality_open_after_closing_date as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, s.closed_on as since,
       'status ' || s.status || ', closing date ' || s.closed_on as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.status = 'OPEN' and s.closed_on <= council_day();
