-- The reason for which an allocation ends is about the partner as a rule: its words go where every word about them is.
alter table allocation add column end_reason_text_id uuid;

create or replace view allocation_overview as
select a.allocation_id, a.urn, s.name as school_name, s.la_code, a.partner_id, p.name as partner_name,
       a.allocated_on, a.price, a.grounds, a.during_standstill, a.profile, a.rule_set, a.ended_on,
       case when a.end_reason_text_id is not null then coalesce(t.words, 'erased') end as end_reason,
       a.ended_on is null as in_force,
       a.ended_on is null and not coalesce(m.eligible, false) as no_longer_eligible,
       a.ended_on is null and exists (
           select from partner_conflict c
           where c.partner_id = a.partner_id and (c.urn = a.urn or c.la_code = s.la_code)) as in_conflict,
       m.version
from allocation a
left join partner_overview p on p.partner_id = a.partner_id
left join school s on s.urn = a.urn
left join partnership m on m.urn = a.urn
left join personal_text t on t.text_id = a.end_reason_text_id;

alter table allocation drop column end_reason;
