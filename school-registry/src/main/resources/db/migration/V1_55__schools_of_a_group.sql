-- The schools of a group, as the list of schools filters by it.
create index school_group_member_group on school_group_member (group_id, urn) where going_on > 0;
