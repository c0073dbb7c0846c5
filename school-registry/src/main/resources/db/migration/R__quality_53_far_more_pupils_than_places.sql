-- An open school with half as many pupils again as it has places.
create or replace view quality_far_more_pupils_than_places as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       s.pupils || ' pupils, ' || s.capacity || ' places' as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from quality_open_school s
where s.capacity > 0 and s.pupils > 1.5 * s.capacity;
