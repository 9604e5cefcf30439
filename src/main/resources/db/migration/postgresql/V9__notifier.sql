-- What an endpoint is told of, separated by spaces.
alter table endpoint add column events varchar(1000)
    default 'certificate.activated certificate.deactivated' not null;

-- Headers of its own, sealed; and the secret before this one, by which messages are signed, too,
-- until a time.
alter table endpoint add column headers bytea;
alter table endpoint add column old_secret bytea;
alter table endpoint add column old_secret_until timestamp(6) with time zone;
