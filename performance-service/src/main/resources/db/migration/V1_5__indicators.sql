-- What the register told of each school, one row for each time: indicators are asked for as of any day, as known at any time.
create table school_fact (
    id          text        primary key,
    urn         int         not null,
    sequence    bigint      not null,
    valid_from  date        not null,
    stated_on   date        not null,
    recorded_at timestamptz not null,
    la_code     text,
    phase       text,
    type        text,
    kind        text        not null,
    pupils      int
);
create index school_fact_urn on school_fact (urn, valid_from desc, sequence desc);
create index school_fact_la on school_fact (la_code, urn);

-- Since when a school is open, or is not.
create table school_opening (
    id          text        primary key,
    urn         int         not null,
    sequence    bigint      not null,
    part        int         not null,
    valid_from  date        not null,
    recorded_at timestamptz not null,
    open        boolean     not null
);
create index school_opening_urn on school_opening (urn, valid_from desc, sequence desc, part desc);

-- What an inspection came to, one row for each time that it was told or corrected.
create table inspection_outcome (
    id                text        primary key,
    urn               int         not null,
    sequence          bigint      not null,
    inspection_number text        not null,
    started_on        date        not null,
    ended_on          date,
    framework         text,
    grade             text,
    category          text,
    settles_category  boolean     not null,
    recorded_at       timestamptz not null
);
create index inspection_outcome_urn on inspection_outcome (urn, inspection_number, sequence desc);

grant select, insert, update, delete on school_fact, school_opening, inspection_outcome to ${app_role};
