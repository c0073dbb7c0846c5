-- Visits of Ofsted's that intervention-service was told of before they took place (F-09).
create table announced_visit (
    notification_id text    primary key,
    urn             int     not null,
    kind            text,
    notified_on     date,
    starts_on       date,
    withdrawn       boolean not null
);
create index announced_visit_urn on announced_visit (urn);

grant select, insert, update on announced_visit to ${app_role};
