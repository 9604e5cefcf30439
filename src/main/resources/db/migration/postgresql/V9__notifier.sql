-- What an endpoint is told of, separated by spaces.
alter table endpoint add column events varchar(1000)
    default 'certificate.activated certificate.deactivated' not null;

-- Sealed: headers of its own, the certificates that its server is checked against, and the secret
-- before this one, by which messages are signed, too, until a time.
alter table endpoint add column headers bytea;
alter table endpoint add column authority bytea;
alter table endpoint add column old_secret bytea;
alter table endpoint add column old_secret_until timestamp(6) with time zone;

-- Every attempt at a delivery. What was sent and what came back is sealed, as it was before in the
-- delivery itself.
alter table delivery drop column last_detail;

-- What will be due next is looked for after each delivery, however many wait.
create index delivery_next on delivery (account_id, state, next_attempt_at);

create table attempt (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    delivery_id uuid not null references delivery on delete cascade,
    began_at timestamp(6) with time zone not null,
    duration_ms bigint not null,
    status int,
    error varchar(60),
    sent bytea not null,
    received bytea not null,
    answer bytea not null
);

create index attempt_delivery on attempt (delivery_id, began_at);
create index attempt_account on attempt (account_id);
