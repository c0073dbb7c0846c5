-- An open school of a kind that Ofsted inspects, open for four years, without an inspection in them.
create or replace view quality_not_inspected as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, (select max(i.started_on) from inspection i where i.urn = s.urn and not i.withdrawn) as since,
       coalesce('last inspected on ' || (select max(i.started_on) from inspection i where i.urn = s.urn and not i.withdrawn),
                'no inspection is recorded; open since ' || s.opened_on, 'no inspection is recorded') as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from quality_open_school s
where s.kind <> 'INDEPENDENT'
  and (s.opened_on is null or s.opened_on <= council_day() - interval '4 years')
  and not exists (
    select from inspection i where i.urn = s.urn and not i.withdrawn and i.started_on > council_day() - interval '4 years');
