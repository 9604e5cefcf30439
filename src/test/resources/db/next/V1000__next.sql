create table next_version (id int primary key);
insert into next_version values (1);
