-- What administrators decide for all users: one row, once somebody decided.
create table policy (
    id int not null,
    version bigint not null,
    sign_up_open boolean not null,
    shortest_password int not null,
    lock_seconds bigint not null,
    purge_days int not null,
    starting_balance bigint not null,
    primary key (id)
);
