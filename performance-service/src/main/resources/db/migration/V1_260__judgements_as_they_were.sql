-- Which rows of files a judgement rests on: events of before do not tell, and it says none until the school is judged again.
alter table floor_evaluation add column sources text not null default '[]';

-- The list of judgements as it was known: by the id of the evaluation, with who told what and the rows that count. A process
-- of the release before goes on without them, and a rebuild fills in what it wrote.
alter table floor_history add column evaluation_id text;
alter table floor_history add column type_from text;
alter table floor_history add column closure_from text;
alter table floor_history add column published_rows int not null default 0;

update floor_history h set evaluation_id = h.urn || '-' || h.key_stage || '-' || h.academic_year,
    type_from = e.data ->> 'typeFrom', closure_from = e.data ->> 'closureFrom',
    published_rows = coalesce(cast(e.data ->> 'publishedRows' as int), 0)
from event e where e.event_id = cast(h.id as uuid);

create index floor_history_evaluation on floor_history (evaluation_id, version);
