-- What is published of each school, key stage and academic year, as it is believed now.
create table school_result (
    id             text        primary key,
    urn            int         not null,
    key_stage      text        not null,
    academic_year  int         not null,
    la_code        text,
    school_name    text,
    school_type    text,
    closed         boolean,
    successor_urn  int,
    published_rows int         not null,
    measures       text        not null,
    figures        text        not null,
    recorded_at    timestamptz not null,
    version        bigint      not null
);
create index school_result_urn on school_result (urn, academic_year);
create index school_result_year on school_result (academic_year, key_stage, la_code);

-- The same of local authorities and of the nation, which schools are seen beside.
create table area_result (
    id            text        primary key,
    area          text        not null,
    name          text,
    key_stage     text        not null,
    academic_year int         not null,
    measures      text        not null,
    figures       text        not null,
    recorded_at   timestamptz not null,
    version       bigint      not null
);
create index area_result_year on area_result (academic_year, key_stage);

grant select, insert, update, delete on school_result, area_result to ${app_role};
