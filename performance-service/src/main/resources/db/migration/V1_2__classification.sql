-- The decision that stands for each school and yearly cycle; a withdrawn one has no category. Confidential.
-- Lists are read and shown whole: JSON.
create table classification (
    id                  text        primary key,
    version             bigint      not null,
    urn                 int         not null,
    la_code             text,
    school_name         text,
    cycle               int         not null,
    scheme              text        not null,
    status              text        not null,
    category            text,
    concerns            text        not null,
    expectations        text        not null,
    decided_on          date        not null,
    decided_by          text        not null,
    reason              text        not null,
    agreement           text        not null,
    suggestion          text        not null,
    suggested_category  text,
    evidence            text        not null,
    decisions           int         not null,
    letter_sent_on      date,
    recorded_at         timestamptz not null
);
create index classification_urn on classification (urn);
create index classification_cycle on classification (cycle, category);

grant select, insert, update, delete on classification to ${app_role};
