create sequence portal_seq start with 1000 increment by 50;

create table account (
    id              bigint primary key,
    version         bigint not null,
    username        varchar(60) not null,
    display_name    varchar(80) not null,
    password_hash   varchar(300),
    enabled         boolean not null,
    expert_id       bigint,
    failed_logins   integer not null,
    locked_until    timestamp(6) with time zone,
    last_login_at   timestamp(6) with time zone,
    security_stamp  bigint not null,
    constraint account_username_unique unique (username),
    constraint account_expert_unique unique (expert_id)
);

create table account_role (
    account_id bigint not null references account (id),
    role       varchar(20) not null,
    primary key (account_id, role)
);
create index account_role_role on account_role (role, account_id);

create table account_link (
    id         bigint primary key,
    version    bigint not null,
    account_id bigint not null references account (id),
    token_hash varchar(64) not null,
    expires_at timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone,
    constraint account_link_token_unique unique (token_hash)
);
create index account_link_account on account_link (account_id);

-- One row: the last link of the chain. Writers lock it, so that the chain never forks.
create table audit_head (
    id       integer primary key,
    position bigint not null,
    hash     varchar(64) not null
);
insert into audit_head (id, position, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table audit_entry (
    position      bigint primary key,
    occurred_at   timestamp(6) with time zone not null,
    actor         varchar(60) not null,
    actor_name    varchar(80) not null,
    address       varchar(60),
    action        varchar(60) not null,
    subject_type  varchar(40),
    subject_id    bigint,
    subject_label varchar(300),
    result        varchar(10) not null,
    details       varchar(20000),
    previous_hash varchar(64) not null,
    hash          varchar(64) not null
);
create index audit_entry_time on audit_entry (occurred_at);
create index audit_entry_actor on audit_entry (actor, position);
create index audit_entry_action on audit_entry (action, position);
create index audit_entry_subject on audit_entry (subject_type, subject_id, position);

create table attachment (
    id          bigint primary key,
    version     bigint not null,
    owner_type  varchar(40) not null,
    owner_id    bigint not null,
    file_name   varchar(300) not null,
    media_type  varchar(120) not null,
    size_bytes  bigint not null,
    sha256      varchar(64) not null,
    uploaded_by varchar(80) not null,
    uploaded_at timestamp(6) with time zone not null
);
create index attachment_owner on attachment (owner_type, owner_id, id);
