-- An open school without a lowest or highest age.
create or replace view quality_age_range_missing as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       'ages ' || coalesce(cast(s.low_age as text), 'unknown') || ' to ' || coalesce(cast(s.high_age as text), 'unknown') as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from quality_open_school s
where s.low_age is null or s.high_age is null;
