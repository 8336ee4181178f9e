drop index users_active_admins;
