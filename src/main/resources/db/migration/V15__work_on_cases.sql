-- How an expert works on a case, and until when after a return for completion.
alter table assignment add column way varchar(20) default 'WRITTEN' not null;
alter table assignment add column submit_by date;

-- What was written before: kept now and then while writing, and at each submission.
alter table opinion add column kept_at timestamp(6) with time zone;
create table opinion_version (
    id            bigint primary key,
    version       bigint not null,
    opinion_id    bigint not null references opinion (id),
    edition       integer not null,
    text          varchar(20000) not null,
    written_by    varchar(160) not null,
    written_at    timestamp(6) with time zone not null,
    submitted     boolean not null,
    returned_at   timestamp(6) with time zone,
    returned_by   varchar(160),
    return_reason varchar(1000),
    submit_by     date,
    constraint opinion_version_once unique (opinion_id, edition)
);
-- An opinion that is submitted already is its own first version.
insert into opinion_version (id, version, opinion_id, edition, text, written_by, written_at, submitted)
    select o.id, 0, o.id, 1, o.text, e.name, o.submitted_at, true
    from opinion o join assignment a on a.id = o.assignment_id join expert e on e.id = a.expert_id
    where o.submitted_at is not null;

create table assignment_comment (
    id            bigint primary key,
    version       bigint not null,
    assignment_id bigint not null references assignment (id),
    by_expert     boolean not null,
    written_by    varchar(160) not null,
    written_at    timestamp(6) with time zone not null,
    text          varchar(4000) not null,
    -- When the other side saw it first.
    read_at       timestamp(6) with time zone
);
create index assignment_comment_thread on assignment_comment (assignment_id, id);

-- The joint report of a case; one row for each version.
create table case_report (
    id              bigint primary key,
    version         bigint not null,
    consultation_id bigint not null references consultation (id),
    edition         integer not null,
    title           varchar(400) not null,
    text            varchar(40000) not null,
    saved_by        varchar(160) not null,
    saved_at        timestamp(6) with time zone not null,
    issued_by       varchar(160),
    issued_at       timestamp(6) with time zone,
    constraint case_report_once unique (consultation_id, edition)
);
