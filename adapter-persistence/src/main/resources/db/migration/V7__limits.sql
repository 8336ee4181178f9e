-- What is limited, and when it was done of late; and from which networks people signed in.
--
-- Digests are made under a secret of the service: the tables do not tell who tried what from where, not even what
-- somebody typed into the wrong field. What has expired is deleted by those who come later.
create table tallies (
  digest     text collate "C" not null,
  moments    timestamptz[]    not null,
  expires_at timestamptz      not null,
  constraint tallies_digest_primary primary key (digest),
  constraint tallies_digest_form check (digest ~ '^[0-9a-f]{64}$')
);

create index tallies_expires_at_index on tallies (expires_at);

create table familiar_networks (
  digest     text collate "C" not null,
  expires_at timestamptz      not null,
  constraint familiar_networks_digest_primary primary key (digest),
  constraint familiar_networks_digest_form check (digest ~ '^[0-9a-f]{64}$')
);

create index familiar_networks_expires_at_index on familiar_networks (expires_at);
