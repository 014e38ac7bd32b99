-- Rates after tax in yuan per full day; keywords are words of a professional title, parted by 、.
create table fee_grade (
    id         bigint primary key,
    version    bigint not null,
    name       varchar(80) not null,
    keywords   varchar(2000),
    day_rate   numeric(10, 2) not null,
    sort_order integer not null,
    constraint fee_grade_name_unique unique (name)
);

create table fee_policy (
    id               bigint primary key,
    version          bigint not null,
    half_day_hours   numeric(4, 2) not null,
    half_day_percent integer not null,
    remote_percent   integer not null,
    full_rate_days   integer not null,
    later_percent    integer not null
);

create table fee_sheet (
    id             bigint primary key,
    version        bigint not null,
    title          varchar(200) not null,
    first_day      date not null,
    last_day       date not null,
    state          varchar(20) not null,
    prepared_by    varchar(80) not null,
    prepared_login varchar(200) not null,
    prepared_at    timestamp(6) with time zone not null,
    confirmed_by   varchar(80),
    confirmed_at   timestamp(6) with time zone,
    paid_on        date,
    void_reason    varchar(1000)
);
create index fee_sheet_by_day on fee_sheet (first_day, id);

create table fee_item (
    id              bigint primary key,
    version         bigint not null,
    sheet_id        bigint not null references fee_sheet (id),
    expert_id       bigint not null references expert (id),
    consultation_id bigint not null references consultation (id),
    on_day          date not null,
    unit            varchar(20) not null,
    hours           numeric(6, 2) not null,
    grade_name      varchar(80) not null,
    day_rate        numeric(10, 2) not null,
    percent         integer not null,
    net             numeric(12, 2) not null,
    adjust_reason   varchar(1000)
);
create index fee_item_sheet on fee_item (sheet_id, expert_id, on_day);
create index fee_item_expert on fee_item (expert_id, consultation_id);

-- An expert's part in a session is paid once; the rows of a sheet that became void are removed.
create table fee_session (
    session_id bigint not null,
    expert_id  bigint not null references expert (id),
    sheet_id   bigint not null references fee_sheet (id),
    primary key (session_id, expert_id)
);
create index fee_session_sheet on fee_session (sheet_id);

create table expert_bank_account (
    id             bigint primary key,
    version        bigint not null,
    expert_id      bigint not null references expert (id),
    holder         varchar(160) not null,
    bank           varchar(200) not null,
    account_number varchar(40) not null,
    constraint expert_bank_account_once unique (expert_id)
);
