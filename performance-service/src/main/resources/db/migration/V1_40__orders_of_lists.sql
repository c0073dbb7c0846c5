-- The orders that lists are asked for in, their pages by the same columns: a page of 100,000 rows is read and none is sorted.
create index school_result_order on school_result (academic_year, id);
create index floor_evaluation_order on floor_evaluation (academic_year, id);
create index floor_evaluation_by_outcome on floor_evaluation (outcome, id);
create index school_la on school (la_code, urn);
