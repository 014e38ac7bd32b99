-- 随机抽取: experts drawn by lot for a consultation. Numbers run without a gap within a year.
create table draw_sequence (
    sequence_year integer primary key,
    last_number   integer not null
);

create table draw (
    id                bigint primary key,
    version           bigint not null,
    draw_number       varchar(60) not null,
    consultation_id   bigint not null references consultation (id),
    -- As they were when the pool was fixed, so that the record can be read by those who may not open the case.
    case_number       varchar(120) not null,
    case_title        varchar(200) not null,
    enterprise_name   varchar(200) not null,
    term_id           bigint references committee_term (id),
    industry_ids      varchar(2000) not null,
    office_ids        varchar(2000) not null,
    filter_words      varchar(4000) not null,
    wanted            integer not null,
    substitutes       integer not null,
    workload_cap      integer,
    state             varchar(20) not null,
    algorithm         varchar(40) not null,
    algorithm_version integer not null,
    secret            varchar(64) not null,
    commitment        varchar(64) not null,
    pool_hash         varchar(64) not null,
    pool_size         integer not null,
    eligible          integer not null,
    public_input      varchar(400),
    seed              varchar(64),
    witnesses         varchar(400),
    prepared_by       varchar(80) not null,
    prepared_at       timestamp(6) with time zone not null,
    drawn_by          varchar(80),
    drawn_at          timestamp(6) with time zone,
    confirmed_by      varchar(80),
    confirmed_at      timestamp(6) with time zone,
    reply_days        integer not null,
    voided_by         varchar(80),
    voided_at         timestamp(6) with time zone,
    void_reason       varchar(1000),
    constraint draw_number_unique unique (draw_number)
);
create index draw_of_consultation on draw (consultation_id, prepared_at, id);
create index draw_by_state on draw (state, prepared_at, id);
create index draw_by_time on draw (prepared_at, id);

-- Everybody of the pool in its canonical order: by the expert's number.
create table draw_entry (
    id           bigint primary key,
    version      bigint not null,
    draw_id      bigint not null references draw (id),
    position     integer not null,
    expert_id    bigint not null references expert (id),
    expert_name  varchar(80) not null,
    expert_facts varchar(1200) not null,
    result       varchar(20) not null,
    -- Why excluded: names of the kinds, separated by commas, and the reasons in words.
    exclusions   varchar(400),
    reason       varchar(4000),
    digest       varchar(64),
    draw_rank    integer,
    called       varchar(20),
    called_at    timestamp(6) with time zone,
    call_note    varchar(2000),
    constraint draw_entry_once unique (draw_id, expert_id)
);
create index draw_entry_expert on draw_entry (expert_id, draw_id);
