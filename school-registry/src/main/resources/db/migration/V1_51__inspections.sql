-- Of each inspection not its day alone, but all that a list of inspections shows, filters and sorts by. Filled from the events
-- that are there already, and by new ones.
alter table inspection_day rename to inspection;

-- Processes of the release before, which run beside this one for a while, go on writing days. What they leave out has to be
-- able to be missing, and is there after a rebuild.
create view inspection_day as select id, urn, started_on, withdrawn from inspection;
grant select, insert, update on inspection_day to ${app_role};

alter table inspection
    add column published_on          date,
    add column kind                  text,
    add column framework             text,
    add column overall_effectiveness text,
    add column category              text,
    add column safeguarding          text,
    add column judgements            text,
    add column details               text not null default '{}',
    add column source                text,
    add column recorded_at           timestamptz;

update inspection i set
    published_on          = cast(told ->> 'publishedOn' as date),
    kind                  = told ->> 'kind',
    framework             = told ->> 'framework',
    overall_effectiveness = told ->> 'overallEffectiveness',
    category              = told ->> 'category',
    safeguarding          = told ->> 'safeguarding',
    judgements            = (select '|' || string_agg(area || ':' || grade, '|' order by area collate "C") || '|'
                             from jsonb_each_text(told -> 'judgements') as judgement(area, grade)),
    details               = cast(told as text),
    source                = cast(origin as text),
    recorded_at           = at
from (select distinct on (urn, number) urn, number, told, origin, at
      from (select cast(data ->> 'urn' as int) as urn, data -> 'inspection' ->> 'inspectionNumber' as number,
                   data -> 'inspection' as told, data -> 'source' as origin, recorded_at as at, version
            from event where type in ('OfstedInspectionRecorded', 'OfstedInspectionCorrected')) recorded
      order by urn, number, version desc) last
where i.id = last.urn || '-' || last.number;

alter index inspection_day_urn rename to inspection_urn;
create index inspection_started on inspection (started_on, id) where not withdrawn;
create index inspection_published on inspection (published_on, id) where not withdrawn;
create index inspection_kind on inspection (kind, started_on, id) where not withdrawn;
create index inspection_framework on inspection (framework, started_on, id) where not withdrawn;
create index inspection_grade on inspection (overall_effectiveness, started_on, id) where not withdrawn;
create index inspection_category on inspection (category, started_on, id) where not withdrawn and category is not null;
create index inspection_safeguarding on inspection (safeguarding, started_on, id) where not withdrawn;
create index inspection_judgements on inspection using gin (lower(judgements) gin_trgm_ops) where not withdrawn;

create view inspection_overview as
select i.id, i.urn, s.name as school_name, s.la_code, i.started_on, i.published_on, i.kind, i.framework,
       i.overall_effectiveness, i.category, i.safeguarding, i.judgements, i.details, i.source, i.recorded_at
from inspection i left join school s on s.urn = i.urn
where not i.withdrawn;

grant select on inspection_overview to ${app_role};
