-- Somebody still holds a role at a closed school.
create or replace view quality_role_at_closed_school as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, s.closed_on as since,
       'closed on ' || coalesce(cast(s.closed_on as text), 'an unknown day') || ', and roles go on' as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.status = 'CLOSED' and exists (
    select from appointment a
    where a.urn = s.urn and not a.withdrawn and (a.held_until is null or a.held_until >= council_day()));
