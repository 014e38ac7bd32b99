-- What enterprises said about cases, beside each expert's part in them: a proposal asks for the past of hundreds of experts,
-- and reading all their cases took most of its time.
alter table assignment add column satisfaction varchar(30);
update assignment set satisfaction = (select c.satisfaction from consultation c where c.id = assignment.consultation_id)
    where status = 'SUBMITTED';
drop index assignment_of_expert_by_time;
create index assignment_of_expert_by_time on assignment (expert_id, assigned_at, status, satisfaction, consultation_id);
