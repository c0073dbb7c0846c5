-- A school that closed before it opened.
create or replace view quality_closed_before_opened as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, s.closed_on as since,
       'opened on ' || s.opened_on || ', closed on ' || s.closed_on as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.closed_on < s.opened_on;
