-- What an entry was before each of its changes, sealed as the entry itself is. The newest are kept
-- and go with their entry.
create table entry_version (
    entry_id uuid not null references entry on delete cascade,
    revision bigint not null,
    account_id uuid not null references account on delete cascade,
    heading varbinary(32768) not null,
    content varbinary(1048576) not null,
    changed_at timestamp(6) with time zone not null,
    primary key (entry_id, revision)
);

create index entry_version_account on entry_version (account_id);

-- Notes, tags, type and expiry are sealed within the heading, too.
alter table entry alter column heading set data type varbinary(32768);
