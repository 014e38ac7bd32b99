-- The table of db-scheduler.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            bytea,
    execution_time       timestamp(6) with time zone not null,
    picked               boolean not null,
    picked_by            varchar(50),
    last_success         timestamp(6) with time zone,
    last_failure         timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp(6) with time zone,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- Work on many records in the background. An item's state is written in the transaction of its act. While an item waits,
-- its claim (kind and record) keeps a second batch from doing the same to the same record.
create table batch (
    id              bigint primary key,
    version         bigint not null,
    kind            varchar(60) not null,
    label           varchar(300) not null,
    options         varchar(4000) not null,
    state           varchar(20) not null,
    total           integer not null,
    started_by      varchar(60) not null,
    started_by_name varchar(80) not null,
    started_at      timestamp(6) with time zone not null,
    finished_at     timestamp(6) with time zone,
    cancelled_by    varchar(80),
    problem_key     varchar(120),
    problem_args    varchar(2000),
    file_name       varchar(300),
    file_type       varchar(120),
    file_sha256     varchar(64),
    file_size       bigint
);
create index batch_recent on batch (started_at, id);

create table batch_item (
    batch_id     bigint not null references batch (id),
    position     integer not null,
    subject_id   bigint not null,
    label        varchar(300) not null,
    state        varchar(20) not null,
    claim        varchar(90),
    problem_key  varchar(120),
    problem_args varchar(2000),
    finished_at  timestamp(6) with time zone,
    primary key (batch_id, position),
    unique (claim)
);
create index batch_item_state on batch_item (batch_id, state, position);
