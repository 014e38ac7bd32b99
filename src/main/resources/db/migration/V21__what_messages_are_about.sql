-- What a message is about, so that whoever must not know of it any more is not told.
alter table notification add column about varchar(60);
alter table notification add column mail_id bigint;
create index notification_about on notification (account_id, about);

-- Mails to an expert that are about one thing, and daily ones (notification.mail_id), can be taken back until they are sent.
alter table mail_outbox add column expert_id bigint;
alter table mail_outbox add column about varchar(60);
create index mail_outbox_expert on mail_outbox (expert_id, state);

update notification set about = 'consultation:' || substring(link from 15)
where link like 'consultations/%' and link not like '%?%';
update notification set about = 'consultation:' || substring(link from 15 for position('?' in link) - 15)
where link like 'consultations/%?%';
update notification set about = 'assignment:' || substring(link from 16) where link like 'my/assignments/%';
update notification set about = (
    select 'consultation:' || r.consultation_id from recommendation r
    where notification.link = 'recommendations/' || r.id)
where link like 'recommendations/%';
update notification set about = (
    select 'assignment:' || r.assignment_id from recommendation r
    where notification.link = 'my/recommendations/' || r.id and r.assignment_id is not null)
where link like 'my/recommendations/%';

-- A request of the public form is kept from whoever has a tie to the credit code that it states.
create index consultation_stated_code on consultation (stated_credit_code);
