-- 聘任文件: the official document that appointments, changes and dismissals rest on. One document covers many people.
create table appointment_document (
    id              bigint primary key,
    version         bigint not null,
    committee_id    bigint not null references committee (id),
    document_number varchar(100) not null,
    title           varchar(300) not null,
    issued_on       date not null,
    sequence_year   integer,
    sequence_number integer,
    created_by      varchar(80) not null,
    created_at      timestamp(6) with time zone not null,
    constraint appointment_document_number_unique unique (committee_id, document_number)
);
create index appointment_document_issued on appointment_document (committee_id, issued_on);

create table document_sequence (
    committee_id  bigint not null references committee (id),
    sequence_year integer not null,
    last_number   integer not null,
    primary key (committee_id, sequence_year)
);

-- 换届: what is to become of every appointment of the old term.
create table renewal (
    id           bigint primary key,
    version      bigint not null,
    committee_id bigint not null references committee (id),
    old_term_id  bigint not null references committee_term (id),
    new_term_id  bigint not null references committee_term (id),
    starts_on    date not null,
    letter       varchar(4000) not null,
    state        varchar(20) not null,
    batch_id     bigint,
    created_by   varchar(80) not null,
    created_at   timestamp(6) with time zone not null,
    executed_by  varchar(80),
    executed_at  timestamp(6) with time zone,
    undone_by    varchar(80),
    undone_at    timestamp(6) with time zone,
    constraint renewal_once unique (old_term_id, new_term_id)
);
create index renewal_recent on renewal (created_at, id);

-- A member without a row is undecided. The version tells two people who choose at once apart.
create table renewal_choice (
    renewal_id     bigint not null references renewal (id),
    appointment_id bigint not null references appointment (id),
    version        bigint not null,
    decision       varchar(20) not null,
    office_id      bigint references office (id),
    note           varchar(500),
    changed_by     varchar(80) not null,
    changed_at     timestamp(6) with time zone not null,
    created_id     bigint,
    primary key (renewal_id, appointment_id)
);
create index renewal_choice_decision on renewal_choice (renewal_id, decision, appointment_id);
create index renewal_choice_created on renewal_choice (created_id);

alter table appointment add column kind varchar(20) default 'FIRST' not null;
alter table appointment add column proposed_account varchar(60);
alter table appointment add column submitted_account varchar(60);
alter table appointment add column decided_account varchar(60);
-- Who changed the proposal last: may not approve it either.
alter table appointment add column edited_account varchar(60);
alter table appointment add column ended_at timestamp(6) with time zone;
alter table appointment add column document_id bigint references appointment_document (id);
alter table appointment add column end_document_id bigint references appointment_document (id);
alter table appointment add column end_reason_kind varchar(20);
create index appointment_term on appointment (term_id, status, office_id);
create index appointment_predecessor on appointment (predecessor_id);
create index appointment_document_id on appointment (document_id);

-- 延长 and 缩短 of one appointment.
create table appointment_change (
    id             bigint primary key,
    version        bigint not null,
    appointment_id bigint not null references appointment (id),
    old_ends_on    date not null,
    new_ends_on    date not null,
    reason         varchar(1000) not null,
    document_id    bigint references appointment_document (id),
    made_by        varchar(80) not null,
    made_at        timestamp(6) with time zone not null
);
create index appointment_change_appointment on appointment_change (appointment_id, made_at);
