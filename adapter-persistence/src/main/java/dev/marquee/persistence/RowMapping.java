package dev.marquee.persistence;

import org.mapstruct.InjectionStrategy;
import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

/** What all row mappers have in common: a field that was forgotten does not compile. */
@MapperConfig(
    componentModel = ComponentModel.JAKARTA,
    injectionStrategy = InjectionStrategy.CONSTRUCTOR,
    unmappedTargetPolicy = ReportingPolicy.ERROR,
    uses = Microseconds.class)
public interface RowMapping {}
