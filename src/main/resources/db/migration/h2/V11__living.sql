-- What a user writes to a certificate, in a decision of its own: 0027. Tags are in clear, each
-- between two line ends; notes are sealed.
alter table certificate add column tags varchar(2000) default '' not null;

create table certificate_note (
    certificate_id uuid primary key references certificate on delete cascade,
    version bigint not null,
    revision bigint not null,
    content varbinary(70000) not null
);

-- Which certificate took the place of which; each may lie in the trash meanwhile.
create table certificate_succession (
    old_id uuid primary key references certificate on delete cascade,
    new_id uuid not null references certificate on delete cascade,
    replaced_at timestamp(6) with time zone not null
);

create index certificate_succession_new on certificate_succession (new_id);
