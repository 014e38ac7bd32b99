-- What was closed in the last weeks, for the home page.
create index consultation_by_closing on consultation (closed_at);
