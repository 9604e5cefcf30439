-- Where the chain of an account's records stands: its newest record, the last one that was purged,
-- and the balance after the newest. Whoever adds a record locks this row.
create table record_chain (
    account_id uuid primary key references account on delete cascade,
    position bigint not null,
    hash varbinary(32) not null,
    purged_position bigint not null,
    purged_hash varbinary(32) not null,
    balance bigint not null,
    checked varbinary(200)
);

-- What was done. Each hash covers the one before, the position and the digest of the fields; the
-- time of deletion is outside of it. A purged record keeps its digest alone.
create table activity_record (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    position bigint not null,
    actor_id uuid,
    action varchar(40) not null,
    item_id uuid,
    item varbinary(20000),
    result varchar(20) not null,
    done_at timestamp(6) with time zone not null,
    operation varchar(20) not null,
    cost bigint not null,
    balance bigint not null,
    digest varbinary(32) not null,
    hash varbinary(32) not null,
    deleted_at timestamp(6) with time zone,
    purged boolean not null,
    constraint activity_record_position unique (account_id, position)
);

create index activity_record_deleted on activity_record (account_id, deleted_at);

-- Credits that were taken for something whose outcome is not known yet.
create table credit_reservation (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    opening uuid not null,
    credits bigint not null,
    made_at timestamp(6) with time zone not null
);

create index credit_reservation_account on credit_reservation (account_id);

-- Accounts from before records begin with the same credits as new ones.
insert into record_chain (account_id, position, hash, purged_position, purged_hash, balance)
select id, 0, x'', 0, x'', coalesce((select starting_balance from policy where id = 1), 100)
from account;
