-- What the rules of the data-quality report stand on. Each rule is a view of its own in a file beside this one, with the same
-- columns in the same order (Flyway runs a file again when it has changed); R__quality_99_findings puts them together.
-- number: what the report is sorted by, the URN, and above all URNs for a group. stream: whose events say where the facts
-- come from. key: tells the findings of a rule apart.

create or replace function council_day() returns date language sql stable as
$$ select cast(now() at time zone 'Europe/London' as date) $$;

-- The source that a stream's last word came from; of a school's links, that of the link to the URN after the #.
create or replace function source_of(p_stream text) returns text language sql stable as
$$
select cast(coalesce(data -> 'source', data -> 'link' -> 'statements' -> -1 -> 'source') as text) from event
where stream_id = split_part(p_stream, '#', 1)
  and (data ? 'source' or data -> 'link' ->> 'otherUrn' = split_part(p_stream, '#', 2))
order by version desc limit 1
$$;

create or replace view quality_open_school as
select urn, name, la_code, la_estab, type, kind, phase, status, low_age, high_age, postcode, easting, northing, opened_on,
       closed_on, capacity, pupils
from school
where status in ('OPEN', 'OPEN_PROPOSED_TO_CLOSE') and kind not in ('SETTING', 'OTHER');
