-- One row per revision; a revision that a certificate was prepared with is never changed again.
create table certificate_template (
    id           bigint primary key,
    version      bigint not null,
    committee_id bigint not null references committee (id),
    revision     integer not null,
    design       varchar(20) not null,
    orientation  varchar(20) not null,
    body_font    varchar(20) not null,
    title_font   varchar(20) not null,
    title_color  varchar(7) not null,
    heading      varchar(60) not null,
    wording      varchar(2000) not null,
    closing      varchar(200) not null,
    logo_sha256  varchar(64),
    saved_by     varchar(80) not null,
    saved_at     timestamp(6) with time zone not null,
    constraint certificate_template_revision unique (committee_id, revision)
);
-- Ids below zero never meet those of the sequence.
insert into certificate_template (id, version, committee_id, revision, design, orientation, body_font, title_font,
    title_color, heading, wording, closing, saved_by, saved_at)
select -id, 0, id, 1, 'CLASSIC', 'LANDSCAPE', 'KAI', 'SONG', '#b81214', '聘书', wording, closing, '', current_timestamp
from committee;
-- Words of certificates belong to the template from now on.
alter table committee drop column wording;
alter table committee drop column closing;

alter table certificate add column template_id bigint references certificate_template (id);
update certificate set template_id = -committee_id;
alter table certificate add column sealed_on date;
alter table certificate add column sealed_by varchar(80);
alter table certificate add column seal_approval varchar(100);
alter table certificate add column seal_registered_by varchar(80);
alter table certificate add column seal_registered_at timestamp(6) with time zone;
alter table certificate add column handed_on date;
alter table certificate add column handed_to varchar(80);
alter table certificate add column handed_through varchar(20);
alter table certificate add column confirmed_at timestamp(6) with time zone;
alter table certificate add column replace_reason varchar(20);
alter table certificate add column replace_note varchar(1000);
alter table certificate add column replaced_at timestamp(6) with time zone;
alter table certificate add column appointment_ended_on date;
alter table certificate add column extended_to date;
alter table certificate add column timestamped_at timestamp(6) with time zone;
create index certificate_predecessor on certificate (predecessor_id);
create index certificate_waiting on certificate (status, submitted_at);

-- Public facts of every key that certificates were ever signed with; private keys are files in the data folder.
create table signing_key (
    id           bigint primary key,
    version      bigint not null,
    committee_id bigint references committee (id),
    fingerprint  varchar(64) not null,
    subject      varchar(300) not null,
    issuer       varchar(300) not null,
    algorithm    varchar(40) not null,
    valid_from   timestamp(6) with time zone not null,
    valid_until  timestamp(6) with time zone not null,
    certificate  varchar(40000) not null,
    origin       varchar(20) not null,
    state        varchar(20) not null,
    added_by     varchar(80) not null,
    added_at     timestamp(6) with time zone not null,
    retired_by   varchar(80),
    retired_at   timestamp(6) with time zone,
    retire_reason varchar(500),
    -- Whose certificates an active key signs: a committee's id, 0 for every other one; nothing unless active.
    active_slot  bigint,
    constraint signing_key_fingerprint unique (fingerprint),
    constraint signing_key_active unique (active_slot)
);
create index signing_key_state on signing_key (state, committee_id);
create table committee_seal (
    id           bigint primary key,
    version      bigint not null,
    committee_id bigint not null references committee (id),
    sha256       varchar(64) not null,
    width        integer not null,
    height       integer not null,
    saved_by     varchar(80) not null,
    saved_at     timestamp(6) with time zone not null,
    constraint committee_seal_once unique (committee_id)
);
