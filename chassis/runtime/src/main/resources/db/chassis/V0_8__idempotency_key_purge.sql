-- Answers are kept for some days only, so that what a command costs does not grow with all that there ever were.
create index idempotency_key_recorded on idempotency_key (recorded_at);
grant delete on idempotency_key to ${app_role};
