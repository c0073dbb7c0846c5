-- What V1_40 left out. Without an index, a page in one of these orders, or of a value that few schools have, reads all rows
-- of the table: over 25,000 of them 15 to 40 ms of a processor for each page, and again for each thousand rows of a file.
create index school_la_name on school (la_name, urn);
create index school_kind on school (kind, urn);
create index school_gender on school (gender, urn);
create index school_religious_character on school (religious_character, urn);
create index school_admissions_policy on school (admissions_policy, urn);
create index school_low_age on school (low_age, urn);
create index school_high_age on school (high_age, urn);
create index school_town on school (town, urn);
create index school_county on school (county, urn);
create index school_capacity on school (capacity, urn);
-- Beside the one by the beginning of a postcode, which is no order.
create index school_postcode_order on school (postcode, urn);
-- A part of the town or county, as with names.
create index school_town_words on school using gin (lower(town) gin_trgm_ops);
create index school_county_words on school using gin (lower(county) gin_trgm_ops);
