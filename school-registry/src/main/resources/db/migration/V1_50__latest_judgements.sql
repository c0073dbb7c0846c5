-- The latest inspection of a school that judged anything, with those before it, and its judgements as they stand: since
-- September 2024 there is no overall grade. Filled from the events that are there already, and by new ones.
alter table school
    add column latest_judged    text,
    add column earlier_judged   text,
    add column judged_on        date,
    add column judged_framework text,
    add column judgements       text,
    add column safeguarding     text;

with told as (
    select distinct on (urn, number) urn, number, inspection, withdrawn
    from (select cast(data ->> 'urn' as int) as urn, data -> 'inspection' ->> 'inspectionNumber' as number,
                 data -> 'inspection' as inspection, type = 'OfstedInspectionWithdrawn' as withdrawn, version
          from event where type in ('OfstedInspectionRecorded', 'OfstedInspectionCorrected', 'OfstedInspectionWithdrawn')) recorded
    order by urn, number, version desc
), judged as (
    select urn, inspection, inspection ->> 'framework' as framework,
           inspection ->> 'kind' is not distinct from 'MONITORING' as visit,
           row_number() over (partition by urn order by cast(inspection ->> 'startedOn' as date),
                              cast(inspection ->> 'endedOn' as date) nulls first, number collate "C") as n,
           count(*) over (partition by urn) as latest
    from told
    where not withdrawn and (inspection ->> 'overallEffectiveness' is not null or inspection -> 'judgements' <> '{}')
), standing as (
    -- from which inspection on: a monitoring visit leaves alone what was judged under the same framework before it
    select l.urn, l.framework, case when l.visit then coalesce(max(j.n) filter (where not j.visit), min(j.n)) else l.n end as since
    from judged l join judged j on j.urn = l.urn and j.framework = l.framework
    where l.n = l.latest
    group by l.urn, l.framework, l.visit, l.n
), areas as (
    select distinct on (j.urn, area) j.urn, area, grade
    from judged j join standing s on s.urn = j.urn and s.framework = j.framework and j.n >= s.since,
         jsonb_each_text(j.inspection -> 'judgements') as judgement(area, grade)
    order by j.urn, area, j.n desc
), words as (
    select urn, '|' || string_agg(area || ':' || grade, '|' order by area collate "C") || '|' as judgements from areas group by urn
), guarded as (
    select j.urn, (array_agg(j.inspection ->> 'safeguarding' order by j.n desc)
                   filter (where j.inspection ->> 'safeguarding' is not null))[1] as safeguarding
    from judged j join standing s on s.urn = j.urn and s.framework = j.framework and j.n >= s.since
    group by j.urn
), earlier as (
    select urn, cast(jsonb_agg(inspection order by n) as text) as inspections from judged where n < latest group by urn
)
update school set
    latest_judged    = cast(j.inspection as text),
    earlier_judged   = earlier.inspections,
    judged_on        = cast(j.inspection ->> 'startedOn' as date),
    judged_framework = j.framework,
    judgements       = words.judgements,
    safeguarding     = guarded.safeguarding
from judged j
left join earlier on earlier.urn = j.urn
left join words on words.urn = j.urn
left join guarded on guarded.urn = j.urn
where j.urn = school.urn and j.n = j.latest;

create index school_judged_on on school (judged_on, urn);
create index school_judged_framework on school (judged_framework, urn);
create index school_judgements on school using gin (lower(judgements) gin_trgm_ops);
create index school_safeguarding on school (safeguarding, urn);
