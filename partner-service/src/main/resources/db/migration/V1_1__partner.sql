-- The register of challenge partners as it stands: kept in the transaction that records the events.
create table partner (
    partner_id    uuid        primary key,
    person_id     uuid        not null,
    standing      text        not null,
    phases        text        not null,
    home_la_code  text        not null,
    capacity      int         not null,
    places_taken  int         not null,
    evidence      int         not null,
    person_erased boolean     not null,
    registered_at timestamptz not null,
    version       bigint      not null,
    -- The decider holds this; here it is said once more where nobody can go around it.
    check (places_taken between 0 and capacity)
);

create table partner_evidence (
    evidence_id uuid primary key,
    partner_id  uuid not null,
    kind        text not null,
    date        date not null,
    text_id     uuid not null
);
create index partner_evidence_partner on partner_evidence (partner_id);

create table partner_conflict (
    conflict_id    uuid primary key,
    partner_id     uuid not null,
    urn            int,
    la_code        text,
    reason_text_id uuid not null
);
create index partner_conflict_partner on partner_conflict (partner_id);

-- Everything that tells who a partner is, and every word about them. Events refer to it by id, so that an
-- erasure deletes rows here and leaves the history whole.
create table person (
    person_id uuid primary key,
    name      text not null,
    email     text,
    phone     text
);

create table personal_text (
    text_id   uuid primary key,
    person_id uuid not null,
    words     text not null
);
create index personal_text_person on personal_text (person_id);

grant select, insert, update on partner, partner_evidence to ${app_role};
grant select, insert, update, delete on partner_conflict, person, personal_text to ${app_role};
