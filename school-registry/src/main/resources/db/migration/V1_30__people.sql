-- Who heads a school, chairs and forms its governing body, and answers for a subject at the authority: a row an appointment,
-- filled from its events. Who that is, the tables below say, until they are erased.
create table appointment (
    appointment_id uuid    primary key,
    person_id      uuid    not null,
    urn            int,
    la_code        text,
    role           text    not null,
    committee      text,
    subject        text,
    basis          text,
    job_title_id   uuid,
    held_from      date    not null,
    held_until     date,
    withdrawn      boolean not null,
    details        text    not null
);

create index appointment_urn on appointment (urn, role) where urn is not null;
create index appointment_person on appointment (person_id);
create index appointment_la on appointment (la_code) where la_code is not null;

create table person (
    person_id uuid primary key,
    title     text,
    name      text not null,
    email     text,
    phone     text
);

create index person_name on person (lower(name));

create table personal_text (
    text_id   uuid primary key,
    person_id uuid not null,
    words     text not null
);

create index personal_text_person on personal_text (person_id);

-- Who saw a person's name or contact details. It is added to, and never changed.
create table person_access (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    actor      text        not null,
    person_id  uuid        not null,
    what       text        not null,
    why        text,
    request_id text        not null
);

create index person_access_person on person_access (person_id, id);

grant select, insert, update on appointment to ${app_role};
grant select, insert, update, delete on person, personal_text to ${app_role};
grant select, insert on person_access to ${app_role};

-- What the list of all roles is read from. One that was withdrawn is none.
create view appointment_overview as
select a.appointment_id, a.person_id, a.urn, s.name as school_name, coalesce(a.la_code, s.la_code) as la_code, a.role,
       a.committee, a.subject, a.basis, a.held_from, a.held_until, coalesce(a.held_until, date '9999-12-31') as last_day
from appointment a left join school s on s.urn = a.urn
where not a.withdrawn;

grant select on appointment_overview to ${app_role};
