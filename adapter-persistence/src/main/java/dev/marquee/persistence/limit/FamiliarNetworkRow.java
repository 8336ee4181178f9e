package dev.marquee.persistence.limit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("familiar_networks")
record FamiliarNetworkRow(@Id String digest, Instant expiresAt) {}
