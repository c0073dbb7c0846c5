create table parcel (number text primary key, town text not null, version bigint not null);
create table parcel_weight (number text primary key, weight int not null);

create view parcel_overview as
select number, coalesce(p.town, 'unknown') as town, coalesce(w.weight, 0) as weight, coalesce(p.version, 0) as version
from parcel p full join parcel_weight w using (number);

grant select, insert, update on parcel, parcel_weight to ${app_role};
grant select on parcel_overview to ${app_role};
