-- The official calendar: days that break the rule of weekdays and weekends.
create table special_day (
    id      bigint primary key,
    version bigint not null,
    on_day  date not null,
    kind    varchar(20) not null,
    name    varchar(80) not null,
    source  varchar(160),
    constraint special_day_once unique (on_day)
);

-- Years whose official days were entered from the shipped file; they are never entered again.
create table calendar_year (
    calendar_year integer primary key,
    source        varchar(160) not null
);
