package cl.certificates.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.access.AccessLog;
import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.annulment.OpenRequests;
import cl.certificates.attendance.Participant;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.LocalScopes;
import cl.certificates.calendar.Scope;
import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.document.CertificateDocument;
import cl.certificates.document.CertificateRenderer;
import cl.certificates.document.DocumentField;
import cl.certificates.document.DocumentSection;
import cl.certificates.document.ReceiptDocument;
import cl.certificates.document.Template;
import cl.certificates.document.Templates;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.FixedHolidays;
import cl.certificates.testkit.memory.InMemoryCourses;
import cl.certificates.testkit.memory.InMemoryDossiers;
import cl.certificates.testkit.memory.InMemoryOpenRequests;
import cl.certificates.testkit.memory.InMemoryPermissions;
import cl.certificates.testkit.memory.PlainTextRenderer;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** For each clause of the smaller contracts an adapter that breaks it, and is found out. */
class WrongAdaptersTest {
  @Test
  void coursesInAnotherOrder() {
    Verdict.assertFails(ReversesParticipants.class, "C1");
  }

  @Test
  void coursesFoundByTheirBeginning() {
    Verdict.assertFails(FindsByBeginning.class, "C2");
  }

  @Test
  void registersThatKeepTheFirst() {
    Verdict.assertFails(KeepsTheFirst.class, "C1");
  }

  @Test
  void registersThatTakeAnything() {
    Verdict.assertFails(TakesAnything.class, "C2");
  }

  @Test
  void registersThatLookBeforeTheyWrite() {
    Verdict.assertFails(LooksBeforeItRegisters.class, "C3");
  }

  @Test
  void registersThatForgetALiquidation() {
    Verdict.assertFails(ForgetsALiquidation.class, "C4");
  }

  @Test
  void registersThatKeepAnyName() {
    Verdict.assertFails(KeepsAnyName.class, "C5");
  }

  @Test
  void requestsOfEveryRegion() {
    Verdict.assertFails(ListsEveryRegion.class, "C1");
  }

  @Test
  void requestsByActionAlone() {
    Verdict.assertFails(OrdersByAction.class, "C2");
  }

  @Test
  void permissionsListedAtRandom() {
    Verdict.assertFails(ListsAtRandom.class, "C1");
  }

  @Test
  void permissionsForEverybody() {
    Verdict.assertFails(PermitsEverybody.class, "C2");
  }

  @Test
  void permissionsKeptInACache() {
    Verdict.assertFails(RemembersMandates.class, "C3");
  }

  @Test
  void accessLogsThatKeepOneOfAKind() {
    Verdict.assertFails(KeepsOneOfAKind.class, "C1");
  }

  @Test
  void accessLogsThatPutTheNewestFirst() {
    Verdict.assertFails(PutsTheNewestFirst.class, "C2");
  }

  @Test
  void accessLogsThatLookBeforeTheyWrite() {
    Verdict.assertFails(LosesWhatOthersTell.class, "C3");
  }

  @Test
  void renderersThatDropTheLastRow() {
    Verdict.assertFails(DropsTheLastRow.class, "C1");
    for (Class<?> wrong :
        List.of(
            CutsALongMotive.class,
            RunsOnOverPages.class,
            SaysWhenItPrints.class,
            DrawsReceiptsInAnyLayout.class,
            LeavesALegendOut.class)) {
      Verdict.assertFails(wrong, "C7");
    }
  }

  @Test
  void renderersThatPrintTheirCount() {
    Verdict.assertFails(PrintsItsCount.class, "C2");
  }

  @Test
  void renderersThatPrintQuestionMarks() {
    Verdict.assertFails(PrintsQuestionMarks.class, "C3");
  }

  @Test
  void renderersThatMarkOnePage() {
    Verdict.assertFails(MarksOnePage.class, "C4");
  }

  @Test
  void renderersThatDrawAnyLayout() {
    Verdict.assertFails(DrawsAnyLayout.class, "C5");
  }

  @Test
  void renderersWithoutAFooter() {
    Verdict.assertFails(LeavesTheFooterOut.class, "C6");
  }

  @Test
  void templatesThatForgetTheCurrentOne() {
    Verdict.assertFails(ForgetsTheCurrentOne.class, "C1");
  }

  @Test
  void templatesThatGiveAnother() {
    Verdict.assertFails(GivesAnother.class, "C2");
  }

  @Test
  void templatesWithoutTheStandardOne() {
    Verdict.assertFails(ForgetsTheStandardOne.class, "C3");
  }

  @Test
  void holidaysOfElsewhere() {
    Verdict.assertFails(AnswersElsewhere.class, "C1");
  }

  @Test
  @DisplayName("who turns a commune on and does not tell the contract learns of the hook, shortly")
  void holidaysTurnedOnInSilence() {
    String failure = Verdict.failure(TurnsOnInSilence.class, "C1");

    assertThat(failure)
        .contains("turnedOn()")
        .contains("LocalScopes")
        .contains("16101")
        .satisfies(text -> assertThat(text.lines().count()).isLessThan(12));
  }

  @Test
  void holidaysOfTheRegionAlone() {
    Verdict.assertFails(AnswersTheRegionAlone.class, "C2");
  }

  @Test
  void holidaysThatDriftAway() {
    Verdict.assertFails(DriftsAway.class, "C4");
  }

  abstract static class WrongCourses extends CoursesContract {
    final InMemoryCourses right = new InMemoryCourses();

    @Override
    protected void store(Course course) {
      right.register(course);
    }
  }

  static class ReversesParticipants extends WrongCourses {
    @Override
    protected Courses client() {
      return action -> right.of(action).map(ReversesParticipants::reversed);
    }

    private static Course reversed(Course course) {
      List<Participant> people = new ArrayList<>(course.participants());
      Collections.reverse(people);
      return new Course.Builder().from(course).participants(people).build();
    }
  }

  static class FindsByBeginning extends WrongCourses {
    @Override
    protected Courses client() {
      return action ->
          right
              .of(action)
              .or(
                  () ->
                      right.all().stream()
                          .filter(known -> action.text().startsWith(known.action().text()))
                          .findFirst());
    }
  }

  abstract static class WrongRegister extends CourseRegisterContract {
    final Map<ActionId, Course> written = new ConcurrentHashMap<>();

    @Override
    protected Courses courses() {
      return action -> Optional.ofNullable(written.get(action));
    }
  }

  static class KeepsTheFirst extends WrongRegister {
    @Override
    protected CourseRegister client() {
      return course -> {
        written.putIfAbsent(course.action(), course);
        return Either.right(course);
      };
    }
  }

  static class TakesAnything extends WrongRegister {
    @Override
    protected CourseRegister client() {
      return course -> {
        written.put(course.action(), course);
        return Either.right(course);
      };
    }
  }

  static class LooksBeforeItRegisters extends WrongRegister {
    @Override
    protected CourseRegister client() {
      return course -> {
        Optional<IdentifierMismatch> mismatch =
            courses()
                .of(course.action())
                .flatMap(known -> IdentifierMismatch.between(known, course));
        if (mismatch.isPresent()) {
          return Either.left(mismatch.get());
        }
        Verdict.aMoment();
        written.put(course.action(), course);
        return Either.right(course);
      };
    }
  }

  static class ForgetsALiquidation extends WrongRegister {
    @Override
    protected CourseRegister client() {
      return course -> {
        Course kept = courses().of(course.action()).map(course::keepingLiquidation).orElse(course);
        Verdict.aMoment();
        written.put(course.action(), kept);
        return Either.right(kept);
      };
    }
  }

  static class KeepsAnyName extends WrongRegister {
    @Override
    protected CourseRegister client() {
      return this::register;
    }

    private Either<IdentifierMismatch, Course> register(Course course) {
      synchronized (written) {
        Optional<Course> known = courses().of(course.action());
        Optional<IdentifierMismatch> mismatch =
            known.flatMap(other -> IdentifierMismatch.between(other, course));
        Course kept = known.map(course::keepingLiquidation).orElse(course);
        if (mismatch.isEmpty()) {
          written.put(course.action(), kept);
        }
        return mismatch
            .<Either<IdentifierMismatch, Course>>map(Either::left)
            .orElse(Either.right(kept));
      }
    }
  }

  abstract static class WrongRequests extends OpenRequestsContract {
    final InMemoryCourses courses = new InMemoryCourses();
    final InMemoryDossiers dossiers = new InMemoryDossiers();
    final OpenRequests right = new InMemoryOpenRequests(courses, dossiers);

    @Override
    protected Dossiers dossiers() {
      return dossiers;
    }

    @Override
    protected void register(Course course) {
      courses.register(course);
    }
  }

  static class ListsEveryRegion extends WrongRequests {
    @Override
    protected OpenRequests client() {
      return (region, size) ->
          Stream.of(Region.values())
              .flatMap(any -> right.in(any, size).stream())
              .limit(size)
              .toList();
    }
  }

  static class OrdersByAction extends WrongRequests {
    @Override
    protected OpenRequests client() {
      return (region, size) ->
          right.in(region, Integer.MAX_VALUE).stream().sorted().limit(size).toList();
    }
  }

  abstract static class WrongPermissions extends PermissionsContract {
    final InMemoryPermissions right = new InMemoryPermissions();

    @Override
    protected void grant(Mandate mandate) {
      right.grant(mandate);
    }

    @Override
    protected void withdraw(Mandate mandate) {
      right.withdraw(mandate);
    }
  }

  static class ListsAtRandom extends WrongPermissions {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    protected Permissions client() {
      return person -> {
        List<Mandate> mandates = new ArrayList<>(right.mandatesOf(person));
        Collections.rotate(mandates, calls.incrementAndGet());
        return mandates;
      };
    }
  }

  static class PermitsEverybody extends WrongPermissions {
    @Override
    protected Permissions client() {
      return person -> {
        List<Mandate> mandates = right.mandatesOf(person);
        return mandates.isEmpty() ? List.of(Fixtures.aFacilitator()) : mandates;
      };
    }
  }

  static class RemembersMandates extends WrongPermissions {
    private final Map<Rut, List<Mandate>> remembered = new ConcurrentHashMap<>();

    @Override
    protected Permissions client() {
      return person -> remembered.computeIfAbsent(person, right::mandatesOf);
    }
  }

  abstract static class WrongAccessLog extends AccessLogContract {
    volatile List<RefusedAttempt> kept = List.of();

    abstract List<RefusedAttempt> with(RefusedAttempt attempt, List<RefusedAttempt> before);

    @Override
    protected AccessLog client() {
      return attempt -> kept = with(attempt, kept);
    }

    @Override
    protected List<RefusedAttempt> kept() {
      return kept;
    }
  }

  static class KeepsOneOfAKind extends WrongAccessLog {
    @Override
    List<RefusedAttempt> with(RefusedAttempt attempt, List<RefusedAttempt> before) {
      return Stream.concat(before.stream(), Stream.of(attempt)).distinct().toList();
    }
  }

  static class PutsTheNewestFirst extends WrongAccessLog {
    @Override
    List<RefusedAttempt> with(RefusedAttempt attempt, List<RefusedAttempt> before) {
      return Stream.concat(Stream.of(attempt), before.stream()).toList();
    }
  }

  static class LosesWhatOthersTell extends WrongAccessLog {
    @Override
    List<RefusedAttempt> with(RefusedAttempt attempt, List<RefusedAttempt> before) {
      Verdict.aMoment();
      return Stream.concat(before.stream(), Stream.of(attempt)).toList();
    }
  }

  abstract static class WrongRenderer extends CertificateRendererContract
      implements CertificateRenderer {
    final CertificateRenderer right = new PlainTextRenderer();

    @Override
    protected CertificateRenderer client() {
      return this;
    }

    @Override
    protected List<String> pagesOf(byte[] paper) {
      return List.of(new String(paper, StandardCharsets.UTF_8).split("\f"));
    }

    @Override
    public List<String> layouts() {
      return right.layouts();
    }

    @Override
    public OptionalInt firstUnprintable(String text) {
      return right.firstUnprintable(text);
    }

    @Override
    public byte[] render(CertificateDocument document) {
      return right.render(document);
    }

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return right.renderReceipt(receipt);
    }

    static CertificateDocument.Builder like(CertificateDocument document) {
      return new CertificateDocument.Builder().from(document);
    }
  }

  static class DropsTheLastRow extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      int rows = document.rows().size();
      return right.render(
          like(document).rows(document.rows().subList(0, Math.max(0, rows - 1))).build());
    }
  }

  static class PrintsItsCount extends WrongRenderer {
    private final AtomicInteger papers = new AtomicInteger();

    @Override
    public byte[] render(CertificateDocument document) {
      return right.render(like(document).addLegend("Papel " + papers.incrementAndGet()).build());
    }
  }

  static class PrintsQuestionMarks extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      return right.render(
          like(document).remarks(document.remarks().stream().map(this::replaced).toList()).build());
    }

    private String replaced(String text) {
      StringBuilder kept = new StringBuilder();
      text.codePoints()
          .map(symbol -> firstUnprintable(Character.toString(symbol)).isPresent() ? '?' : symbol)
          .forEach(kept::appendCodePoint);
      return kept.toString();
    }
  }

  static class DrawsAnyLayout extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      return right.render(like(document).layout(Optional.empty()).build());
    }
  }

  static class LeavesTheFooterOut extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      return right.render(like(document).footer(Optional.empty()).build());
    }
  }

  static class CutsALongMotive extends WrongRenderer {
    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return right.renderReceipt(
          new ReceiptDocument.Builder()
              .from(receipt)
              .sections(receipt.sections().stream().map(CutsALongMotive::cut).toList())
              .build());
    }

    private static DocumentSection cut(DocumentSection section) {
      return new DocumentSection(
          section.heading(),
          section.fields().stream()
              .map(field -> new DocumentField(field.label(), cut(field.value())))
              .toList());
    }

    private static String cut(String text) {
      return text.substring(0, Math.min(text.length(), 1_000));
    }
  }

  static class RunsOnOverPages extends WrongRenderer {
    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      byte[] paper = right.renderReceipt(receipt);
      return paper.length < 3_000
          ? paper
          : (new String(paper, StandardCharsets.UTF_8) + "y más\f")
              .getBytes(StandardCharsets.UTF_8);
    }
  }

  static class SaysWhenItPrints extends WrongRenderer {
    private final AtomicInteger papers = new AtomicInteger();

    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return right.renderReceipt(
          new ReceiptDocument.Builder()
              .from(receipt)
              .addLegend("Impresión " + papers.incrementAndGet())
              .build());
    }
  }

  static class DrawsReceiptsInAnyLayout extends WrongRenderer {
    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return right.renderReceipt(
          new ReceiptDocument.Builder().from(receipt).layout(Optional.empty()).build());
    }
  }

  static class LeavesALegendOut extends WrongRenderer {
    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return right.renderReceipt(
          new ReceiptDocument.Builder().from(receipt).legend(List.of()).build());
    }
  }

  abstract static class WrongTemplates extends TemplatesContract implements Templates {
    final Template current = Template.builder("capacita-sur-1").footer("Capacita Sur").build();

    @Override
    protected Templates client() {
      return this;
    }

    @Override
    protected List<Rut> executors() {
      return List.of(Fixtures.EXECUTOR.rut());
    }

    @Override
    public Template forIssueBy(Rut executor) {
      return current;
    }

    @Override
    public Optional<Template> of(String version) {
      return Templates.of(current).of(version);
    }
  }

  static class ForgetsTheCurrentOne extends WrongTemplates {
    @Override
    public Optional<Template> of(String version) {
      return Templates.standard().of(version);
    }
  }

  static class GivesAnother extends WrongTemplates {
    @Override
    public Optional<Template> of(String version) {
      return super.of(version).or(() -> Optional.of(Template.standard()));
    }
  }

  static class ForgetsTheStandardOne extends WrongTemplates {
    @Override
    public Optional<Template> of(String version) {
      return Optional.of(current).filter(template -> template.version().equals(version));
    }
  }

  static class MarksOnePage extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      CertificateDocument unmarked = like(document).mark(Optional.empty()).build();
      return right.render(
          document.mark().map(mark -> like(unmarked).addRemarks(mark).build()).orElse(unmarked));
    }
  }

  static class AnswersElsewhere extends HolidaySourceContract {
    @Override
    protected HolidaySource client() {
      Holidays all = new ChileanHolidays().holidays(Scope.region("15"));
      return scope -> all;
    }
  }

  static class TurnsOnInSilence extends HolidaySourceContract {
    @Override
    protected HolidaySource client() {
      return LocalScopes.of(Scope.commune("16101")).over(new ChileanHolidays());
    }
  }

  static class AnswersTheRegionAlone extends HolidaySourceContract {
    @Override
    protected HolidaySource client() {
      HolidaySource right = new ChileanHolidays();
      return scope -> {
        Holidays all = right.holidays(scope);
        List<Holiday> own = all.days().stream().filter(day -> day.scope().equals(scope)).toList();
        return new Holidays(all.firstKnownDay(), all.lastKnownDay(), own);
      };
    }
  }

  static class DriftsAway extends HolidaySourceContract {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    protected HolidaySource client() {
      Holidays none = FixedHolidays.on().all();
      return scope ->
          new Holidays(
              none.firstKnownDay(),
              none.lastKnownDay().plusDays(calls.incrementAndGet()),
              List.of());
    }
  }
}
