-- An open school whose phase cannot be that of its ages.
create or replace view quality_phase_against_ages as
select s.urn as number, s.urn, cast(null as text) as group_id, s.name, s.la_code, cast(null as date) as since,
       'phase ' || s.phase || ', ages ' || s.low_age || ' to ' || s.high_age as evidence,
       'school:' || s.urn as stream, cast(s.urn as text) as key
from quality_open_school s
where case s.phase
          when 'Nursery' then s.low_age >= 5
          when 'Primary' then s.low_age >= 11 or s.high_age >= 16
          when 'Middle deemed primary' then s.high_age >= 16
          when 'Middle deemed secondary' then s.low_age <= 4 or s.high_age >= 18
          when 'Secondary' then s.low_age <= 5 or s.high_age <= 11
          when '16 plus' then s.high_age <= 16
          when 'All-through' then s.low_age >= 11 or s.high_age <= 11
      end;
