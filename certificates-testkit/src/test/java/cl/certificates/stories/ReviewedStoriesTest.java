package cl.certificates.stories;

import static cl.certificates.testkit.fixture.Fixtures.ACTION;
import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.aRecipient;
import static cl.certificates.testkit.fixture.Fixtures.anOfficialOf;
import static cl.certificates.testkit.fixture.Fixtures.theHostSystem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.access.Actor;
import cl.certificates.access.Mandate;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.annulment.PendingRequest;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.HolidayOverlay;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.course.Course;
import cl.certificates.course.CourseState;
import cl.certificates.course.Recipient;
import cl.certificates.dossier.Certificate;
import cl.certificates.dossier.CertificateAction;
import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.IllegalTransition;
import cl.certificates.refusal.Refusal.StaleSummary;
import cl.certificates.search.CourseSearch;
import cl.certificates.search.CourseSearchBuilder;
import cl.certificates.testkit.DelegatingDossiers;
import cl.certificates.viewing.AvailableAction;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What careful readers of the code asked to see. */
class ReviewedStoriesTest extends Story {

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u200b", "\ufeff", "\u2007 \n\u202f"})
  @DisplayName("R30, A23: a motive or reason of odd white space is blank too")
  void oddBlanks(String blank) {
    issued("2026-04-10T10:00");
    clock.setTo("2026-04-20T10:00");

    assertThat(
            code(office.requestAnnulment(administrator, new AnnulmentForm("6543210", null, blank))))
        .isEqualTo("ANNULMENT_REASON_REQUIRED");
    granted(request("2026-04-20T10:00"));
    assertThat(code(office.reject(official, DecisionForm.of("6543210").because(blank))))
        .isEqualTo("DECISION_REASON_REQUIRED");
  }

  @Test
  @DisplayName("R26, A4: the last class held is none that is still to come")
  void lastClassToDate() {
    memory.register(aCourse().partial().build()); // classes on every weekday to 13 March
    clock.setTo("2026-03-05T18:00"); // Thursday

    assertThat(
            office.summary(administrator, form().withRealDate(LocalDate.of(2026, 3, 5))).isRight())
        .isTrue();
    assertThat(code(office.summary(administrator, form().withRealDate(LocalDate.of(2026, 3, 13)))))
        .isEqualTo("REAL_DATE_MISMATCH");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("R33: an official of two regions finds, lists and decides in both")
  void twoRegions(boolean metropolitanFirst) {
    Mandate here = anOfficialOf(Region.VALPARAISO);
    Mandate there =
        new Mandate(
            here.person(),
            here.personName(),
            here.entity(),
            here.entityName(),
            here.profile(),
            Optional.of(Region.METROPOLITANA));
    memory.withdraw(here);
    List.of(metropolitanFirst ? there : here, metropolitanFirst ? here : there)
        .forEach(memory::grant);
    Actor both = here.actor();
    issuedAndRequested();

    assertThat(granted(office.search(both, CourseSearch.inLine("3"))).rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.actions())
                    .filteredOn(act -> act.action() == CertificateAction.APPROVE)
                    .allMatch(act -> act.isOpen()));
    assertThat(granted(office.pending(both, null, 10)))
        .extracting(PendingRequest::action)
        .containsExactly(ACTION);
    assertThat(granted(office.pending(both, Region.METROPOLITANA, 10))).isEmpty();
    assertThat(code(office.pending(both, Region.NUBLE, 10))).isEqualTo("WRONG_REGION");
    granted(office.approve(both, DecisionForm.of("6543210")));
  }

  @Test
  @DisplayName("A6: a course the register knows as liquidated is not issued for again")
  void liquidationIsNotTakenBack() {
    memory.register(aCourse().inState(CourseState.LIQUIDATED).build());
    memory.register(aCourse().inState(CourseState.RUNNING).build());

    assertThat(code(office.summary(administrator, form()))).isEqualTo("COURSE_LIQUIDATED");
  }

  @Test
  @DisplayName("R37, R39: what needs no calendar works where the calendar ends too early")
  void beyondTheCalendar() {
    Certificate version = issued("2026-04-10T10:00");
    granted(request("2026-04-20T10:00"));
    HolidaySource early =
        new HolidayOverlay(List.of(), List.of(), Optional.of(LocalDate.of(2026, 5, 5)))
            .over(new ChileanHolidays());
    CertificateOffice short5 =
        memory
            .builder()
            .holidays(early)
            .policy(policy().rollToNextBusinessDay(true).build())
            .build();

    assertThat(code(short5.certificate(administrator, ACTION))).isEqualTo("OUTSIDE_CALENDAR");
    granted(short5.download(administrator, version.folio()));
    granted(short5.history(administrator, ACTION));
    granted(short5.search(administrator, CourseSearch.inLine("3")));
    granted(short5.reject(official, DecisionForm.of("6543210").because("No se acredita")));
    granted(short5.recordLiquidation(theHostSystem().actor(), ACTION));
  }

  @Test
  @DisplayName(
      "R37, R39: certificates are looked up and downloaded while nobody knows the holidays")
  void withoutHolidays() {
    Certificate version = issued("2026-04-10T10:00");
    AnnulmentAsked asked = granted(request("2026-04-20T10:00"));
    CertificateOffice broken =
        memory
            .builder()
            .holidays(
                scope -> {
                  throw new AdapterException("the holidays cannot be read");
                })
            .build();

    granted(broken.download(administrator, version.folio()));
    granted(broken.history(administrator, ACTION));
    granted(broken.receipt(administrator, ACTION, asked.revision()));
    granted(broken.pending(official, null, 10));
    assertThatThrownBy(() -> broken.certificate(administrator, ACTION))
        .isInstanceOf(AdapterException.class);
    assertThatThrownBy(() -> broken.approve(official, DecisionForm.of("6543210")))
        .isInstanceOf(AdapterException.class);
    assertThat(memory.dossiers().of(ACTION).events()).as("nothing was written").hasSize(2);
  }

  @Test
  @DisplayName("A7: nothing is issued or asked for by a day that the calendar does not know")
  void outsideTheCalendar() {
    HolidaySource early =
        new HolidayOverlay(List.of(), List.of(), Optional.of(LocalDate.of(2026, 3, 31)))
            .over(new ChileanHolidays());
    CertificateOffice rolling =
        memory
            .builder()
            .holidays(early)
            .policy(policy().rollToNextBusinessDay(true).build())
            .build();

    assertThat(code(rolling.summary(administrator, form()))).isEqualTo("OUTSIDE_CALENDAR");
    issued("2026-04-10T10:00");
    assertThat(
            code(
                rolling.requestAnnulment(
                    administrator, new AnnulmentForm("6543210", null, "N.º errado"))))
        .isEqualTo("OUTSIDE_CALENDAR");
  }

  @Test
  @DisplayName("R14, R34: an annulment whose 20th business day nobody knows is not shown as open")
  void notOpenBeyondTheCalendar() {
    issued("2026-04-10T10:00");
    HolidaySource early =
        new HolidayOverlay(List.of(), List.of(), Optional.of(LocalDate.of(2026, 5, 5)))
            .over(new ChileanHolidays());
    CertificateOffice office = memory.builder().holidays(early).build();
    Refusal refused =
        office
            .requestAnnulment(administrator, new AnnulmentForm("6543210", null, "N.º errado"))
            .getLeft();

    List<AvailableAction> shown = granted(office.certificate(administrator, ACTION)).actions();
    List<AvailableAction> listed =
        granted(office.search(administrator, CourseSearch.inLine("3"))).rows().get(0).actions();

    assertThat(refused.code()).isEqualTo("OUTSIDE_CALENDAR");
    assertThat(shown)
        .contains(new AvailableAction(CertificateAction.REQUEST_ANNULMENT, Optional.of(refused)));
    assertThat(listed).isEqualTo(shown);
  }

  @Test
  @DisplayName("A22: a repeated acceptance is answered even where the clock is far behind")
  void replayBehindTheClock() {
    clock.setTo("2026-04-10T10:00");
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));
    Issued first = granted(office.accept(administrator, signed));

    clock.setTo("2026-04-10T09:00");

    assertThat(granted(office.accept(administrator, signed)))
        .isEqualTo(new Issued(first.certificate(), true));
    assertThat(code(request("2026-04-10T09:00"))).isEqualTo("CLOCK_BEHIND");
  }

  @Test
  @DisplayName("Section 3: what no summary could be given for is told before the token is judged")
  void faultsWithoutTokenFirst() {
    IssueForm signed = form().accepting(granted(office.summary(administrator, form())));

    assertThat(refused(office.accept(administrator, form()))).isEqualTo(new StaleSummary(false));
    assertThat(refused(office.accept(administrator, form().accepting("any"))))
        .isEqualTo(new StaleSummary(true));
    assertThat(code(office.accept(administrator, IssueForm.of("6543210").accepting("any"))))
        .isEqualTo("DOCUMENT_NUMBER_REQUIRED");
    memory.register(aCourse().attendedBy().build());
    assertThat(code(office.accept(administrator, signed))).isEqualTo("NO_PARTICIPANTS");
  }

  @Test
  @DisplayName("R37, A12: whom the annulled version was addressed to learns that it was replaced")
  void readdressed() {
    Certificate first = issuedAndRequested();
    granted(approve("2026-05-05T10:00"));
    Recipient other = new Recipient(Rut.of("76100008-K"), "Otra Empresa", Recipient.Kind.COMPANY);
    memory.register(aCourse().addressedTo(other).build());
    Certificate second = reissued("2026-05-08T10:00");

    Actor old = aRecipient().actor();
    assertThat(granted(office.certificate(old, ACTION)).certificates())
        .extracting(Certificate::status)
        .containsExactly(DocumentStatus.REPLACED);
    granted(office.download(old, first.folio()));
    assertThat(code(office.download(old, second.folio()))).isEqualTo("NOT_FOUND");
    assertThat(latestFoundBy(old)).as("R22: the newest addressed to it").contains(first.folio());
    assertThat(latestFoundBy(administrator)).contains(second.folio());
  }

  private Optional<Folio> latestFoundBy(Actor actor) {
    return granted(office.search(actor, CourseSearch.inLine("3"))).rows().get(0).latest();
  }

  @Test
  @DisplayName("A14: with new requests allowed a second decision is told that one may be asked for")
  void allowedFollowsThePolicy() {
    under(policy().allowNewRequestAfterRejection(true));
    issuedAndRequested();
    granted(reject("2026-05-05T10:00"));

    IllegalTransition refusal = (IllegalTransition) refused(approve("2026-05-06T10:00"));

    assertThat(refusal.allowed()).contains(CertificateAction.REQUEST_ANNULMENT);
  }

  @Test
  @DisplayName("A store that never reads its own writes ends in an error, not in an endless loop")
  void overtakenForEver() {
    CertificateOffice endless =
        memory.builder().dossiers(new AlwaysOvertaken(memory.dossiers())).build();
    IssueForm signed = form().accepting(granted(endless.summary(administrator, form())));

    assertThatThrownBy(() -> endless.accept(administrator, signed))
        .isInstanceOf(AdapterException.class);
    assertThatThrownBy(() -> endless.recordLiquidation(theHostSystem().actor(), ACTION))
        .isInstanceOf(AdapterException.class);
  }

  @Test
  @DisplayName("A class book that answers with another action's course is not believed")
  void believesNoOtherCourse() {
    Course other = aCourse().ofAction(ActionId.of("7654321")).build();
    CertificateOffice misled = memory.builder().courses(action -> Optional.of(other)).build();

    assertThatThrownBy(() -> misled.summary(administrator, form()))
        .isInstanceOf(AdapterException.class)
        .hasMessageContainingAll("Courses.of(6543210)", "7654321");
  }

  @Test
  void aClassBookThatAnswersNullIsNamed() {
    CertificateOffice misled = memory.builder().courses(action -> null).build();

    assertThatThrownBy(() -> misled.certificate(administrator, ACTION))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("Courses.of(6543210) is null");
  }

  @Test
  @DisplayName("A paper that the store has lost, or changed, is named by its folio")
  void namesThePaperThatIsNotThere() {
    Folio folio = issued("2026-04-10T10:00").folio();
    for (Optional<Paper> kept :
        List.of(Optional.<Paper>empty(), Optional.of(Paper.of(new byte[1])))) {
      CertificateOffice losing =
          memory.builder().dossiers(new KeepsAnotherPaper(memory.dossiers(), kept)).build();

      assertThatThrownBy(() -> losing.download(administrator, folio))
          .isInstanceOf(AdapterException.class)
          .hasMessageContainingAll(folio.text(), "audit its dossier");
    }
  }

  private record KeepsAnotherPaper(Dossiers right, Optional<Paper> kept)
      implements DelegatingDossiers {
    @Override
    public Optional<Paper> paper(Folio folio) {
      return kept;
    }
  }

  private record AlwaysOvertaken(Dossiers right) implements DelegatingDossiers {
    @Override
    public Either<NotAppended, Dossier> append(
        DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
      return Either.left(new NotAppended.Overtaken(of(event.action())));
    }
  }

  @Test
  @DisplayName("No form, event, refusal or view tells a name, a RUT or a motive when it is logged")
  void logsTellNobody() {
    String motive = "La participante Juana Soto 11.111.111-1 no asistió";
    issued("2026-04-10T10:00");
    AnnulmentForm asking = new AnnulmentForm("6543210", null, motive);
    clock.setTo("2026-04-20T10:00");
    granted(office.requestAnnulment(administrator, asking));
    DecisionForm rejecting = DecisionForm.of("6543210").because(motive);
    granted(office.reject(official, rejecting));
    CourseSearch search = new CourseSearchBuilder().line("3").participant("11111111-1").build();

    assertThat(
            List.of(
                asking.toString(),
                rejecting.toString(),
                form().withJustification(motive).toString(),
                search.toString(),
                granted(office.history(administrator, ACTION)).toString(),
                granted(office.certificate(administrator, ACTION)).toString(),
                granted(office.attendance(administrator, ACTION)).toString(),
                granted(office.search(administrator, search)).toString(),
                refused(office.approve(official, rejecting)).toString()))
        .allSatisfy(
            logged ->
                assertThat(logged)
                    .doesNotContain("Juana", "11.111.111", "11111111", "Persona de Prueba"));
  }
}
