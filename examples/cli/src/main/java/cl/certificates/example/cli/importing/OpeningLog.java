package cl.certificates.example.cli.importing;

import cl.certificates.attendance.ClassWindow;
import cl.certificates.example.cli.importing.rules.Dates;
import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.RowsSeen;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A log of openings of SENCE sessions: they prove presence, and tell no length (rule 8). */
interface OpeningLog extends Source {
  /**
   * Which columns hold what.
   *
   * @param required without them it cannot be read
   * @param others known, and not needed
   * @param run who
   * @param action ID de acción
   * @param code código SENCE; its column may be missing
   * @param opened when
   * @param names of the person, to be put together
   * @param named where a second name under one RUN is told
   * @param form how the instants are written
   */
  record Layout(
      List<Column> required,
      List<Column> others,
      Column run,
      Column action,
      Column code,
      Column opened,
      List<Column> names,
      Column named,
      Form form) {
    List<Column> all() {
      return Stream.of(required, others, List.of(code)).flatMap(List::stream).toList();
    }
  }

  Layout layout();

  /** The zone that the title of the instants names; empty if nobody knows such a zone. */
  default Optional<ZoneId> zone(String title, ZoneId local) {
    return Optional.of(local);
  }

  /** A written instant in local time. */
  default LocalDateTime local(LocalDateTime opened, ZoneId written, ZoneId local) {
    return opened;
  }

  @Override
  default boolean needsCalendar() {
    return true;
  }

  @Override
  default Optional<String> action(InputFile file) {
    return Table.first(file, this::isTitles, layout().all(), layout().action());
  }

  private boolean isTitles(Row row) {
    return recognises(List.of(row));
  }

  @Override
  default void read(InputFile file, Desk desk) {
    Layout layout = layout();
    Optional<Titles> found = Table.titles(file, this::isTitles, layout.all());
    if (found.isEmpty()) {
      desk.findings().add(Fault.COLUMN_MISSING, file.whole(), Table.named(layout.required()));
      return;
    }
    Titles titles = found.get();
    if (!titles.require(desk.findings(), layout.required(), Optional.empty())) {
      return;
    }
    titles.tellUnknown(desk.findings());
    Where title = titles.where(titles.row(), layout.opened());
    String written = titles.text(titles.row(), layout.opened());
    ZoneId local = desk.options().zone();
    Optional<ZoneId> zone = zone(written, local);
    if (zone.isEmpty()) {
      desk.findings().add(Fault.VALUE_UNKNOWN, title, written, Hint.TRY_UTC);
      return;
    }
    Reading reading = new Reading(this, layout, titles, zone.get(), desk);
    Table.each(file, titles, desk.findings(), true, reading::row);
    if (reading.isMostlyOutside()
        && !zone.get().equals(ZoneOffset.UTC)
        && !zone.get().equals(local)) {
      desk.findings().add(Fault.OUTSIDE_CLASS, title, written, Hint.TRY_UTC);
    }
  }

  /** One reading of one file. */
  final class Reading {
    private final OpeningLog log;
    private final Layout layout;
    private final Titles titles;
    private final ZoneId zone;
    private final Desk desk;
    private final Dates dates;
    private final RowsSeen seen = new RowsSeen();
    private final Desk.Names names = new Desk.Names();
    private int openings;
    private int outside;

    Reading(OpeningLog log, Layout layout, Titles titles, ZoneId zone, Desk desk) {
      this.log = log;
      this.layout = layout;
      this.titles = titles;
      this.zone = zone;
      this.desk = desk;
      this.dates = Dates.of(layout.form(), Order.DAY_FIRST);
    }

    boolean isMostlyOutside() {
      return openings > 0 && 2 * outside > openings;
    }

    void row(Row row) {
      if (!seen.isNew(layout.required().stream().map(known -> titles.text(row, known)).toList())) {
        desk.findings()
            .add(
                Fault.DUPLICATE_ROW,
                titles.where(row, layout.run()),
                titles.text(row, layout.run()));
        return;
      }
      Optional<Rut> run = desk.run(titles, row, layout.run());
      boolean named = run.map(rut -> agrees(rut, row)).orElse(false);
      boolean ofAction = desk.isOfAction(titles, row, layout.action());
      boolean ofCode = desk.isOfCode(titles, row, layout.code());
      Optional<LocalDateTime> opened = opened(row);
      if (run.isPresent() && named && ofAction && ofCode && opened.isPresent()) {
        open(run.get(), opened.get(), row);
      }
    }

    private boolean agrees(Rut rut, Row row) {
      List<String> parts = new ArrayList<>();
      layout
          .names()
          .forEach(
              column ->
                  titles.given(row, column, desk.findings()).map(Cell::text).ifPresent(parts::add));
      String name = String.join(" ", parts);
      if (Texts.isDamaged(name)) {
        desk.findings().add(Fault.ENCODING_DAMAGED, titles.where(row, layout.names().get(0)), name);
        return false;
      }
      boolean agrees = names.agree(rut, name);
      if (!agrees) {
        desk.findings().add(Fault.DUPLICATE_PERSON, titles.where(row, layout.named()), name);
      }
      return agrees;
    }

    private Optional<LocalDateTime> opened(Row row) {
      Column column = layout.opened();
      return titles
          .required(row, column, desk.findings())
          .flatMap(
              cell ->
                  cell.moment()
                      .or(
                          () ->
                              desk.findings()
                                  .of(
                                      dates.moment(cell.text()),
                                      titles.where(row, column),
                                      cell.text())))
          .map(written -> log.local(written, zone, desk.options().zone()));
    }

    private void open(Rut rut, LocalDateTime opened, Row row) {
      openings++;
      Optional<ClassWindow> taking = desk.ledger().taking(opened, desk.options().tolerance());
      if (taking.isEmpty()) {
        outside++;
        desk.findings()
            .add(
                Fault.OUTSIDE_CLASS,
                titles.where(row, layout.opened()),
                titles.text(row, layout.opened()));
        return;
      }
      ClassWindow window = taking.get();
      desk.ledger().hold(window);
      if (desk.isCommunicated(
          rut, titles.where(row, layout.run()), titles.text(row, layout.run()))) {
        desk.ledger().attended(rut, window, window.minutes());
      }
    }
  }
}
