drop table familiar_networks;
drop table tallies;
