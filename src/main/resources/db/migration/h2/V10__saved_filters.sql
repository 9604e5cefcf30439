-- Searches for certificates that a user keeps under names, all of them sealed together.
create table certificate_filters (
    account_id uuid primary key references account on delete cascade,
    version bigint not null,
    revision bigint not null,
    content varbinary(300000) not null
);
