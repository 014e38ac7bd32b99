create table recommendation (
    id              bigint primary key,
    version         bigint not null,
    consultation_id bigint not null references consultation (id),
    assignment_id   bigint references assignment (id),
    expert_id       bigint references expert (id),
    by_expert       boolean not null,
    place           integer not null,
    text            varchar(4000) not null,
    search_key      varchar(3000) not null,
    unit            varchar(200),
    due_on          date,
    status          varchar(20) not null,
    -- Adopted, partly or not: kept when it has been put into practice.
    decision        varchar(20),
    decided_at      timestamp(6) with time zone,
    note            varchar(2000),
    implemented_on  date,
    evidence        varchar(4000),
    effect_number   numeric(15, 2),
    effect_unit     varchar(40),
    effect_words    varchar(1000),
    -- Empty while the expert is still writing the opinion.
    given_at        timestamp(6) with time zone,
    created_at      timestamp(6) with time zone not null,
    created_by      varchar(160) not null
);
create index recommendation_by_case on recommendation (consultation_id, place, id);
create index recommendation_by_status on recommendation (status, given_at, id);
create index recommendation_by_given on recommendation (given_at, id);
create index recommendation_by_due on recommendation (due_on, status, id);
create index recommendation_by_expert on recommendation (expert_id, given_at, id);
create index recommendation_by_unit on recommendation (unit, given_at, id);
create index recommendation_by_assignment on recommendation (assignment_id, given_at);
create index recommendation_by_decision on recommendation (decided_at, decision);

create table recommendation_change (
    id                bigint primary key,
    version           bigint not null,
    recommendation_id bigint not null references recommendation (id),
    act               varchar(40) not null,
    note              varchar(8000),
    actor_name        varchar(160) not null,
    happened_at       timestamp(6) with time zone not null
);
create index recommendation_change_by_time on recommendation_change (recommendation_id, happened_at, id);

-- The timeline keeps every answer, also of a case that is taken up again.
alter table consultation_event alter column note set data type varchar(8000);
