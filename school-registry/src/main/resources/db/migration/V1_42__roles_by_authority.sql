-- The roles of an authority and those at its schools, each found by an index: by one of two columns it was none.
create or replace view appointment_overview as
select a.appointment_id, a.person_id, a.urn, cast(null as text) as school_name, a.la_code, a.role,
       a.committee, a.subject, a.basis, a.held_from, a.held_until, coalesce(a.held_until, date '9999-12-31') as last_day
from appointment a
where not a.withdrawn and a.la_code is not null
union all
select a.appointment_id, a.person_id, a.urn, s.name, s.la_code, a.role,
       a.committee, a.subject, a.basis, a.held_from, a.held_until, coalesce(a.held_until, date '9999-12-31')
from appointment a left join school s on s.urn = a.urn
where not a.withdrawn and a.la_code is null;
