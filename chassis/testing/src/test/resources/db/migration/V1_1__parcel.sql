create table parcel (number text primary key, town text not null, weight int not null, version bigint not null);
grant select, insert, update on parcel to ${app_role};
