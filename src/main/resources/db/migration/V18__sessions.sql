create table consultation_session (
    id              bigint primary key,
    version         bigint not null,
    consultation_id bigint not null references consultation (id),
    way             varchar(20) not null,
    starts_at       timestamp(6) with time zone not null,
    ends_at         timestamp(6) with time zone not null,
    place           varchar(400),
    link            varchar(500),
    staff           varchar(400),
    note            varchar(4000),
    state           varchar(20) not null,
    cancel_reason   varchar(1000),
    outcome         varchar(4000),
    -- Calendars know the session by it, and which invitation is the later one.
    calendar_uid    varchar(120) not null,
    revision        integer not null,
    created_by      varchar(200) not null,
    created_at      timestamp(6) with time zone not null,
    changed_at      timestamp(6) with time zone not null,
    constraint consultation_session_uid unique (calendar_uid)
);
create index consultation_session_case on consultation_session (consultation_id, starts_at);
create index consultation_session_time on consultation_session (starts_at);

create table session_expert (
    id            bigint primary key,
    version       bigint not null,
    session_id    bigint not null references consultation_session (id),
    expert_id     bigint not null references expert (id),
    assignment_id bigint not null references assignment (id),
    attended      boolean,
    hours         numeric(4, 2),
    constraint session_expert_once unique (session_id, expert_id)
);
create index session_expert_expert on session_expert (expert_id, session_id);
create index session_expert_assignment on session_expert (assignment_id);

alter table mail_outbox add column calendar varchar(60000);
alter table mail_outbox add column calendar_method varchar(20);

-- The address under which an expert's calendar program reads the own schedule; only its fingerprint is kept.
create table schedule_feed (
    id         bigint primary key,
    version    bigint not null,
    expert_id  bigint not null references expert (id),
    token_hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    constraint schedule_feed_expert unique (expert_id),
    constraint schedule_feed_token unique (token_hash)
);
