-- The days of all inspections, whatever they judged: filled from the events that are there already, and by new ones.
create table inspection_day (
    id         text    primary key,
    urn        int     not null,
    started_on date    not null,
    withdrawn  boolean not null
);

insert into inspection_day (id, urn, started_on, withdrawn)
select distinct on (urn, number) urn || '-' || number, urn, started_on, withdrawn
from (select cast(data ->> 'urn' as int) as urn, data -> 'inspection' ->> 'inspectionNumber' as number,
             cast(data -> 'inspection' ->> 'startedOn' as date) as started_on, type = 'OfstedInspectionWithdrawn' as withdrawn, version
      from event where type in ('OfstedInspectionRecorded', 'OfstedInspectionCorrected', 'OfstedInspectionWithdrawn')) told
order by urn, number, version desc;

create index inspection_day_urn on inspection_day (urn, started_on desc);

-- Whether a school is a member now: how many of its times in the group have no last day.
alter table school_group_member add column going_on int not null default 0;

update school_group_member m set going_on = coalesce((
    select sum(case type
                   when 'SchoolJoinedGroup' then cast(data -> 'membership' ->> 'leftOn' is null as int)
                   when 'SchoolLeftGroup' then -1
                   when 'MembershipCorrected' then cast(data -> 'membership' ->> 'leftOn' is null as int)
                                                 - cast(data -> 'before' ->> 'leftOn' is null as int)
                   when 'MembershipWithdrawn' then -cast(data -> 'membership' ->> 'leftOn' is null as int)
                   else 0 end)
    from event where stream_id = 'group:' || m.group_id and cast(data ->> 'urn' as int) = m.urn), 0);

grant select, insert, update on inspection_day to ${app_role};
