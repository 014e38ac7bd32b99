-- Search words of cases and enterprises: the title or name from each of its characters on, in pinyin and initials too,
-- so that finding a part is a range of this index. Written by SearchWords in [0-9a-z] alone, so that every database
-- compares them alike.
create table consultation_word (
    consultation_id bigint not null references consultation (id) on delete cascade,
    word            varchar(40) not null,
    primary key (word, consultation_id)
);
create index consultation_word_of_case on consultation_word (consultation_id);

create table enterprise_word (
    enterprise_id bigint not null references enterprise (id) on delete cascade,
    word          varchar(40) not null,
    primary key (word, enterprise_id)
);
create index enterprise_word_of_enterprise on enterprise_word (enterprise_id);
