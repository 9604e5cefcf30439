-- What a session is for, so that the list of sessions can say it.
alter table login_session add column purpose varchar(20) default 'WINDOW' not null;

-- What a user prefers: nothing of it is secret. What is not there is as usual.
create table preference (
    account_id uuid not null references account on delete cascade,
    name varchar(40) not null,
    content varchar(200) not null,
    primary key (account_id, name)
);

-- What was being typed and is not saved yet, sealed: one of each kind on each device.
create table draft (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    device varchar(200) not null,
    place varchar(40) not null,
    content bytea not null,
    revision bigint not null,
    updated_at timestamp(6) with time zone not null,
    constraint draft_unique unique (account_id, device, place)
);
