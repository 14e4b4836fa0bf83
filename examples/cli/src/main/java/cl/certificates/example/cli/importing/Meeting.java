package cl.certificates.example.cli.importing;

import cl.certificates.attendance.ClassWindow;
import cl.certificates.attendance.Stay;
import cl.certificates.example.cli.importing.rules.Dates;
import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Dates.Vote;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.RowsSeen;
import cl.certificates.example.cli.importing.rules.Texts;
import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A report of a meeting, one row per join: who came, who left, under which name and mail (rule 9).
 *
 * @param name the name shown
 * @param mail the mail address; its column may be missing
 * @param joined when somebody came
 * @param left when he left
 * @param form how the moments are written
 * @param counts whether a row is attendance at all
 * @param ends whether a row ends the joins
 */
record Meeting(
    Column name,
    Column mail,
    Column joined,
    Column left,
    Form form,
    Predicate<Row> counts,
    Predicate<Row> ends) {

  void read(InputFile file, Titles titles, Desk desk) {
    Vote vote = new Vote();
    each(
        file,
        titles,
        new Findings(),
        row -> {
          vote.see(titles.text(row, joined));
          vote.see(titles.text(row, left));
        });
    Either<Fault, Vote.Settled> order = vote.decide(desk.options().order(), desk.days());
    Where where = titles.where(titles.row(), joined);
    desk.findings().of(order, where, "");
    if (order.isLeft()) {
      return;
    }
    if (order.get().inferred()) {
      desk.findings().add(Fault.DATE_ORDER_INFERRED, where, "");
    }
    Reading reading = new Reading(this, titles, desk, Dates.of(form, order.get().order()));
    each(file, titles, desk.findings(), reading::row);
  }

  private void each(InputFile file, Titles titles, Findings findings, Consumer<Row> reader) {
    boolean[] ended = {false};
    Table.each(
        file,
        titles,
        findings,
        true,
        row -> {
          ended[0] = ended[0] || ends.test(row);
          if (!ended[0] && counts.test(row)) {
            reader.accept(row);
          }
        });
  }

  /** One reading of one report. */
  private static final class Reading {
    private final Meeting meeting;
    private final Titles titles;
    private final Desk desk;
    private final Dates dates;
    private final Map<String, Rut> byMail = new HashMap<>();
    private final Map<String, Rut> byName = new HashMap<>();
    private final Set<String> namesakes = new HashSet<>();
    private final RowsSeen seen = new RowsSeen();
    private final Set<String> unmatched = new HashSet<>();

    Reading(Meeting meeting, Titles titles, Desk desk, Dates dates) {
      this.meeting = meeting;
      this.titles = titles;
      this.desk = desk;
      this.dates = dates;
      for (Person person : desk.people()) {
        person.mail().ifPresent(mail -> byMail.put(mail, person.rut()));
        if (byName.putIfAbsent(person.foldedName(), person.rut()) != null) {
          namesakes.add(person.foldedName());
        }
      }
    }

    void row(Row row) {
      List<Column> asked =
          List.of(meeting.name(), meeting.mail(), meeting.joined(), meeting.left());
      if (!seen.isNew(asked.stream().map(column -> titles.text(row, column)).toList())) {
        desk.findings()
            .add(
                Fault.DUPLICATE_ROW,
                titles.where(row, meeting.name()),
                titles.text(row, meeting.name()));
        return;
      }
      Optional<Rut> person = person(row);
      Optional<LocalDateTime> from = moment(row, meeting.joined());
      Optional<LocalDateTime> until = moment(row, meeting.left());
      if (from.isEmpty() || until.isEmpty()) {
        return;
      }
      if (until.get().isBefore(from.get())) {
        desk.findings()
            .add(
                Fault.END_BEFORE_START,
                titles.where(row, meeting.left()),
                titles.text(row, meeting.left()));
        return;
      }
      stay(row, person, new Stay(from.get(), until.get()));
    }

    private void stay(Row row, Optional<Rut> person, Stay stay) {
      List<ClassWindow> reached = desk.ledger().reached(stay);
      if (reached.isEmpty() && person.isPresent() && stay.from().isBefore(stay.until())) {
        desk.findings()
            .add(
                Fault.OUTSIDE_CLASS,
                titles.where(row, meeting.joined()),
                titles.text(row, meeting.joined()));
      }
      person.ifPresent(rut -> desk.ledger().stayed(rut, stay));
    }

    private Optional<LocalDateTime> moment(Row row, Column column) {
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
                                      cell.text())));
    }

    private Optional<Rut> person(Row row) {
      String name = titles.text(row, meeting.name());
      Where where = titles.where(row, meeting.name());
      if (Texts.isDamaged(name)) {
        desk.findings().add(Fault.ENCODING_DAMAGED, where, name);
        return Optional.empty();
      }
      String mail = Texts.spaced(titles.text(row, meeting.mail())).toLowerCase(Locale.ROOT);
      Optional<Rut> known = Optional.ofNullable(byMail.get(mail)).or(() -> desk.named(name));
      if (known.isPresent()) {
        return known.filter(rut -> desk.isCommunicated(rut, where, name));
      }
      String folded = Texts.folded(name);
      if (namesakes.contains(folded)) {
        desk.findings().add(Fault.PERSON_AMBIGUOUS, where, name, Hint.NAMES_TABLE);
        return Optional.empty();
      }
      Optional<Rut> namely = Optional.ofNullable(byName.get(folded));
      if (namely.isEmpty() && unmatched.add(folded + "\n" + mail)) {
        desk.findings().add(Fault.PERSON_UNMATCHED, where, name, Hint.NAMES_TABLE);
      }
      return namely;
    }
  }
}
