-- Entries are listed and searched in memory, as certificates are: entry_revision counts the
-- transactions that changed a user's entries, entry_removal is its value when rows were last
-- deleted for good, and changed_in is that of the last transaction that changed the row. See
-- decision 0039.
alter table account add column entry_revision bigint default 0 not null;
alter table account add column entry_removal bigint default 0 not null;
alter table entry add column changed_in bigint default 0 not null;
create index entry_changed on entry (account_id, changed_in);
