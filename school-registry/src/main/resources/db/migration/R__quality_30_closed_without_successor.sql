-- A closed school that no link leads on from.
create or replace view quality_closed_without_successor as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, s.closed_on as since,
       'closed on ' || coalesce(cast(s.closed_on as text), 'an unknown day') || ', and no link to a successor' as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.status = 'CLOSED'
  and not exists (
    select from lineage_link l where l.other_urn = s.urn and l.relation in ('PREDECESSOR', 'UNITED') and not l.withdrawn)
  and not exists (
    select from lineage_link l where l.urn = s.urn and l.relation = 'UNITED' and not l.withdrawn);
