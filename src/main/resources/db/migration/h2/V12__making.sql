-- A private key that waits for its certificate, with the request that was made for it, if one was.
-- The row goes when the certificate comes, and the key with it.
create table waiting_key (
    id uuid primary key,
    version bigint not null,
    account_id uuid not null references account on delete cascade,
    name varchar(200) not null,
    pairing varchar(64) not null,
    key_algorithm varchar(100) not null,
    key_size int not null,
    public_key varbinary(65536) not null,
    private_key varbinary(65536) not null,
    request varbinary(1048576),
    created_at timestamp(6) with time zone not null
);

create index waiting_key_pairing on waiting_key (pairing, account_id);
create index waiting_key_account on waiting_key (account_id);

-- What an authority took back. The authority is known by its public key, which it keeps when its
-- own certificate is renewed; the revoked certificate need not be kept.
create table revocation (
    id uuid primary key,
    version bigint not null,
    account_id uuid not null references account on delete cascade,
    issuer_pairing varchar(64) not null,
    serial varchar(2100) not null,
    certificate_id uuid not null,
    certificate_name varchar(200) not null,
    reason varchar(40) not null,
    revoked_at timestamp(6) with time zone not null,
    constraint revocation_unique unique (account_id, issuer_pairing, serial)
);

-- The number of the last list that an authority signed.
create table revocation_list (
    id uuid primary key,
    version bigint not null,
    account_id uuid not null references account on delete cascade,
    issuer_pairing varchar(64) not null,
    number bigint not null,
    constraint revocation_list_unique unique (account_id, issuer_pairing)
);
