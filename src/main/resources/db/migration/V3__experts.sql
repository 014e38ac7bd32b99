create table expert (
    id              bigint primary key,
    version         bigint not null,
    name            varchar(80) not null,
    pinyin_key      varchar(400) not null,
    stroke_key      varchar(800) not null,
    id_number       varchar(18),
    birth_date      date,
    sex             varchar(10),
    mobile          varchar(20),
    email           varchar(200),
    organisation    varchar(300),
    title           varchar(200),
    honorific       varchar(20),
    biography       varchar(8000),
    photo_id        bigint references attachment (id),
    archived        boolean not null,
    archive_reason  varchar(500),
    -- Standing: the office that counts for protocol, kept here by the appointment feature for one-table lists.
    standing        varchar(20) not null,
    office_id       bigint references office (id),
    office_name     varchar(600),
    protocol_rank   integer not null,
    term_starts_on  date,
    term_ends_on    date,
    -- Last day as yyyymmdd, 'z' when there is none: sorts alike on every database.
    term_end_key    varchar(8) not null,
    created_at      timestamp(6) with time zone not null
);
-- Every order of the list has its index; it begins with archived, so that the part in use is one range. Filters are
-- either checked along such an order (many experts fit) or collected by the indexes below it (few fit).
create index expert_by_protocol on expert (archived, protocol_rank, stroke_key, id);
create index expert_by_pinyin on expert (archived, pinyin_key, id);
create index expert_by_stroke on expert (archived, stroke_key, id);
create index expert_by_term_end on expert (archived, term_end_key, id);
create index expert_by_standing on expert (archived, standing, term_end_key);
create index expert_by_office on expert (office_id);
create index expert_by_id_number on expert (id_number);
create index expert_by_name_mobile on expert (name, mobile);

alter table account add constraint account_expert_fk foreign key (expert_id) references expert (id);

create table expert_industry (
    expert_id   bigint not null references expert (id),
    position    integer not null,
    industry_id bigint not null references industry (id),
    primary key (expert_id, position)
);
create index expert_industry_industry on expert_industry (industry_id, expert_id);

-- Search words of an expert: the name and the organisation from each of their characters on, the name's pinyin and
-- initials, and the fields, so that finding a part is a range of this index, and so is counting: whether the expert is
-- archived stands here once more. Written by SearchWords in [0-9a-z] alone, so that every database compares them alike.
create table expert_word (
    expert_id bigint not null references expert (id),
    archived  boolean not null,
    word      varchar(90) not null,
    primary key (archived, word, expert_id)
);
create unique index expert_word_expert on expert_word (expert_id, word);
