-- An open school without a postcode.
create or replace view quality_postcode_missing as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       'no postcode' as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from quality_open_school s
where s.postcode is null;
