create table appointment (
    id             bigint primary key,
    version        bigint not null,
    expert_id      bigint not null references expert (id),
    term_id        bigint not null references committee_term (id),
    office_id      bigint not null references office (id),
    starts_on      date not null,
    years          integer not null,
    ends_on        date not null,
    status         varchar(20) not null,
    remark         varchar(1000),
    proposed_by    varchar(80) not null,
    proposed_at    timestamp(6) with time zone not null,
    submitted_by   varchar(80),
    submitted_at   timestamp(6) with time zone,
    decided_by     varchar(80),
    decided_at     timestamp(6) with time zone,
    decision_note  varchar(1000),
    ended_on       date,
    ended_by       varchar(80),
    end_reason     varchar(1000),
    predecessor_id bigint references appointment (id)
);
create index appointment_expert on appointment (expert_id, starts_on);
create index appointment_status on appointment (status, ends_on, id);
create index appointment_office on appointment (office_id, status);
create index appointment_starts on appointment (starts_on, id);

create table certificate_sequence (
    committee_id  bigint not null references committee (id),
    sequence_year integer not null,
    last_number   integer not null,
    primary key (committee_id, sequence_year)
);

create table certificate (
    id              bigint primary key,
    version         bigint not null,
    appointment_id  bigint not null references appointment (id),
    expert_id       bigint not null references expert (id),
    committee_id    bigint not null references committee (id),
    status          varchar(20) not null,
    holder_name     varchar(80) not null,
    honorific       varchar(20) not null,
    office_name     varchar(600) not null,
    committee_name  varchar(200) not null,
    body_text       varchar(4000) not null,
    closing         varchar(200) not null,
    starts_on       date not null,
    ends_on         date not null,
    awarded_on      date not null,
    certificate_number varchar(120),
    sequence_year   integer,
    sequence_number integer,
    verify_code     varchar(40) not null,
    sha256          varchar(64),
    size_bytes      bigint,
    key_fingerprint varchar(64),
    prepared_by     varchar(80) not null,
    prepared_at     timestamp(6) with time zone not null,
    submitted_by    varchar(80),
    submitted_at    timestamp(6) with time zone,
    issued_by       varchar(80),
    issued_at       timestamp(6) with time zone,
    received_by     varchar(80),
    received_at     timestamp(6) with time zone,
    received_note   varchar(500),
    revoked_by      varchar(80),
    revoked_at      timestamp(6) with time zone,
    revoke_reason   varchar(1000),
    predecessor_id  bigint references certificate (id),
    constraint certificate_number_unique unique (certificate_number),
    constraint certificate_sequence_unique unique (committee_id, sequence_year, sequence_number),
    constraint certificate_verify_unique unique (verify_code)
);
create index certificate_appointment on certificate (appointment_id);
create index certificate_expert on certificate (expert_id, awarded_on);
create index certificate_status on certificate (status, awarded_on, id);
create index certificate_awarded on certificate (awarded_on, id);
create index certificate_sha256 on certificate (sha256);
