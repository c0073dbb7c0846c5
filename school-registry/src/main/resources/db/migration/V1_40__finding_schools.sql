-- Everything that a list of schools filters and sorts by is a column. The rows that are there know it already, in their details.
alter table school
    add column la_name            text,
    add column kind               text,
    add column maintained_by_la   boolean,
    add column low_age            int,
    add column high_age           int,
    add column gender             text,
    add column religious_character text,
    add column admissions_policy  text,
    add column town               text,
    add column county             text,
    add column postcode           text,
    add column easting            int,
    add column northing           int,
    add column opened_on          date,
    add column closed_on          date,
    add column capacity           int,
    add column pupils             int;

update school s set
    la_name             = d ->> 'laName',
    kind                = d ->> 'kind',
    maintained_by_la    = cast(d ->> 'maintainedByLa' as boolean),
    low_age             = cast(d ->> 'lowAge' as int),
    high_age            = cast(d ->> 'highAge' as int),
    gender              = d ->> 'gender',
    religious_character = d ->> 'religiousCharacter',
    admissions_policy   = d ->> 'admissionsPolicy',
    town                = d -> 'address' ->> 'town',
    county              = d -> 'address' ->> 'county',
    -- with one blank before its last three characters, however the source writes it
    postcode            = regexp_replace(upper(regexp_replace(trim(d -> 'address' ->> 'postcode'), '\s+', ' ', 'g')),
                                         '^([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})$', '\1 \2'),
    easting             = cast(d ->> 'easting' as int),
    northing            = cast(d ->> 'northing' as int),
    opened_on           = cast(d ->> 'openedOn' as date),
    closed_on           = cast(d ->> 'closedOn' as date),
    capacity            = cast(d ->> 'capacity' as int),
    pupils              = cast(d ->> 'pupils' as int)
from (select urn, cast(details as json) as d from school) told where told.urn = s.urn;

-- A trusted extension: the database's owner may create it.
create extension if not exists pg_trgm;
create index school_name_words on school using gin (lower(name) gin_trgm_ops);
create index school_postcode on school (postcode text_pattern_ops);
create index school_place on school using gist (point(easting, northing));

-- One for each order that a list is asked for in, its pages by the same columns.
create index school_type on school (type, urn);
create index school_phase on school (phase, urn);
create index school_status on school (status, urn);
create index school_grade on school (overall_effectiveness, urn);
create index school_category on school (category_of_concern, urn) where category_of_concern is not null;
create index school_pupils on school (pupils, urn);
create index school_opened on school (opened_on, urn);
create index school_closed on school (closed_on, urn);
create index school_group_status on school_group (status, id);
create index school_group_members on school_group (members, id);
