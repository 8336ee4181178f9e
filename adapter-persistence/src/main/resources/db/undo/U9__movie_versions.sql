alter table movies drop column version;
