-- What was told of certificates that end soon or have ended: once by each choice of what counts as
-- soon, whichever instance looks first. See decision 0028.
create table certificate_told (
    certificate_id uuid not null references certificate on delete cascade,
    threshold varchar(20) not null,
    account_id uuid not null references account on delete cascade,
    told_at timestamp(6) with time zone not null,
    primary key (certificate_id, threshold)
);

create index certificate_told_account on certificate_told (account_id, threshold);

-- The same of entries. When they expire is sealed, so the mark is a keyed hash of that and of the
-- choice.
create table entry_told (
    entry_id uuid not null references entry on delete cascade,
    mark varchar(64) not null,
    account_id uuid not null references account on delete cascade,
    told_at timestamp(6) with time zone not null,
    primary key (entry_id, mark)
);

create index entry_told_account on entry_told (account_id);

-- An endpoint that has tags is told only of what has one of them, each between two line ends.
alter table endpoint add column tags varchar(2000) default '' not null;

-- What is told of an entry names its key, which is sealed like everywhere else.
alter table delivery add column sealed_body varbinary(20000);

-- How long deliveries that are over are kept.
alter table policy add column deliveries_days int default 90 not null;
