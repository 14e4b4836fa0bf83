package cl.certificates.benchmarks.year;

import cl.certificates.CertificateOffice;
import cl.certificates.dossier.Certificate;
import cl.certificates.identity.ActionId;
import cl.certificates.jdbc.JdbcAudit;
import cl.certificates.jdbc.JdbcDossiers;
import cl.certificates.viewing.CertificateCopy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the database holds when the year is over.
 *
 * @param actions that were to be issued
 * @param events of all dossiers
 * @param certificates in force
 * @param folios of them that differ
 * @param codes of them that differ
 * @param papers archived
 * @param paperBytes of all of them
 * @param sampled actions of which every event was audited and the paper downloaded
 * @param unsound those of them that do not hold, at most ten
 */
record Holding(
    int actions,
    long events,
    long certificates,
    long folios,
    long codes,
    long papers,
    long paperBytes,
    int sampled,
    List<String> unsound) {
  private static final int SAMPLE = 1_000;
  private static final int TOLD = 10;

  /** Counts everything, and looks closely at a thousand actions, or all where they are fewer. */
  static Holding of(YearStore store, NationalYear year, CertificateOffice office)
      throws SQLException {
    List<String> unsound = new ArrayList<>();
    JdbcAudit audit = new JdbcAudit(store.pool());
    JdbcDossiers dossiers = new JdbcDossiers(store.pool());
    int sample = Math.min(SAMPLE, year.actions());
    for (int place = 0; place < sample && unsound.size() < TOLD; place++) {
      int number = (int) ((long) place * year.actions() / sample);
      lookAt(audit, dossiers, office, number).ifPresent(unsound::add);
    }
    return new Holding(
        year.actions(),
        store.count("select count(*) from dossier_event"),
        store.count("select count(*) from certificate where status = 'IN_FORCE' and version = 1"),
        store.count("select count(distinct folio) from certificate"),
        store.count("select count(distinct code) from certificate"),
        store.count("select count(*) from certificate_document"),
        store.count("select coalesce(sum(length(document)), 0) from certificate_document"),
        sample,
        List.copyOf(unsound));
  }

  private static Optional<String> lookAt(
      JdbcAudit audit, JdbcDossiers dossiers, CertificateOffice office, int number) {
    ActionId action = NationalYear.action(number);
    var story = audit.story(action, Optional.empty());
    if (story.finding().isPresent() || story.events().size() != 1) {
      return Optional.of(action + ": " + story.finding() + ", events: " + story.events().size());
    }
    Certificate certificate = dossiers.of(action).certificates().get(0);
    int participants = certificate.content().participants().size();
    if (participants != NationalYear.PARTICIPANTS) {
      return Optional.of(action + ": participants: " + participants);
    }
    return office
        .download(NationalYear.administrator(number).actor(), certificate.folio())
        .fold(
            refusal -> Optional.of(action + ": " + refusal.code()),
            copy -> isPdf(copy) ? Optional.empty() : Optional.of(action + ": no PDF"));
  }

  private static boolean isPdf(CertificateCopy copy) {
    byte[] bytes = copy.paper().bytes();
    return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D';
  }

  /** Whether there is one event, one certificate, one folio, one code and one paper an action. */
  boolean isWhole() {
    return unsound.isEmpty()
        && List.of(events, certificates, folios, codes, papers).stream()
            .allMatch(count -> count == actions);
  }
}
