-- Two open schools with one UKPRN.
create or replace view quality_ukprn_shared as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       'UKPRN ' || s.ukprn || ' is also that of ' || (
           select string_agg(cast(o.urn as text), ', ' order by o.urn) from school o
           where o.ukprn = s.ukprn and o.urn <> s.urn and o.status in ('OPEN', 'OPEN_PROPOSED_TO_CLOSE')) as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.status in ('OPEN', 'OPEN_PROPOSED_TO_CLOSE') and exists (
    select from school o
    where o.ukprn = s.ukprn and o.urn <> s.urn and o.status in ('OPEN', 'OPEN_PROPOSED_TO_CLOSE'));
