-- what this host keeps beside the tables of the library, on H2 and on PostgreSQL
create table if not exists login (
  rut varchar(10) primary key,
  password varchar(100) not null,
  role varchar(20) not null
);

create table if not exists delivery (
  folio varchar(40) primary key,
  recipient_rut varchar(10) not null,
  noted_at timestamp(6) with time zone not null
);
