drop table scheduled_tasks;
drop table job_attempts;
drop table jobs;
