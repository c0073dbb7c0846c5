-- A school whose lowest age is above its highest.
create or replace view quality_ages_reversed as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       'ages ' || s.low_age || ' to ' || s.high_age as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from school s
where s.low_age > s.high_age;
