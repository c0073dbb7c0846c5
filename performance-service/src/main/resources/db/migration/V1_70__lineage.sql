-- Which school came before which, as the register tells it.
create table lineage_link (
    id        text    primary key,
    urn       int     not null,
    other_urn int     not null,
    relation  text    not null,
    kind      text    not null,
    since     date,
    withdrawn boolean not null
);
create index lineage_link_urn on lineage_link (urn);
create index lineage_link_other on lineage_link (other_urn);

grant select, insert, update, delete on lineage_link to ${app_role};
