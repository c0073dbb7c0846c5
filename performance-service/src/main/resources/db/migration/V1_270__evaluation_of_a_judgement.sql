-- Worked out by the database, so that it is there too where a process of the release before writes a judgement.
alter table floor_history drop column evaluation_id;
alter table floor_history add column evaluation_id text not null
    generated always as (cast(urn as text) || '-' || key_stage || '-' || cast(academic_year as text)) stored;

create index floor_history_evaluation on floor_history (evaluation_id, version);
