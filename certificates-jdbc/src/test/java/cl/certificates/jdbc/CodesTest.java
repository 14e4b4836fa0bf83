package cl.certificates.jdbc;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.Dossier;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.RandomSource;
import cl.certificates.identity.VerificationCode;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.memory.ScriptedRandom;
import cl.certificates.testkit.memory.SettableClock;
import cl.certificates.verification.Verification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class CodesTest {
  private static final String ONES = "1".repeat(27);
  private static final String TWOS = "2".repeat(27);

  private final SettableClock clock = SettableClock.at("2026-04-10T10:00");
  private final Actor administrator = anAdministrator().actor();
  private final DataSource store;

  CodesTest(Engine engine) {
    this.store = engine.store();
    new JdbcCourses(store).register(aCourse().ofAction("6543210").build());
    new JdbcCourses(store).register(aCourse().ofAction("6543211").build());
  }

  private CertificateOffice officeDrawing(RandomSource random) {
    return Offices.furnished(store, clock).random(random).build();
  }

  private Certificate issued(CertificateOffice office, String action) {
    IssueForm form = IssueForm.of(action).withInvoice("4521");
    return office
        .accept(administrator, form.accepting(office.summary(administrator, form).get()))
        .get()
        .certificate();
  }

  /** An attempt draws twice, a salt and a code. */
  private static RandomSource counted(RandomSource random, AtomicInteger draws) {
    return bytes -> {
      draws.incrementAndGet();
      random.fill(bytes);
    };
  }

  @Test
  @DisplayName("FC-03: a source that repeats itself three times gives a code at the fourth draw")
  void drawsAgainWhereACodeIsTaken() throws SQLException {
    Certificate first = issued(officeDrawing(ScriptedRandom.filling(1)), "6543210");
    AtomicInteger draws = new AtomicInteger();
    RandomSource stubbed = ScriptedRandom.filling(1, 1, 1, 1, 1, 1, 2, 2);

    Certificate second = issued(officeDrawing(counted(stubbed, draws)), "6543211");

    assertThat(first.code().symbols()).startsWith(ONES);
    assertThat(second.code().symbols()).startsWith(TWOS);
    assertThat(draws).hasValue(4 * 2);
    assertThat(second.version()).isEqualTo(1);
    assertThat(Rows.count(store, "dossier_event")).isEqualTo(2);
    assertThat(Rows.count(store, "certificate_document")).isEqualTo(2);
    assertThat(new JdbcAudit(store).run(List.of()).isClean()).isTrue();
  }

  @Test
  @DisplayName("FC-03: a source that is stuck ends in a clear error, and nothing is stored")
  void givesUpOnAStuckSource() throws SQLException {
    CertificateOffice stuck = officeDrawing(ScriptedRandom.filling(1));
    issued(stuck, "6543210");

    assertThatThrownBy(() -> issued(stuck, "6543211"))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("codes repeat");

    ActionId action = ActionId.of("6543211");
    assertThat(new JdbcDossiers(store).of(action)).isEqualTo(Dossier.empty(action));
    assertThat(Rows.count(store, "certificate_document")).isEqualTo(1);
  }

  @Test
  @DisplayName("FC-03: two certificates with the same visible fields have codes of their own")
  void isNotMadeOfWhatIsVisible() {
    CertificateOffice office = officeDrawing(RandomSource.secure());

    Certificate one = issued(office, "6543210");
    Certificate other = issued(office, "6543211");

    assertThat(one.issuedAt()).isEqualTo(other.issuedAt());
    assertThat(one.content().participants()).isEqualTo(other.content().participants());
    assertThat(one.code()).isNotEqualTo(other.code());
    assertThat(new JdbcDossiers(store).ofCode(one.code()).map(Dossier::action))
        .contains(one.action());
    assertThat(new JdbcDossiers(store).ofCode(other.code()).map(Dossier::action))
        .contains(other.action());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdefghjkmnpqrst",
        "O123456789ABCDEFGHJKMNPQRST",
        "oI23456789ABCDEFGHJKMNPQRST",
        "0l23456789abcDEFghjkmnpqrst",
        " 0123-4567-89AB-CDEF-GHJK-MNPQ-RST",
        "0123 4567 89AB\tCDEF\u00a0GHJK MNPQ RST",
      })
  @DisplayName("FC-03: however it is typed, a code finds its certificate")
  void resolvesEveryTypingVariant(String typed) {
    CertificateOffice office = officeDrawing(CodesTest::count);
    Certificate certificate = issued(office, "6543210");
    assertThat(certificate.code().symbols()).startsWith("0123456789ABCDEFGHJKMNPQRST");
    String check = certificate.code().symbols().substring(27);

    Verification answer = office.verify(typed + check);

    assertThat(answer).isInstanceOf(Verification.Found.class);
    assertThat(((Verification.Found) answer).folio()).isEqualTo(certificate.folio());
  }

  private static void count(byte[] bytes) {
    for (int place = 0; place < bytes.length; place++) {
      bytes[place] = (byte) place;
    }
  }

  @Test
  @DisplayName("FC-03: a wrong check character is refused without touching the database")
  void asksNoDatabaseAboutAMistypedCode() {
    Faults watched = Faults.before((call, method) -> Optional.empty());
    CertificateOffice office =
        Offices.furnished(watched.on(store), clock).random(CodesTest::count).build();
    String code = issued(office, "6543210").code().symbols();
    int before = watched.calls();

    for (int place = 0; place < code.length(); place++) {
      char other = code.charAt(place) == '7' ? '8' : '7';
      String mistyped = code.substring(0, place) + other + code.substring(place + 1);
      assertThat(office.verify(mistyped)).as(mistyped).isEqualTo(new Verification.Mistyped());
    }

    assertThat(watched.calls()).isEqualTo(before);
    assertThat(office.verify(code)).isInstanceOf(Verification.Found.class);
    assertThat(watched.calls()).as("a right one is looked up").isGreaterThan(before);
  }

  @Test
  @DisplayName("FC-04: whatever nobody was given, the store is asked the same and answers the same")
  void asksTheSameAboutEveryUnknownCode() {
    List<String> calls = new ArrayList<>();
    Faults watched =
        Faults.before(
            (call, method) -> {
              calls.add(method);
              return Optional.empty();
            });
    CertificateOffice office =
        Offices.furnished(watched.on(store), clock).random(CodesTest::count).build();
    String given = issued(office, "6543210").code().symbols();
    Set<List<String>> asked = new HashSet<>();
    Set<Verification> answered = new HashSet<>();

    for (String unknown : unknownCodes(given)) {
      calls.clear();
      answered.add(office.verify(unknown));
      asked.add(List.copyOf(calls));
    }

    assertThat(answered).containsExactly(new Verification.Unknown());
    assertThat(asked).singleElement().satisfies(once -> assertThat(once).isNotEmpty());
    assertThat(office.verify(given)).isInstanceOf(Verification.Found.class);
  }

  /** Any codes, and those that are like one which was given but for three symbols in a row. */
  private static List<String> unknownCodes(String given) {
    List<String> codes = new ArrayList<>();
    RandomSource random = ScriptedRandom.seeded(4);
    for (int draw = 0; draw < 100; draw++) {
      codes.add(VerificationCode.draw(random).symbols());
    }
    for (int place = 0; place + 3 <= given.length(); place++) {
      for (int first = 0; first < 1_000; first++) {
        String typed =
            given.substring(0, place)
                + String.format(Locale.ROOT, "%03d", first)
                + given.substring(place + 3);
        if (!typed.equals(given) && VerificationCode.parse(typed).isRight()) {
          codes.add(typed);
        }
      }
    }
    return codes;
  }

  @Test
  @DisplayName("FC-03: codes that differ in case, accent or blank are two, equal ones are refused")
  void comparesCodesByteByByte() throws SQLException {
    issued(officeDrawing(RandomSource.secure()), "6543210");
    List<String> different = List.of("AbC", "aBc", "AbC ", "ÁbC");
    for (int place = 0; place < different.size(); place++) {
      writeVersion(place + 2, different.get(place));
    }

    assertThat(Rows.count(store, "certificate where code = 'AbC'")).isEqualTo(1);
    for (String code : different) {
      assertThatThrownBy(() -> writeVersion(9, code))
          .isInstanceOf(SQLException.class)
          .satisfies(
              refused -> assertThat(((SQLException) refused).getSQLState()).startsWith("23"));
    }
  }

  /** Another version of the one that was issued, written behind the back of the adapter. */
  private void writeVersion(int version, String code) throws SQLException {
    Rows.change(
        store,
        """
        insert into certificate
          (action_id, version, folio, code, status, issued_at, issued_on, content_digest,
           paper_digest, recipient_rut)
        select action_id, %s, folio, '%s', status, issued_at, issued_on, content_digest,
               paper_digest, recipient_rut
          from certificate where version = 1
        """
            .formatted(version, code));
  }
}
