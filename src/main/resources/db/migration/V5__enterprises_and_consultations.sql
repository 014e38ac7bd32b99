create table enterprise (
    id            bigint primary key,
    version       bigint not null,
    name          varchar(200) not null,
    name_key      varchar(600) not null,
    search_key    varchar(3000) not null,
    credit_code   varchar(18),
    kind          varchar(120),
    industry_id   bigint references industry (id),
    park          varchar(200),
    contact_name  varchar(160),
    contact_phone varchar(30),
    address       varchar(400),
    goal          varchar(2000),
    tags          varchar(600),
    archived      boolean not null,
    constraint enterprise_name_unique unique (name),
    constraint enterprise_credit_code_unique unique (credit_code)
);
create index enterprise_by_name on enterprise (archived, name_key, id);
create index enterprise_by_industry on enterprise (industry_id, name_key);
create index enterprise_by_park on enterprise (park, name_key);

create table project (
    id            bigint primary key,
    version       bigint not null,
    name          varchar(200) not null,
    name_key      varchar(600) not null,
    search_key    varchar(3000) not null,
    enterprise_id bigint references enterprise (id),
    description   varchar(2000),
    archived      boolean not null,
    constraint project_name_unique unique (name)
);
create index project_by_name on project (archived, name_key, id);
create index project_enterprise on project (enterprise_id, name_key);

create table consultation_sequence (
    sequence_year integer primary key,
    last_number   integer not null
);

create table consultation (
    id               bigint primary key,
    version          bigint not null,
    case_number      varchar(120) not null,
    enterprise_id    bigint not null references enterprise (id),
    title            varchar(200) not null,
    search_key       varchar(3000) not null,
    need             varchar(8000) not null,
    industry_id      bigint references industry (id),
    urgency          varchar(20) not null,
    received_on      date not null,
    received_by      varchar(160) not null,
    received_through varchar(20) not null,
    deadline         date not null,
    status           varchar(20) not null,
    suspended_from   varchar(20),
    answer           varchar(8000),
    answered_at      timestamp(6) with time zone,
    satisfaction     varchar(30),
    follow_up_note   varchar(2000),
    followed_up_at   timestamp(6) with time zone,
    closed_at        timestamp(6) with time zone,
    created_at       timestamp(6) with time zone not null,
    constraint consultation_case_number_unique unique (case_number)
);
create index consultation_by_status on consultation (status, deadline, id);
create index consultation_by_received on consultation (received_on, id);
create index consultation_by_deadline on consultation (deadline, id);
create index consultation_by_enterprise on consultation (enterprise_id, received_on);
create index consultation_by_industry on consultation (industry_id, received_on);

create table assignment (
    id              bigint primary key,
    version         bigint not null,
    consultation_id bigint not null references consultation (id),
    expert_id       bigint not null references expert (id),
    part            varchar(20) not null,
    status          varchar(20) not null,
    assigned_by     varchar(80) not null,
    assigned_at     timestamp(6) with time zone not null,
    reply_by        date not null,
    replied_at      timestamp(6) with time zone,
    decline_reason  varchar(1000),
    submitted_at    timestamp(6) with time zone,
    constraint assignment_once unique (consultation_id, expert_id)
);
create index assignment_expert on assignment (expert_id, status, reply_by, id);

create table opinion (
    id            bigint primary key,
    version       bigint not null,
    assignment_id bigint not null references assignment (id),
    text          varchar(20000) not null,
    saved_at      timestamp(6) with time zone not null,
    submitted_at  timestamp(6) with time zone,
    constraint opinion_assignment_unique unique (assignment_id)
);

create table consultation_event (
    id              bigint primary key,
    version         bigint not null,
    consultation_id bigint not null references consultation (id),
    happened_at     timestamp(6) with time zone not null,
    actor_name      varchar(80) not null,
    act             varchar(40) not null,
    detail          varchar(200),
    note            varchar(4000)
);
create index consultation_event_by_time on consultation_event (consultation_id, happened_at, id);
create index consultation_event_recent on consultation_event (happened_at, id);
