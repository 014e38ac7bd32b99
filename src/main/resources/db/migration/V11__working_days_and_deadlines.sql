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

-- Rules by which deadlines are computed; a case keeps a copy of the one it was made with.
create table deadline_preset (
    id         bigint primary key,
    version    bigint not null,
    name       varchar(80) not null,
    note       varchar(400),
    steps      varchar(300) not null,
    usual      boolean not null,
    constraint deadline_preset_name unique (name)
);

-- One row: whom overdue work is told to beyond those who do it.
create table deadline_escalation (
    id             bigint primary key,
    version        bigint not null,
    leader_after   integer not null,
    again_after    integer not null,
    leader_account varchar(80)
);

alter table consultation add column preset_name varchar(80);
alter table consultation add column deadline_steps varchar(300);
alter table consultation add column complexity varchar(20);
alter table consultation add column computed_deadline date;
alter table consultation add column deadline_reason varchar(400);
alter table consultation add column hand_over_by date;
alter table consultation add column handed_over_at timestamp(6) with time zone;
alter table consultation add column feedback_by date;
alter table consultation add column feedback_at timestamp(6) with time zone;
alter table consultation add column stopped_on date;
alter table consultation add column handler_account varchar(80);
create index consultation_hand_over on consultation (status, hand_over_by, id);

-- Nothing: the deadline of the case.
alter table assignment add column due_on date;

create table extension_request (
    id            bigint primary key,
    version       bigint not null,
    assignment_id bigint not null references assignment (id),
    reason        varchar(1000) not null,
    due_before    date not null,
    wanted_on     date not null,
    asked_by      varchar(80) not null,
    asked_at      timestamp(6) with time zone not null,
    state         varchar(20) not null,
    granted_on    date,
    decision_note varchar(1000),
    decided_by    varchar(80),
    decided_at    timestamp(6) with time zone
);
create index extension_request_assignment on extension_request (assignment_id, asked_at, id);
create index extension_request_state on extension_request (state, asked_at, id);
