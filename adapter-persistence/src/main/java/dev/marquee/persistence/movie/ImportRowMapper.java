package dev.marquee.persistence.movie;

import dev.marquee.application.movie.ImportId;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieImport;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.RowMapping;
import java.util.Locale;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class)
interface ImportRowMapper {

  @Mapping(target = "admin", source = "adminId")
  MovieImport toImport(ImportRow row);

  default ImportId importId(long id) {
    return new ImportId(id);
  }

  default UserId userId(long id) {
    return new UserId(id);
  }

  default Format format(String text) {
    return Format.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
