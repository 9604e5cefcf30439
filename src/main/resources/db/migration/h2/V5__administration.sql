-- Administration: who is shut out, what administrators did to whom, and the keys of a reset.

alter table account add column disabled boolean default false not null;
alter table account add column last_login_at timestamp(6) with time zone;
alter table policy add column administrator_reset boolean default true not null;

-- One row, made by the first account: the public half of the installation's recovery key (X25519).
create table installation (
    id uuid primary key,
    version bigint not null,
    public_key varbinary(200) not null
);

-- The keys beside an account's data key. private_key is sealed by the data key; reset_consent, too:
-- the public half to which its owner agreed. data_key_by_installation is the data key, sealed to
-- that half. installation_key, which administrators have, is the private half, sealed to
-- public_key.
create table account_key (
    account_id uuid primary key references account on delete cascade,
    version bigint not null,
    public_key varbinary(200) not null,
    private_key varbinary(300) not null,
    reset_consent varbinary(300),
    data_key_by_installation varbinary(300),
    installation_key varbinary(400)
);

-- A data key, wrapped by a code that opens it once and until a time.
create table account_reset (
    account_id uuid primary key references account on delete cascade,
    version bigint not null,
    data_key_by_code varbinary(200) not null,
    expires_at timestamp(6) with time zone not null
);

-- What an administrator did to an account, until its owner was told.
create table account_notice (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    action varchar(40) not null,
    administrator varchar(200) not null,
    detail varchar(400) not null,
    created_at timestamp(6) with time zone not null
);

create index account_notice_account on account_notice (account_id, created_at);
