-- An open school without a place on the map.
create or replace view quality_not_located as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       'postcode ' || coalesce(s.postcode, 'unknown') || ', no easting and northing' as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from quality_open_school s
where s.easting is null or s.northing is null;
