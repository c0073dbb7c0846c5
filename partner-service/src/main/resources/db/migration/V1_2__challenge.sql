-- What other services have published about a school.
create table school (
    urn        int     primary key,
    la_code    text,
    la_name    text,
    name       text,
    phase      text,
    status     text,
    open       boolean not null,
    grade      text,
    grade_on   date,
    standstill boolean not null
);

create table floor_result (
    urn           int  not null,
    key_stage     text not null,
    academic_year int  not null,
    outcome       text not null,
    reason        text,
    rule_set      text,
    primary key (urn, key_stage, academic_year)
);

-- What this service has recorded about a school: one row a challenge-partnership stream.
create table partnership (
    urn                  int    primary key,
    eligible             boolean not null,
    grounds              text   not null,
    system_leader        boolean not null,
    system_leader_reason text,
    eligible_since       date,
    allocation_id        uuid,
    partner_id           uuid,
    version              bigint not null
);
create index partnership_eligible on partnership (urn) where eligible;

create table allocation (
    allocation_id     uuid        primary key,
    urn               int         not null,
    partner_id        uuid        not null,
    allocated_on      date        not null,
    price             numeric     not null check (price = 0),
    grounds           text        not null,
    during_standstill boolean     not null,
    profile           text        not null,
    rule_set          text        not null,
    ended_on          date,
    end_reason        text,
    version           bigint      not null
);
-- A school has one partner at a time.
create unique index allocation_in_force on allocation (urn) where ended_on is null;
create index allocation_partner on allocation (partner_id);

grant select, insert, update on school, floor_result, partnership, allocation to ${app_role};
