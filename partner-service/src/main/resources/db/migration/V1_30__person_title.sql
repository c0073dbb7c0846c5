-- As in a letter: Dr, Mrs. Goes with the name when a person is erased.
alter table person add column title text;
