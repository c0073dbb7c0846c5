-- All findings of all rules, worked out as of now. A new rule: its view, a line here, and its words in codelists/quality-rules.json.
create or replace view quality_finding_now as
select 'open-without-head:' || q.key as id, 'open-without-head' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_open_without_head q
union all
select 'role-at-closed-school:' || q.key as id, 'role-at-closed-school' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_role_at_closed_school q
union all
select 'not-inspected:' || q.key as id, 'not-inspected' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_not_inspected q
union all
select 'closed-without-successor:' || q.key as id, 'closed-without-successor' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_closed_without_successor q
union all
select 'closed-without-date:' || q.key as id, 'closed-without-date' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_closed_without_date q
union all
select 'open-after-closing-date:' || q.key as id, 'open-after-closing-date' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_open_after_closing_date q
union all
select 'closure-overdue:' || q.key as id, 'closure-overdue' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_closure_overdue q
union all
select 'opening-overdue:' || q.key as id, 'opening-overdue' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_opening_overdue q
union all
select 'closed-before-opened:' || q.key as id, 'closed-before-opened' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_closed_before_opened q
union all
select 'laestab-shared:' || q.key as id, 'laestab-shared' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_laestab_shared q
union all
select 'ukprn-shared:' || q.key as id, 'ukprn-shared' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_ukprn_shared q
union all
select 'age-range-missing:' || q.key as id, 'age-range-missing' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_age_range_missing q
union all
select 'ages-reversed:' || q.key as id, 'ages-reversed' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_ages_reversed q
union all
select 'phase-against-ages:' || q.key as id, 'phase-against-ages' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_phase_against_ages q
union all
select 'far-more-pupils-than-places:' || q.key as id, 'far-more-pupils-than-places' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_far_more_pupils_than_places q
union all
select 'postcode-missing:' || q.key as id, 'postcode-missing' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_postcode_missing q
union all
select 'not-located:' || q.key as id, 'not-located' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_not_located q
union all
select 'link-to-unknown:' || q.key as id, 'link-to-unknown' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_link_to_unknown q
union all
select 'linked-from-unknown:' || q.key as id, 'linked-from-unknown' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_linked_from_unknown q
union all
select 'closed-school-in-group:' || q.key as id, 'closed-school-in-group' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_closed_school_in_group q
union all
select 'group-without-members:' || q.key as id, 'group-without-members' as rule,
       q.number, q.urn, q.group_id, q.name, q.la_code, q.since, q.evidence, q.stream
from quality_group_without_members q;

grant select on quality_finding_now to ${app_role};

grant select on quality_finding to ${app_role};

-- Keeps what the rules find, where anything was recorded or rebuilt since, or another day has begun: all rules over all schools
-- of England take seconds, a page of what is kept does not. p_every: how old what is kept may be before it is looked at again.
-- One asker works it out, the others are told what was found before; only the very first have to wait.
create or replace function keep_quality_findings(p_every interval) returns void language plpgsql as
$$
begin
    if not quality_outdated(p_every) then
        return;
    end if;
    if (select day is null from quality_kept) then
        perform from quality_kept for update;
    else
        perform from quality_kept for update skip locked;
    end if;
    -- the second look: somebody else may have worked it out while this one waited
    if not found or not quality_outdated(p_every) then
        return;
    end if;
    update quality_kept set day = council_day(), kept_at = clock_timestamp(), seen = feed_horizon();
    with found as materialized (
        select id, rule, number, urn, group_id, name, la_code, since, evidence, stream from quality_finding_now
    ), mended as (
        delete from quality_finding kept where not exists (select from found where found.id = kept.id)
    )
    insert into quality_finding as kept (id, rule, number, urn, group_id, name, la_code, since, evidence, stream)
    select id, rule, number, urn, group_id, name, la_code, since, evidence, stream from found
    on conflict (id) do update set
        rule = excluded.rule, number = excluded.number, urn = excluded.urn, group_id = excluded.group_id, name = excluded.name,
        la_code = excluded.la_code, since = excluded.since, evidence = excluded.evidence, stream = excluded.stream
    where row (kept.*) is distinct from row (excluded.*);
end
$$;

-- By the feed's horizon, as the relay reads: an event can be stored with the transaction of its stream's last one, which was
-- over before. The feed's end is asked for by its order: "is there one after" would be looked for among all of them.
create or replace function quality_outdated(p_every interval) returns boolean language sql volatile as
$$
select day is distinct from council_day()
    or kept_at <= clock_timestamp() - p_every
       and ((select tx from event order by tx desc, position desc limit 1) >= seen
            or exists (select from projection_rebuild where finished_at > kept_at))
from quality_kept
$$;
