-- The register's read model: a row a school, filled from the events of the school and of its inspections.
create table school (
    urn                   int    primary key,
    version               bigint not null,
    name                  text   not null,
    la_code               text   not null,
    la_estab              text,
    type                  text   not null,
    phase                 text,
    status                text   not null,
    overall_effectiveness text,
    category_of_concern   text,
    details               text   not null,
    latest_inspection     text
);

create index school_la on school (la_code, urn);
create index school_la_estab on school (la_estab);
create index school_name on school (name, urn);

grant select, insert, update on school to ${app_role};
