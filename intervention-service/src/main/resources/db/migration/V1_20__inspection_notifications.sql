-- Visits of Ofsted's that schools have told the desk of (F-09).
create table inspection_notification (
    notification_id uuid    primary key,
    version         bigint  not null,
    urn             int     not null,
    la_code         text,
    school_name     text,
    kind            text    not null,
    notified_on     date    not null,
    starts_on       date,
    withdrawn       boolean not null,
    reason          text,
    recorded_at     timestamptz not null
);
create index inspection_notification_urn on inspection_notification (urn);
create index inspection_notification_on on inspection_notification (notified_on, notification_id);

grant select, insert, update on inspection_notification to ${app_role};
