-- A link to a school that is not in the register, at the one that is.
create or replace view quality_link_to_unknown as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       'linked (' || l.relation || ') to ' || l.other_urn || ', which is not in the register' as evidence,
       'lineage:' || l.urn || '#' || l.other_urn as stream, l.id as key
from school s join lineage_link l on l.urn = s.urn
where not l.withdrawn and not exists (select from school o where o.urn = l.other_urn);
