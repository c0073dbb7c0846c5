-- The groups of schools as lists see them: a row a group, filled from its events.
create table school_group (
    id                     text   primary key,
    version                bigint not null,
    name                   text   not null,
    kind                   text   not null,
    type                   text   not null,
    status                 text   not null,
    reference              text,
    companies_house_number text,
    ukprn                  text,
    opened_on              date,
    closed_on              date,
    members                int    not null,
    details                text   not null
);

create index school_group_kind on school_group (kind, id);
create index school_group_name on school_group (name, id);

-- Which groups a school was ever told to be a member of.
create table school_group_member (
    id       text primary key,
    group_id text not null,
    urn      int  not null
);

create index school_group_member_urn on school_group_member (urn);

grant select, insert, update on school_group, school_group_member to ${app_role};
