-- What a user writes to a certificate, in a decision of its own: 0027. Tags are in clear, each
-- between two line ends; notes are sealed.
alter table certificate add column tags varchar(2000) default '' not null;

create table certificate_note (
    certificate_id uuid primary key references certificate on delete cascade,
    version bigint not null,
    revision bigint not null,
    content varbinary(70000) not null
);
