create table notification (
    id           bigint primary key,
    version      bigint not null,
    account_id   bigint not null references account (id),
    kind         varchar(40) not null,
    -- The same occasion tells the same person once.
    occasion     varchar(120) not null,
    message_key  varchar(120) not null,
    message_args varchar(2000) not null,
    link         varchar(300),
    created_at   timestamp(6) with time zone not null,
    read_at      timestamp(6) with time zone,
    mailed_at    timestamp(6) with time zone,
    constraint notification_occasion_once unique (account_id, occasion)
);
create index notification_account on notification (account_id, read_at, created_at);
create index notification_unmailed on notification (account_id, mailed_at);

create table notification_choice (
    account_id bigint not null references account (id),
    kind       varchar(40) not null,
    in_app     boolean not null,
    by_mail    boolean not null,
    primary key (account_id, kind)
);

-- Outbox: written with the act, sent later, at least once; the message id lets mail programs drop a second copy.
create table mail_outbox (
    id           bigint primary key,
    version      bigint not null,
    message_id   varchar(120) not null,
    recipient    varchar(200) not null,
    subject      varchar(300) not null,
    body         varchar(60000) not null,
    html         varchar(400000) not null,
    state        varchar(20) not null,
    attempts     integer not null,
    next_attempt timestamp(6) with time zone not null,
    last_error   varchar(500),
    created_at   timestamp(6) with time zone not null,
    sent_at      timestamp(6) with time zone,
    constraint mail_outbox_message unique (message_id)
);
create index mail_outbox_due on mail_outbox (state, next_attempt);
