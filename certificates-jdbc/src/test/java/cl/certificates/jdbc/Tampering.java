package cl.certificates.jdbc;

import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.AnnulmentApproved;
import cl.certificates.dossier.DossierEvent.AnnulmentRejected;
import cl.certificates.dossier.DossierEvent.AnnulmentRequested;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.DossierEvent.CourseLiquidated;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.EventEncoding.Encoded;
import cl.certificates.dossier.IssuedContent;
import cl.certificates.dossier.Revision;
import cl.certificates.dossier.Stamp;
import cl.certificates.identity.ActionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of edit that somebody with the password of the database may make in what an audit
 * covers: each column of each table, and rows that are taken away, doubled, moved and swapped,
 * tails that are cut, dossiers that are taken away and histories that are written anew.
 */
final class Tampering {
  private static final String EVENT = "dossier_event";
  private static final String SNAPSHOT = "certificate_snapshot";
  private static final String DOCUMENT = "certificate_document";
  private static final String DOSSIER = "dossier";
  private static final String CERTIFICATE = "certificate";
  private static final List<String> TABLES =
      List.of(EVENT, SNAPSHOT, DOCUMENT, DOSSIER, CERTIFICATE);

  /** Seven to thirty letters in upper case, digits and hyphens, as the domain has it. */
  private static final Pattern ACTION = Pattern.compile("[A-Z0-9-]{7,30}");

  /** Columns whose values a constraint of the table knows. */
  private static final Map<String, List<String>> CLOSED =
      Map.of(
          "state",
          List.of("TO_ISSUE", "ISSUED", "ANNULMENT_PENDING", "APPROVED_FOR_REISSUE", "REJECTED"),
          "status",
          List.of("IN_FORCE", "UNDER_ANNULMENT", "ANNULLED", "REPLACED"));

  private static final Set<String> MAY_BE_EMPTY =
      Set.of("region", "due_date", "liquidated_on", "annulled_on", "replaced_by");
  private static final Set<String> DAYS = Set.of("due_date", "liquidated_on", "annulled_on");
  private static final ActionId NEW = ActionId.of("9999999");

  private final Random random;
  private final Map<ActionId, Dossier> dossiers = new TreeMap<>();
  private final Map<String, List<StoredRow>> rows = new LinkedHashMap<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /** An edit that is done, or nothing if this draw made none; a refused one throws. */
  private interface Kind {
    Optional<Edit> done(Connection connection) throws SQLException;
  }

  /** Edits of a store in which these dossiers stand, each with an event or more. */
  Tampering(Connection connection, List<Dossier> stand, Random random) throws SQLException {
    this.random = random;
    stand.forEach(dossier -> dossiers.put(dossier.action(), dossier));
    for (String table : TABLES) {
      rows.put(table, StoredRow.all(connection, table));
      for (String column : rows.get(table).get(0).values().keySet()) {
        kinds.put("cell " + table + "." + column, with -> cell(with, table, column));
      }
      kinds.put("drop " + table, with -> drop(with, table));
    }
    kinds.put("event doubled at the end of its dossier", with -> doubled(with, true));
    kinds.put("event doubled at the end of another", with -> doubled(with, false));
    kinds.put("event under a new action", this::underANewAction);
    kinds.put("event in the place of another", this::grafted);
    kinds.put("two events of a dossier swapped", with -> swapped(with, EVENT, true));
    kinds.put("two events swapped", with -> swapped(with, EVENT, false));
    kinds.put("two contents swapped", with -> swapped(with, SNAPSHOT, false));
    kinds.put("two papers swapped", with -> swapped(with, DOCUMENT, false));
    kinds.put("two certificates swapped", this::certificatesSwapped);
    kinds.put("content beside an event that has none", this::contentTooMany);
    kinds.put("paper of a version that is none", this::paperTooMany);
    kinds.put("tail cut, its traces left", with -> cut(with, false));
    kinds.put("tail cut with its traces", with -> cut(with, true));
    kinds.put("dossier taken away", this::takenAway);
    kinds.put("history written anew with its hashes", this::writtenAnew);
  }

  List<String> kinds() {
    return List.copyOf(kinds.keySet());
  }

  /**
   * Does one edit of a kind; the caller rolls back.
   *
   * @return what was done; empty if this draw changes nothing
   * @throws SQLException if a constraint refuses it
   */
  Optional<Edit> edit(String kind, Connection connection) throws SQLException {
    return Objects.requireNonNull(kinds.get(kind)).done(connection);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private StoredRow anyRow(String table) {
    return any(Objects.requireNonNull(rows.get(table)));
  }

  private Dossier dossierOf(StoredRow row) {
    return Objects.requireNonNull(dossiers.get(action(row)));
  }

  private static ActionId action(StoredRow row) {
    return ActionId.of(row.text("action_id"));
  }

  private static int length(Dossier dossier) {
    return dossier.events().size();
  }

  /** At which revision a version was issued. */
  private static int issueOf(Dossier dossier, int version) {
    int seen = 0;
    for (int revision = 1; revision <= length(dossier); revision++) {
      if (dossier.events().get(revision - 1) instanceof CertificateIssued && ++seen == version) {
        return revision;
      }
    }
    throw new IllegalArgumentException("no version " + version);
  }

  /** To which place of its dossier a row belongs; of a read table to the end. */
  private int place(StoredRow row) {
    return switch (row.table()) {
      case EVENT, SNAPSHOT -> row.number("revision");
      case DOCUMENT -> issueOf(dossierOf(row), row.number("version"));
      default -> length(dossierOf(row));
    };
  }

  private Optional<Edit> cell(Connection connection, String table, String column)
      throws SQLException {
    StoredRow row = anyRow(table);
    Object altered = altered(column, row.get(column));
    if (Objects.equals(altered, row.get(column))) {
      return Optional.empty();
    }
    row.become(connection, row.with(column, altered));
    String what = "%s of %s to %s".formatted(column, row.text("action_id"), altered);
    Edit edit = Edit.at(what, action(row), place(row));
    if (column.equals("action_id")) {
      return Optional.of(moved(edit, row, String.valueOf(altered)));
    }
    if (table.equals(SNAPSHOT) && column.equals("revision")) {
      return Optional.of(edit.and(action(row), (Integer) Objects.requireNonNull(altered)));
    }
    boolean ahead =
        table.equals(DOSSIER)
            && column.equals("revision")
            && (Integer) Objects.requireNonNull(altered) > place(row);
    return Optional.of(ahead ? Edit.at(what, action(row), place(row) + 1) : edit);
  }

  /** What a row does where it has come to. */
  private Edit moved(Edit edit, StoredRow row, String id) {
    if (!ACTION.matcher(id).matches()) {
      return edit.leaving(new StrayRow(row.table(), id));
    }
    ActionId to = new ActionId(id);
    int end = dossiers.containsKey(to) ? length(dossiers.get(to)) : 0;
    return switch (row.table()) {
      case EVENT -> edit.and(to, Math.min(row.number("revision"), end + 1));
      case SNAPSHOT -> edit.and(to, row.number("revision"));
      case DOCUMENT -> edit.and(to, end + 1);
      default -> edit.and(to, Math.max(1, end));
    };
  }

  private @Nullable Object altered(String column, @Nullable Object value) {
    if (value == null) {
      return DAYS.contains(column) ? LocalDate.of(2026, 1, 1 + random.nextInt(28)) : "13";
    }
    if (MAY_BE_EMPTY.contains(column) && random.nextInt(4) == 0) {
      return null;
    }
    if (CLOSED.containsKey(column)) {
      return any(CLOSED.get(column));
    }
    if (value instanceof Integer number) {
      return number ^ 1 << random.nextInt(8);
    }
    if (value instanceof LocalDate day) {
      return day.plusDays(random.nextBoolean() ? -1 : 1 + random.nextInt(400));
    }
    if (value instanceof LocalDateTime time) {
      return random.nextBoolean()
          ? time.plusDays(1)
          : time.plus(1 + random.nextInt(999_999), ChronoUnit.MICROS);
    }
    return value instanceof byte[] bytes ? altered(bytes) : altered((String) value);
  }

  /** Now and then one more or fewer, else a bit. */
  private byte[] altered(byte[] bytes) {
    int longer = random.nextInt(10);
    byte[] altered = Arrays.copyOf(bytes, bytes.length + (longer < 2 ? 2 * longer - 1 : 0));
    if (longer >= 2) {
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return altered;
  }

  /** A bit of one letter, as long as it stays one that can be seen. */
  private String altered(String text) {
    StringBuilder altered = new StringBuilder(text);
    int at = random.nextInt(text.length());
    char letter = (char) (text.charAt(at) ^ 1 << random.nextInt(7));
    if (letter > ' ' && letter < 0x7F) {
      altered.setCharAt(at, letter);
    }
    return altered.toString();
  }

  private Optional<Edit> drop(Connection connection, String table) throws SQLException {
    StoredRow row = anyRow(table);
    if (table.equals(EVENT)) {
      dropEvent(connection, row);
    } else {
      row.delete(connection);
    }
    return Optional.of(
        Edit.at("drop of " + row.key().stream().map(row::text).toList(), action(row), place(row)));
  }

  private void dropEvent(Connection connection, StoredRow event) throws SQLException {
    Optional<StoredRow> content =
        Objects.requireNonNull(rows.get(SNAPSHOT)).stream()
            .filter(row -> row.text("action_id").equals(event.text("action_id")))
            .filter(row -> row.number("revision") == event.number("revision"))
            .findFirst();
    if (content.isPresent()) {
      content.get().delete(connection);
    }
    event.delete(connection);
  }

  private Optional<Edit> doubled(Connection connection, boolean within) throws SQLException {
    StoredRow event = anyRow(EVENT);
    Dossier to = within ? dossierOf(event) : any(List.copyOf(dossiers.values()));
    int place = length(to) + 1;
    event.with("action_id", to.action().text()).with("revision", place).insert(connection);
    return Optional.of(Edit.at("doubled " + event.text("action_id"), to.action(), place));
  }

  private Optional<Edit> underANewAction(Connection connection) throws SQLException {
    anyRow(EVENT).with("action_id", NEW.text()).insert(connection);
    return Optional.of(Edit.at("an event of another", NEW, 1));
  }

  private Optional<Edit> grafted(Connection connection) throws SQLException {
    StoredRow stock = anyRow(EVENT);
    StoredRow scion = anyRow(EVENT);
    if (stock.equals(scion)) {
      return Optional.empty();
    }
    stock.become(connection, stock.filledFrom(scion));
    return Optional.of(
        Edit.at("grafted from " + scion.text("action_id"), action(stock), place(stock)));
  }

  private Optional<Edit> swapped(Connection connection, String table, boolean within)
      throws SQLException {
    StoredRow one = anyRow(table);
    StoredRow other = anyRow(table);
    if (one.equals(other) || within && !action(one).equals(action(other))) {
      return Optional.empty();
    }
    one.become(connection, one.filledFrom(other));
    other.become(connection, other.filledFrom(one));
    return Optional.of(
        Edit.at("swapped in " + table, action(one), place(one)).and(action(other), place(other)));
  }

  /** All but their codes, which no two rows may have. */
  private Optional<Edit> certificatesSwapped(Connection connection) throws SQLException {
    StoredRow one = anyRow(CERTIFICATE);
    StoredRow other = anyRow(CERTIFICATE);
    if (one.equals(other)) {
      return Optional.empty();
    }
    one.become(connection, one.filledFrom(other).with("code", one.get("code")));
    other.become(connection, other.filledFrom(one).with("code", other.get("code")));
    return Optional.of(
        Edit.at("swapped certificates", action(one), place(one)).and(action(other), place(other)));
  }

  private Optional<Edit> contentTooMany(Connection connection) throws SQLException {
    StoredRow event = anyRow(EVENT);
    if (event.text("kind").equals("CertificateIssued")) {
      return Optional.empty();
    }
    anyRow(SNAPSHOT)
        .with("action_id", event.get("action_id"))
        .with("revision", event.get("revision"))
        .insert(connection);
    return Optional.of(
        Edit.at("content beside " + event.text("kind"), action(event), place(event)));
  }

  private Optional<Edit> paperTooMany(Connection connection) throws SQLException {
    Dossier to = any(List.copyOf(dossiers.values()));
    int version = any(List.of(-1, 0, to.certificates().size() + 1, 1_000));
    anyRow(DOCUMENT)
        .with("action_id", to.action().text())
        .with("version", version)
        .insert(connection);
    return Optional.of(Edit.at("paper of version " + version, to.action(), length(to) + 1));
  }

  /** At least one event is left: a dossier of none is taken away whole. */
  private Optional<Edit> cut(Connection connection, boolean withTraces) throws SQLException {
    Dossier dossier = any(List.copyOf(dossiers.values()));
    if (length(dossier) < 2) {
      return Optional.empty();
    }
    int left = 1 + random.nextInt(length(dossier) - 1);
    for (StoredRow event : of(EVENT, dossier)) {
      if (event.number("revision") > left) {
        dropEvent(connection, event);
      }
    }
    Edit edit = Edit.at("cut to " + left, dossier.action(), left + 1);
    if (!withTraces) {
      return Optional.of(edit);
    }
    int versions = dossier.at(new Revision(left)).certificates().size();
    for (StoredRow paper : of(DOCUMENT, dossier)) {
      if (paper.number("version") > versions) {
        paper.delete(connection);
      }
    }
    new JdbcDossiers(Database.within(connection)).rebuild();
    return Optional.of(edit.seenByAHeadAlone());
  }

  private List<StoredRow> of(String table, Dossier dossier) {
    return Objects.requireNonNull(rows.get(table)).stream()
        .filter(row -> row.text("action_id").equals(dossier.action().text()))
        .toList();
  }

  private Optional<Edit> takenAway(Connection connection) throws SQLException {
    Dossier dossier = any(List.copyOf(dossiers.values()));
    for (String table : List.of(SNAPSHOT, EVENT, DOCUMENT, DOSSIER, CERTIFICATE)) {
      for (StoredRow row : of(table, dossier)) {
        row.delete(connection);
      }
    }
    return Optional.of(
        Edit.at("taken away " + dossier.action(), dossier.action(), 1).seenByAHeadAlone());
  }

  /** By somebody who knows how hashes are taken; a head is that of the end, so is the place. */
  private Optional<Edit> writtenAnew(Connection connection) throws SQLException {
    Dossier dossier = any(List.copyOf(dossiers.values()));
    int from = 1 + random.nextInt(length(dossier));
    Dossier anew = Dossier.empty(dossier.action());
    for (int revision = 1; revision <= length(dossier); revision++) {
      DossierEvent event = dossier.events().get(revision - 1);
      Stamp told = event.stamp();
      Stamp stamp =
          new Stamp(
              told.by(),
              revision == from ? told.at().plusSeconds(1) : told.at(),
              told.on(),
              told.policyVersion(),
              told.calendarVersion(),
              anew.head());
      DossierEvent other = with(event, stamp, revision == from);
      anew = anew.after(other);
      write(connection, dossier, EventEncoding.encode(other, new Revision(revision)), other);
    }
    new JdbcDossiers(Database.within(connection)).rebuild();
    return Optional.of(
        Edit.at("written anew from " + from, dossier.action(), length(dossier)).seenByAHeadAlone());
  }

  private void write(Connection connection, Dossier dossier, Encoded encoded, DossierEvent event)
      throws SQLException {
    int place = encoded.revision().number() - 1;
    StoredRow stands = of(EVENT, dossier).get(place);
    stands.become(
        connection,
        stands
            .with("event", encoded.event())
            .with("hash", encoded.hash().hex())
            .with("previous_hash", event.stamp().previous().hex())
            .with("occurred_at", Columns.utc(event.stamp().at())));
    if (encoded.snapshot().isPresent()) {
      StoredRow content =
          of(SNAPSHOT, dossier).stream()
              .filter(row -> row.number("revision") == place + 1)
              .findFirst()
              .orElseThrow();
      content.become(connection, content.with("content", encoded.snapshot().get()));
    }
  }

  private static DossierEvent with(DossierEvent event, Stamp stamp, boolean forged) {
    String more = forged ? "!" : "";
    if (event instanceof CertificateIssued issued) {
      return new CertificateIssued(
          stamp,
          new IssuedContent.Builder()
              .from(issued.content())
              .courseName(issued.content().courseName() + more)
              .build(),
          issued.salt(),
          issued.code(),
          issued.token(),
          issued.warnings(),
          issued.look(),
          issued.paperDigest());
    }
    if (event instanceof AnnulmentRequested asked) {
      return new AnnulmentRequested(
          asked.action(), stamp, asked.category(), asked.motive() + more, asked.dueDate());
    }
    if (event instanceof AnnulmentApproved approved) {
      return new AnnulmentApproved(approved.action(), stamp, approved.reason(), approved.late());
    }
    if (event instanceof AnnulmentRejected rejected) {
      return new AnnulmentRejected(
          rejected.action(), stamp, rejected.reason() + more, rejected.late());
    }
    return new CourseLiquidated(event.action(), stamp);
  }
}
