-- People are looked for by any part of their name.
drop index person_name;
create index person_name on person using gin (lower(name) gin_trgm_ops);
