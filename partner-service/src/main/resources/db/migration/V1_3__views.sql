-- What lists are read from: what was published about a school beside what was recorded here.
create view eligible_school as
select s.urn, s.name, s.la_code, s.la_name, s.phase, s.status, s.grade, s.grade_on, s.standstill,
       p.grounds, p.system_leader, p.system_leader_reason, p.eligible_since,
       p.allocation_id is not null as allocated, p.allocation_id, p.partner_id
from partnership p join school s on s.urn = p.urn
where p.eligible;

create view partner_overview as
select p.*, coalesce(w.name, 'erased') as name, p.capacity - p.places_taken as places_free
from partner p left join person w on w.person_id = p.person_id;

-- An allocation stays when its reason goes: it is flagged, and a person ends it.
create view allocation_overview as
select a.allocation_id, a.urn, s.name as school_name, s.la_code, a.partner_id, p.name as partner_name,
       a.allocated_on, a.price, a.grounds, a.during_standstill, a.profile, a.rule_set, a.ended_on, a.end_reason,
       a.ended_on is null as in_force,
       a.ended_on is null and not coalesce(m.eligible, false) as no_longer_eligible,
       a.ended_on is null and exists (
           select from partner_conflict c
           where c.partner_id = a.partner_id and (c.urn = a.urn or c.la_code = s.la_code)) as in_conflict,
       m.version
from allocation a
left join partner_overview p on p.partner_id = a.partner_id
left join school s on s.urn = a.urn
left join partnership m on m.urn = a.urn;

grant select on eligible_school, partner_overview, allocation_overview to ${app_role};
