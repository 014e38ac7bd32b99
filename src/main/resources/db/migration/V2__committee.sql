create table committee (
    id                bigint primary key,
    version           bigint not null,
    name              varchar(200) not null,
    short_name        varchar(120) not null,
    mark              varchar(4) not null,
    region            varchar(120),
    established_by    varchar(200),
    notice_title      varchar(300),
    notice_number     varchar(100),
    notice_date       date,
    number_pattern    varchar(120) not null,
    case_pattern      varchar(120) not null,
    wording           varchar(2000) not null,
    closing           varchar(200) not null,
    default_honorific varchar(20) not null
);

create table committee_term (
    id           bigint primary key,
    version      bigint not null,
    committee_id bigint not null references committee (id),
    name         varchar(60) not null,
    starts_on    date not null,
    ends_on      date not null,
    constraint committee_term_name_unique unique (committee_id, name)
);

-- "rank" is a word of the SQL standard: protocol_rank, 1 comes first.
create table office (
    id            bigint primary key,
    version       bigint not null,
    committee_id  bigint not null references committee (id),
    name          varchar(600) not null,
    protocol_rank integer not null,
    default_years integer not null,
    active        boolean not null
);
create index office_committee on office (committee_id, protocol_rank);

-- 行业/专业领域: the small taxonomy that experts, enterprises and consultations share.
create table industry (
    id         bigint primary key,
    version    bigint not null,
    name       varchar(120) not null,
    sort_order integer not null,
    active     boolean not null,
    constraint industry_name_unique unique (name)
);
