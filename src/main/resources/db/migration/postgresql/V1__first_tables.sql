-- Everything secret is an envelope in a binary column; what is in clear is said in README.md.

-- certificate_revision counts the transactions that changed the user's certificates;
-- certificate_removal is its value when certificates last left the lists. See decision 0015.
create table account (
    id uuid primary key,
    version bigint not null,
    name varchar(200) not null,
    email varchar(320) not null,
    email_key varchar(320) not null,
    role varchar(20) not null,
    password_hash varchar(300) not null,
    password_derivation varchar(200) not null,
    data_key_by_password bytea not null,
    data_key_by_recovery_code bytea,
    certificate_revision bigint default 0 not null,
    certificate_removal bigint default 0 not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint account_email_unique unique (email_key)
);

create table login_session (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    token_hash bytea not null,
    device varchar(200) not null,
    data_key_by_token bytea,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null,
    idle_seconds bigint not null,
    expires_at timestamp(6) with time zone not null,
    constraint login_session_token_unique unique (token_hash)
);

create index login_session_account on login_session (account_id);

-- Failed log-ins by a hash of the address, whether or not an account has it.
create table login_throttle (
    email_hash bytea primary key,
    failures int not null,
    last_failure_at timestamp(6) with time zone not null,
    retry_at timestamp(6) with time zone not null
);

-- What lists show, apart from what they do not: they read all of it. The revision is that of the
-- last transaction that changed the row.
create table certificate (
    id uuid primary key,
    version bigint not null,
    account_id uuid not null references account on delete cascade,
    revision bigint not null,
    name varchar(200) not null,
    sha256 varchar(64) not null,
    pairing varchar(64) not null,
    subject text not null,
    issuer text not null,
    serial text not null,
    not_before timestamp(6) with time zone not null,
    not_after timestamp(6) with time zone not null,
    subject_alt_names text not null,
    key_algorithm varchar(100) not null,
    key_size int,
    signature_algorithm varchar(100) not null,
    ca boolean not null,
    active boolean not null,
    has_key boolean not null,
    key_revision bigint not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint certificate_unique unique (sha256, account_id)
);

-- What is looked up by many values at once comes first: H2 uses an index for no other.
create index certificate_key on certificate (pairing, account_id);
create index certificate_change on certificate (account_id, revision);

create table certificate_content (
    certificate_id uuid primary key references certificate on delete cascade,
    der bytea not null,
    private_key bytea
);

create table entry (
    id uuid primary key,
    version bigint not null,
    account_id uuid not null references account on delete cascade,
    key_hash bytea not null,
    heading bytea not null,
    content bytea not null,
    revision bigint not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint entry_unique unique (account_id, key_hash)
);

create table endpoint (
    id uuid primary key,
    version bigint not null,
    account_id uuid not null references account on delete cascade,
    name varchar(200) not null,
    url bytea not null,
    host varchar(300) not null,
    secret bytea not null,
    revision bigint not null,
    enabled boolean not null,
    private_network boolean not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);

create index endpoint_account on endpoint (account_id);

-- The outbox: a row is written in the transaction that moves the switch. What a server answered is
-- sealed, because error pages repeat the address that was asked. Whoever sends a row claims it
-- until a time, after which it is anybody's again.
create table delivery (
    id uuid primary key,
    version bigint not null,
    account_id uuid not null references account on delete cascade,
    endpoint_id uuid not null references endpoint on delete cascade,
    certificate_id uuid,
    certificate_name varchar(200),
    message_id varchar(60) not null,
    event_type varchar(60) not null,
    body text not null,
    state varchar(20) not null,
    attempts int not null,
    created_at timestamp(6) with time zone not null,
    position bigint not null,
    next_attempt_at timestamp(6) with time zone,
    claimed_by uuid,
    claimed_until timestamp(6) with time zone,
    last_attempt_at timestamp(6) with time zone,
    last_status int,
    last_error varchar(60),
    last_detail bytea,
    last_duration_ms bigint,
    constraint delivery_message_unique unique (message_id)
);

create index delivery_due on delivery (endpoint_id, state, position);
create index delivery_order on delivery (endpoint_id, certificate_id, position);
create index delivery_claimed on delivery (endpoint_id, claimed_until);
create index delivery_newest on delivery (account_id, created_at, position);
