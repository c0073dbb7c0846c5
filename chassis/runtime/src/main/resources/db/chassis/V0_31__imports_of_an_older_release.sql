-- While processes of the release before still run beside this one, they record imports without saying these.
alter table import
    alter column state set default 'DONE',
    alter column origin set default 'UPLOAD';
