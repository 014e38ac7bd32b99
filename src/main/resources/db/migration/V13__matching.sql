create table matching_settings (
    id                  bigint primary key,
    version             bigint not null,
    only_one            integer not null unique,
    field_weight        integer not null,
    words_weight        integer not null,
    workload_weight     integer not null,
    satisfaction_weight integer not null,
    availability_weight integer not null,
    yearly_cap          integer not null,
    in_office_only      boolean not null
);

-- Which experts' texts changed, written with the change itself; every node's full-text index reads it to catch up.
-- A row without an expert marks where the building of an index began.
create table expert_text_change (
    position   bigint generated always as identity primary key,
    expert_id  bigint,
    changed_at timestamp(6) with time zone not null
);
create index expert_text_change_time on expert_text_change (changed_at, position);
