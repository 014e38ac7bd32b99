alter table committee add column honorifics varchar(200);
alter table committee add column document_pattern varchar(120);
alter table committee add column waiting_days integer default 7 not null;
alter table committee add column archived boolean default false not null;

alter table office add column quota integer;

-- Every extension or shortening of a term, with the decision it rests on.
create table term_change (
    id              bigint primary key,
    version         bigint not null,
    term_id         bigint not null references committee_term (id),
    old_ends_on     date not null,
    new_ends_on     date not null,
    decision_number varchar(100),
    decided_on      date,
    reason          varchar(1000) not null,
    made_by         varchar(80) not null,
    made_at         timestamp(6) with time zone not null
);
create index term_change_term on term_change (term_id, made_at);

alter table account add column email varchar(200);
-- Place in the roster among people of the same rank, before the order by strokes; 9999 where nobody has set one.
alter table expert add column roster_order integer default 9999 not null;
drop index expert_by_protocol;
create index expert_by_protocol on expert (archived, protocol_rank, roster_order, stroke_key, id);
