-- What an endpoint is told of, separated by spaces.
alter table endpoint add column events varchar(1000)
    default 'certificate.activated certificate.deactivated' not null;
