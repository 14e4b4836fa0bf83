package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Texts;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The export of Open edX's sence-xblock: openings in the zone that their title names. */
final class SenceXblockReport implements OpeningLog {
  private static final Column RUN = Column.of("RUN");
  private static final Column ACTION = Column.of("Código de Curso");
  private static final Column NAME = Column.of("Nombre");
  private static final Column OPENED = Column.of("Inicio de Sesión", "Inicio de Sesión*");
  private static final Column USER = Column.of("Usuario");
  private static final Column MAIL = Column.of("Correo Electrónico");
  private static final Column CODE = Column.of("Código SENCE"); // not exported so far
  private static final Pattern ZONE = Pattern.compile("\\(Timezone ([^)]{1,60})\\)");

  @Override
  public Format format() {
    return Format.SENCE_XBLOCK;
  }

  @Override
  public boolean recognises(List<Row> head) {
    return Table.titles(head, row -> Table.hasAll(row, OPENED) && Table.hasAny(row, RUN, ACTION))
        .isPresent();
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of(RUN, ACTION, NAME, OPENED),
        List.of(USER, MAIL),
        RUN,
        ACTION,
        CODE,
        OPENED,
        List.of(NAME),
        NAME,
        Form.XBLOCK);
  }

  @Override
  public Optional<ZoneId> zone(String title, ZoneId local) {
    Matcher named = ZONE.matcher(Texts.spaced(title));
    if (!named.find()) {
      return Optional.of(ZoneOffset.UTC); // the framework hands out stored instants in UTC
    }
    try {
      return Optional.of(ZoneId.of(named.group(1).strip()));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  @Override
  public LocalDateTime local(LocalDateTime opened, ZoneId written, ZoneId local) {
    return opened.atZone(written).withZoneSameInstant(local).toLocalDateTime();
  }
}
