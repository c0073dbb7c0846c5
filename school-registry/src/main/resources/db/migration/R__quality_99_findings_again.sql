-- With every start of a release (${flyway:timestamp}): a rule may have come, gone or changed, so nothing that is kept still holds.
update quality_kept set day = null;
