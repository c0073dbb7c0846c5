-- A closed school whose membership of a group goes on.
create or replace view quality_closed_school_in_group as
select s.urn as number, s.urn, m.group_id, s.name, s.la_code, s.closed_on as since,
       'closed on ' || coalesce(cast(s.closed_on as text), 'an unknown day') || ', and member of ' || g.name || ' ('
           || g.kind || ')' as evidence,
       'group:' || m.group_id as stream, m.id as key
from school s join school_group_member m on m.urn = s.urn join school_group g on g.id = m.group_id
where s.status = 'CLOSED' and m.going_on > 0;
