create table recusal (
    id              bigint primary key,
    version         bigint not null,
    expert_id       bigint not null references expert (id),
    kind            varchar(30) not null,
    party_name      varchar(400) not null,
    credit_code     varchar(18),
    enterprise_id   bigint references enterprise (id),
    project_id      bigint references project (id),
    consultation_id bigint references consultation (id),
    relation_person varchar(160),
    starts_on       date not null,
    ends_on         date,
    note            varchar(1000),
    source          varchar(20) not null,
    declared_by     varchar(160) not null,
    declared_at     timestamp(6) with time zone not null,
    changed_at      timestamp(6) with time zone not null,
    status          varchar(20) not null,
    withdrawn_by    varchar(160),
    withdrawn_at    timestamp(6) with time zone,
    withdraw_reason varchar(1000)
);
create index recusal_expert on recusal (expert_id, status);
create index recusal_enterprise on recusal (enterprise_id, status);
create index recusal_credit_code on recusal (credit_code, status);
create index recusal_project on recusal (project_id, status);
create index recusal_consultation on recusal (consultation_id, status);
create index expert_mobile on expert (mobile);
create index enterprise_contact_phone on enterprise (contact_phone);

create table recusal_waiver (
    id                bigint primary key,
    version           bigint not null,
    consultation_id   bigint not null references consultation (id),
    expert_id         bigint not null references expert (id),
    reason            varchar(1000) not null,
    status            varchar(20) not null,
    requested_account varchar(60) not null,
    requested_by      varchar(160) not null,
    requested_at      timestamp(6) with time zone not null,
    decided_account   varchar(60),
    decided_by        varchar(160),
    decided_at        timestamp(6) with time zone,
    decision_note     varchar(1000)
);
create index recusal_waiver_case on recusal_waiver (consultation_id, expert_id, status);
create index recusal_waiver_expert on recusal_waiver (expert_id, status);

create table recusal_declaration (
    id            bigint primary key,
    version       bigint not null,
    assignment_id bigint not null references assignment (id),
    text_version  varchar(40) not null,
    declared_by   varchar(160) not null,
    declared_at   timestamp(6) with time zone not null
);
create index recusal_declaration_assignment on recusal_declaration (assignment_id, declared_at);

alter table assignment add column recused_at timestamp(6) with time zone;
alter table consultation add column project_id bigint;
alter table consultation add constraint consultation_project foreign key (project_id) references project (id);
create index consultation_by_project on consultation (project_id);

create table absence (
    id         bigint primary key,
    version    bigint not null,
    expert_id  bigint not null references expert (id),
    first_day  date not null,
    last_day   date not null,
    note       varchar(200),
    entered_by varchar(160) not null,
    entered_at timestamp(6) with time zone not null
);
create index absence_expert on absence (expert_id, last_day);
