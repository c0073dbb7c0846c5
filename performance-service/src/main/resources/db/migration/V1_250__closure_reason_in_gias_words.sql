-- What a person wrote on closing a school is not GIAS's reason, unless it is its word for a conversion; and where an event tells
-- GIAS's reason beside a person's own, that is it.
update school_opening o set closure_reason = coalesce(i.data ->> 'closureReason', case
    when i.data -> 'source' ->> 'file' is not null or i.data ->> 'reason' = 'Academy Converter' then i.data ->> 'reason' end)
from inbox i
where i.type = 'SchoolClosed' and i.stream = 'school:' || o.urn and i.sequence = o.sequence and not o.open;
