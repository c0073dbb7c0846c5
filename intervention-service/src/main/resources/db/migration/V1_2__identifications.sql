-- Grounds and items are lists that are read and shown whole: JSON. Grounds are kept when they lapse, with the cause.
create table identification (
    urn          int     primary key,
    version      bigint  not null,
    la_code      text,
    school_name  text,
    status       text    not null,
    cycle        int,
    standstill   boolean not null,
    case_id      uuid,
    confirmed_on date,
    reason       text,
    grounds      text    not null,
    ground_kinds text    not null,
    recorded_at  timestamptz not null
);

create table intervention_case (
    case_id         uuid   primary key,
    version         bigint not null,
    urn             int    not null,
    la_code         text,
    school_name     text,
    cycle           int    not null,
    stage           text   not null,
    grounds         text   not null,
    items           text   not null,
    opened_on       date   not null,
    contacted_on    date,
    proposed_on     date,
    agreed_on       date,
    agreed_by_head  boolean,
    agreed_by_chair boolean,
    closed_on       date,
    closing_reason  text,
    recorded_at     timestamptz not null
);
create index intervention_case_urn on intervention_case (urn);

grant select, insert, update on identification, intervention_case to ${app_role};
