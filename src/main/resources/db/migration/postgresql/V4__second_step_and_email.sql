-- One-time codes after the password: one row where they are on. The seed is an envelope; the last
-- step of 30 seconds whose code was accepted makes each code good for one log-in.
create table second_step (
    account_id uuid primary key references account on delete cascade,
    version bigint not null,
    seed bytea not null,
    last_step bigint not null,
    enabled_at timestamp(6) with time zone not null
);

-- Each is good once, in the place of a one-time code; the hash is keyed by the data key.
create table backup_code (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    hash bytea not null
);

create index backup_code_account on backup_code (account_id);

-- Whether a person reads the mail of the address they gave, and the code that was sent to find out.
create table email_verification (
    account_id uuid primary key references account on delete cascade,
    version bigint not null,
    email_key varchar(320) not null,
    verified_at timestamp(6) with time zone,
    code_hash bytea,
    tries int not null,
    sent_at timestamp(6) with time zone not null
);
