-- A request from the public form names an enterprise that the secretariat has to confirm.
alter table consultation alter column enterprise_id drop not null;
alter table consultation add column stated_enterprise varchar(200);
alter table consultation add column stated_credit_code varchar(18);
alter table consultation add column unverified boolean default false not null;
alter table consultation add column discarded boolean default false not null;
-- Whom to ask about this request.
alter table consultation add column contact_name varchar(160);
alter table consultation add column contact_phone varchar(30);
alter table consultation add column contact_email varchar(254);

create table consultation_need (
    id              bigint primary key,
    version         bigint not null,
    consultation_id bigint not null references consultation (id),
    place           integer not null,
    text            varchar(8000) not null,
    industry_id     bigint references industry (id),
    answered_at     timestamp(6) with time zone,
    answered_by     varchar(80)
);
create index consultation_need_of_case on consultation_need (consultation_id, place);
-- Ids come from one sequence for all tables: no later need can have a case's id.
insert into consultation_need (id, version, consultation_id, place, text)
select id, 0, id, 1, need from consultation;

create table intake_setting (
    id               bigint primary key,
    version          bigint not null,
    form_open        boolean not null,
    privacy_notice   varchar(4000) not null,
    link_days        integer not null,
    form_key         varchar(64) not null
);

create table online_request (
    id              bigint primary key,
    version         bigint not null,
    consultation_id bigint not null references consultation (id),
    form_hash       varchar(64) not null,
    content_hash    varchar(64) not null,
    receipt_hash    varchar(64) not null,
    received_at     timestamp(6) with time zone not null,
    constraint online_request_form_unique unique (form_hash),
    constraint online_request_receipt_unique unique (receipt_hash)
);
create index online_request_of_case on online_request (consultation_id);

create table follow_up_link (
    id              bigint primary key,
    version         bigint not null,
    consultation_id bigint not null references consultation (id),
    token_hash      varchar(64) not null,
    made_by         varchar(80) not null,
    made_at         timestamp(6) with time zone not null,
    expires_at      timestamp(6) with time zone not null,
    mailed_to       varchar(254),
    used_at         timestamp(6) with time zone,
    revoked_at      timestamp(6) with time zone,
    constraint follow_up_link_token_unique unique (token_hash)
);
create index follow_up_link_of_case on follow_up_link (consultation_id, made_at);
