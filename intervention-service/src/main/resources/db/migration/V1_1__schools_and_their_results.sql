-- What the other services publish about every school of England: kept, so that a school which comes into the council's
-- area later is judged on what is known of it already.
create table school (
    urn          int  primary key,
    la_code      text,
    name         text,
    phase        text,
    type         text,
    status       text,
    category     text,
    inspected_on date
);

create table floor_outcome (
    id            text primary key,
    urn           int  not null,
    key_stage     text not null,
    academic_year int  not null,
    outcome       text not null,
    rule_set      text,
    la_code       text,
    school_name   text
);
create index floor_outcome_urn on floor_outcome (urn);

grant select, insert, update on school, floor_outcome to ${app_role};
