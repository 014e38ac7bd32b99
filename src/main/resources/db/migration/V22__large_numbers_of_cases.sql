-- A page of one state, the latest case first, and what an expert did lately, each along one index.
create index consultation_of_status on consultation (status, id);
create index assignment_of_expert_by_time on assignment (expert_id, assigned_at, status, consultation_id);
