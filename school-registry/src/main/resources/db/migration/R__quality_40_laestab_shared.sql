-- Two open schools with one LAESTAB.
create or replace view quality_laestab_shared as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, s.opened_on as since,
       'LAESTAB ' || s.la_estab || ' is also that of ' || (
           select string_agg(cast(o.urn as text), ', ' order by o.urn) from quality_open_school o
           where o.la_estab = s.la_estab and o.urn <> s.urn) as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from quality_open_school s
where exists (select from quality_open_school o where o.la_estab = s.la_estab and o.urn <> s.urn);
