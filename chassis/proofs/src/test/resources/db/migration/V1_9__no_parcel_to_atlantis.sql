-- For a command that the database itself refuses.
alter table parcel add constraint parcel_town check (town <> 'Atlantis');
