-- What was deleted lies in the trash until it is purged. A trashed entry gives its key free.
alter table entry add column deleted_at timestamp(6) with time zone;
create index entry_trash on entry (account_id, deleted_at);

-- A trashed certificate keeps its fingerprint: importing it again takes it out of the trash.
alter table certificate add column deleted_at timestamp(6) with time zone;
create index certificate_trash on certificate (account_id, deleted_at);

-- A deleted account can be taken back until the second time.
alter table account add column deleted_at timestamp(6) with time zone;
alter table account add column purge_at timestamp(6) with time zone;
create index account_purge on account (purge_at);
