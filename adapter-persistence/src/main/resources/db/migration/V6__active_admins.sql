-- Before an admin is demoted, disabled or deleted, and before any account is deleted, the active
-- admins are counted and held: a few among very many accounts.
create index users_active_admins on users (id) where role = 'admin' and active;
