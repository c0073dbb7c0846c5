-- Part of a name is looked for in 60,000 rows of England's results; the owner of a database may create this extension.
create extension if not exists pg_trgm;
create index school_result_name on school_result using gin (lower(school_name) gin_trgm_ops);
create index floor_evaluation_name on floor_evaluation using gin (lower(school_name) gin_trgm_ops);

-- The floor by year, of one authority and of all.
create index floor_evaluation_la on floor_evaluation (la_code, key_stage, academic_year, outcome, reason);
create index floor_evaluation_outcome on floor_evaluation (key_stage, academic_year, outcome, reason);
