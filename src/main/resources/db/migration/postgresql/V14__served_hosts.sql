-- The servers that a certificate is for, with what the last check found; all of it sealed. The
-- hash keeps one from being there twice.
create table served_host (
    id uuid primary key,
    version bigint not null,
    account_id uuid not null references account on delete cascade,
    certificate_id uuid not null references certificate on delete cascade,
    address_hash bytea not null,
    revision bigint not null,
    content bytea not null,
    constraint served_host_unique unique (certificate_id, address_hash)
);

create index served_host_account on served_host (account_id);
