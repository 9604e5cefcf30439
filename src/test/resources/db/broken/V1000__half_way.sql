alter table account add column half varchar(10);
drop table delivery;
insert into no_such_table values (1);
