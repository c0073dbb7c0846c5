-- A school is found by its UKPRN too. The rows that are there know it already, in their details.
alter table school add column ukprn text;
update school set ukprn = cast(details as json) ->> 'ukprn';
create index school_ukprn on school (ukprn);

-- Which schools are linked, to find a family from any of its schools: a row for each link that was ever known.
create table lineage_link (
    id        text    primary key,
    urn       int     not null,
    other_urn int     not null,
    relation  text    not null,
    withdrawn boolean not null
);

create index lineage_link_urn on lineage_link (urn);
create index lineage_link_other_urn on lineage_link (other_urn);

grant select, insert, update on lineage_link to ${app_role};
