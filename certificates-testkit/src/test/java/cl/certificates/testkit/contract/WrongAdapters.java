package cl.certificates.testkit.contract;

import cl.certificates.access.AccessLog;
import cl.certificates.access.Mandate;
import cl.certificates.access.Permissions;
import cl.certificates.access.RefusedAttempt;
import cl.certificates.annulment.OpenRequests;
import cl.certificates.attendance.Participant;
import cl.certificates.calendar.ChileanHolidays;
import cl.certificates.calendar.Holiday;
import cl.certificates.calendar.HolidayKind;
import cl.certificates.calendar.HolidaySource;
import cl.certificates.calendar.Holidays;
import cl.certificates.calendar.LocalScopes;
import cl.certificates.calendar.Scope;
import cl.certificates.course.Course;
import cl.certificates.course.CourseRegister;
import cl.certificates.course.Courses;
import cl.certificates.course.IdentifierMismatch;
import cl.certificates.course.TrainingEntity;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** For each clause of the smaller contracts an adapter that breaks it, and is found out. */
final class WrongAdapters {
  private WrongAdapters() {}

  abstract static class WrongCourses extends CoursesContract {
    final InMemoryCourses right = new InMemoryCourses();

    @Override
    protected void store(Course course) {
      right.register(course);
    }
  }

  @Breaks("C1")
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

  @Breaks("C1")
  static class CutsHalfHours extends WrongCourses {
    @Override
    protected Courses client() {
      return action -> right.of(action).map(CutsHalfHours::inWholeHours);
    }

    private static Course inWholeHours(Course course) {
      return new Course.Builder().from(course).minutesBeyondHours(0).build();
    }
  }

  @Breaks("C1")
  static class LosesTimeOutsideClasses extends WrongCourses {
    @Override
    protected Courses client() {
      return action -> right.of(action).map(LosesTimeOutsideClasses::inClassesAlone);
    }

    private static Course inClassesAlone(Course course) {
      return new Course.Builder()
          .from(course)
          .participants(
              course.participants().stream()
                  .map(
                      person ->
                          new Participant.Builder().from(person).minutesOutsideClasses(0).build())
                  .toList())
          .build();
    }
  }

  @Breaks("C1")
  static class TakesEveryExecutorForAnOtec extends WrongCourses {
    @Override
    protected Courses client() {
      return action -> right.of(action).map(TakesEveryExecutorForAnOtec::givenByAnOtec);
    }

    private static Course givenByAnOtec(Course course) {
      TrainingEntity executor = course.executor();
      return new Course.Builder()
          .from(course)
          .executor(new TrainingEntity(executor.rut(), executor.name(), TrainingEntity.Kind.OTEC))
          .build();
    }
  }

  /** The head first, the rest after: whoever reads in between finds half of each. */
  @Breaks("C1")
  static class WritesInTwoParts extends WrongCourses {
    private static final int MANY = 100; // whoever reads so often and no more has gone by then

    private final Map<ActionId, Course> halves = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger torn = new AtomicInteger();

    @Override
    protected void store(Course course) {
      right
          .of(course.action())
          .ifPresent(
              known -> {
                int before = answers.get();
                Meeting.until(() -> answers.get() > before + MANY);
                halves.put(
                    course.action(), new Course.Builder().from(known).name(course.name()).build());
                int unseen = torn.get();
                Meeting.until(() -> torn.get() > unseen);
              });
      super.store(course);
      halves.remove(course.action());
    }

    @Override
    protected Courses client() {
      return action -> {
        answers.incrementAndGet();
        Course half = halves.get(action);
        if (half == null) {
          return right.of(action);
        }
        torn.incrementAndGet();
        return Optional.of(half);
      };
    }
  }

  @Breaks("C2")
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

  /** A right register, whose steps can be spoilt one by one. */
  abstract static class WrongRegister extends CourseRegisterContract {
    final Map<ActionId, Course> written = new ConcurrentHashMap<>();

    Optional<IdentifierMismatch> mismatch(Course course) {
      return courses()
          .of(course.action())
          .flatMap(known -> IdentifierMismatch.between(known, course));
    }

    Course kept(Course course) {
      return courses().of(course.action()).map(course::keepingLiquidation).orElse(course);
    }

    synchronized Either<IdentifierMismatch, Course> register(Course course) {
      return mismatch(course)
          .<Either<IdentifierMismatch, Course>>map(Either::left)
          .orElseGet(() -> Either.right(write(kept(course))));
    }

    Course write(Course course) {
      written.put(course.action(), course);
      return course;
    }

    void look(Course course) {
      CourseRegister.requireKeepable(course);
    }

    @Override
    protected CourseRegister client() {
      return course -> {
        look(course);
        return register(course);
      };
    }

    @Override
    protected Courses courses() {
      return action -> Optional.ofNullable(written.get(action));
    }
  }

  @Breaks("C1")
  static class KeepsTheSupervisor extends WrongRegister {
    @Override
    Course kept(Course course) {
      Optional<Course> known = courses().of(course.action());
      return new Course.Builder()
          .from(super.kept(course))
          .supervisor(course.supervisor().or(() -> known.flatMap(Course::supervisor)))
          .build();
    }
  }

  @Breaks("C2")
  static class TakesAnotherCode extends WrongRegister {
    @Override
    Optional<IdentifierMismatch> mismatch(Course course) {
      return super.mismatch(course)
          .filter(fault -> fault.pair() != IdentifierMismatch.Pair.ACTION_COURSE);
    }
  }

  @Breaks("C3")
  static class LooksBeforeItRegisters extends WrongRegister {
    @Override
    Either<IdentifierMismatch, Course> register(Course course) {
      Optional<IdentifierMismatch> mismatch = mismatch(course);
      if (mismatch.isPresent()) {
        return Either.left(mismatch.get());
      }
      Meeting.another();
      synchronized (this) {
        return Either.right(write(kept(course)));
      }
    }
  }

  @Breaks("C4")
  static class ForgetsALiquidation extends WrongRegister {
    @Override
    Either<IdentifierMismatch, Course> register(Course course) {
      Course kept = kept(course);
      Meeting.another();
      synchronized (this) {
        return mismatch(course)
            .<Either<IdentifierMismatch, Course>>map(Either::left)
            .orElseGet(() -> Either.right(write(kept)));
      }
    }
  }

  @Breaks("C5")
  static class KeepsAnyName extends WrongRegister {
    @Override
    void look(Course course) {
      // whatever its names are
    }
  }

  @Breaks("C5")
  static class KeepsAnyDay extends WrongRegister {
    @Override
    void look(Course course) {
      super.look(new Course.Builder().from(course).classes(List.of()).build());
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

  @Breaks("C1")
  static class StaysWhereItWasIssued extends WrongRequests {
    @Override
    protected void register(Course course) {
      if (courses.of(course.action()).isEmpty()) {
        courses.register(course);
      }
    }

    @Override
    protected OpenRequests client() {
      return right;
    }
  }

  @Breaks("C1")
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

  @Breaks("C2")
  static class CutsBeforeItOrders extends WrongRequests {
    @Override
    protected OpenRequests client() {
      return (region, size) -> {
        List<ActionId> all = right.in(region, Integer.MAX_VALUE);
        return all.subList(Math.max(0, all.size() - size), all.size());
      };
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

  @Breaks("C1")
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

  @Breaks("C2")
  static class PermitsEverybody extends WrongPermissions {
    private final Set<Rut> known = ConcurrentHashMap.newKeySet();

    @Override
    protected void grant(Mandate mandate) {
      known.add(mandate.person());
      super.grant(mandate);
    }

    @Override
    protected Permissions client() {
      return person ->
          known.contains(person) ? right.mandatesOf(person) : List.of(Fixtures.aFacilitator());
    }
  }

  @Breaks("C3")
  static class RemembersMandates extends WrongPermissions {
    private final Map<Rut, List<Mandate>> remembered = new ConcurrentHashMap<>();

    @Override
    protected Permissions client() {
      return person -> remembered.computeIfAbsent(person, right::mandatesOf);
    }
  }

  @Breaks("C4")
  static class KeepsTheNamesOfOld extends WrongPermissions {
    private final Set<Mandate> known = ConcurrentHashMap.newKeySet();

    @Override
    protected void grant(Mandate mandate) {
      if (known.add(nameless(mandate))) {
        super.grant(mandate);
      }
    }

    @Override
    protected Permissions client() {
      return right;
    }
  }

  @Breaks("C4")
  static class WithdrawsByName extends WrongPermissions {
    @Override
    protected void withdraw(Mandate mandate) {
      if (right.mandatesOf(mandate.person()).contains(mandate)) {
        super.withdraw(mandate);
      }
    }

    @Override
    protected Permissions client() {
      return right;
    }
  }

  @Breaks("C4")
  static class WithdrawsFromEveryRegion extends WrongPermissions {
    @Override
    protected void withdraw(Mandate mandate) {
      right.mandatesOf(mandate.person()).stream()
          .filter(other -> other.actor().equals(mandate.actor()))
          .forEach(super::withdraw);
    }

    @Override
    protected Permissions client() {
      return right;
    }
  }

  private static Mandate nameless(Mandate like) {
    return new Mandate(like.person(), "-", like.entity(), "-", like.profile(), like.region());
  }

  abstract static class WrongAccessLog extends AccessLogContract {
    volatile List<RefusedAttempt> kept = List.of();

    abstract List<RefusedAttempt> with(RefusedAttempt attempt, List<RefusedAttempt> before);

    synchronized void tell(RefusedAttempt attempt) {
      kept = with(attempt, kept);
    }

    @Override
    protected AccessLog client() {
      return this::tell;
    }

    @Override
    protected List<RefusedAttempt> kept() {
      return kept;
    }
  }

  @Breaks("C1")
  static class KeepsOneOfAKind extends WrongAccessLog {
    @Override
    List<RefusedAttempt> with(RefusedAttempt attempt, List<RefusedAttempt> before) {
      return Stream.concat(before.stream(), Stream.of(attempt)).distinct().toList();
    }
  }

  @Breaks("C2")
  static class PutsTheNewestFirst extends WrongAccessLog {
    @Override
    List<RefusedAttempt> with(RefusedAttempt attempt, List<RefusedAttempt> before) {
      return Stream.concat(Stream.of(attempt), before.stream()).toList();
    }
  }

  @Breaks("C3")
  static class LosesWhatOthersTell extends WrongAccessLog {
    @Override
    void tell(RefusedAttempt attempt) {
      kept = with(attempt, kept);
    }

    @Override
    List<RefusedAttempt> with(RefusedAttempt attempt, List<RefusedAttempt> before) {
      Meeting.another();
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

  @Breaks("C1")
  static class DropsTheLastRow extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      int rows = document.rows().size();
      return right.render(
          like(document).rows(document.rows().subList(0, rows > 2 ? rows - 1 : rows)).build());
    }
  }

  @Breaks("C2")
  static class PrintsItsThread extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      return right.render(
          like(document).addLegend("Papel de " + Thread.currentThread().getName()).build());
    }
  }

  @Breaks("C3")
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

  @Breaks("C5")
  static class DrawsAnyLayout extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      return right.render(like(document).layout(Optional.empty()).build());
    }
  }

  @Breaks("C6")
  static class LeavesTheFooterOut extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      return right.render(like(document).footer(Optional.empty()).build());
    }
  }

  @Breaks("C7")
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

  @Breaks("C7")
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

  @Breaks("C7")
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

  @Breaks("C7")
  static class DrawsReceiptsInAnyLayout extends WrongRenderer {
    @Override
    public byte[] renderReceipt(ReceiptDocument receipt) {
      return right.renderReceipt(
          new ReceiptDocument.Builder().from(receipt).layout(Optional.empty()).build());
    }
  }

  @Breaks("C7")
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

  @Breaks("C1")
  static class ForgetsTheCurrentOne extends WrongTemplates {
    @Override
    public Optional<Template> of(String version) {
      return Templates.standard().of(version);
    }
  }

  @Breaks("C2")
  static class GivesAnother extends WrongTemplates {
    @Override
    public Optional<Template> of(String version) {
      return super.of(version).or(() -> Optional.of(Template.standard()));
    }
  }

  @Breaks("C3")
  static class ForgetsTheStandardOne extends WrongTemplates {
    @Override
    public Optional<Template> of(String version) {
      return Optional.of(current).filter(template -> template.version().equals(version));
    }
  }

  @Breaks("C4")
  static class MarksOnePage extends WrongRenderer {
    @Override
    public byte[] render(CertificateDocument document) {
      CertificateDocument unmarked = like(document).mark(Optional.empty()).build();
      return right.render(
          document.mark().map(mark -> like(unmarked).addRemarks(mark).build()).orElse(unmarked));
    }
  }

  @Breaks("C1")
  static class AnswersElsewhere extends HolidaySourceContract {
    @Override
    protected HolidaySource client() {
      Holidays all = new ChileanHolidays().holidays(Scope.region("15"));
      return scope -> all;
    }
  }

  @Breaks("C1")
  static class TurnsOnInSilence extends HolidaySourceContract {
    @Override
    protected HolidaySource client() {
      return LocalScopes.of(Scope.commune("16101")).over(new ChileanHolidays());
    }
  }

  @Breaks("C2")
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

  @Breaks("C4")
  static class DriftsAway extends HolidaySourceContract {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    protected HolidaySource client() {
      HolidaySource right = new ChileanHolidays();
      return scope ->
          scope.isNational() ? right.holidays(scope) : drifted(right.holidays(scope), scope);
    }

    private Holidays drifted(Holidays right, Scope scope) {
      String name = "Feriado " + calls.incrementAndGet();
      List<Holiday> days = new ArrayList<>(right.days());
      days.add(
          new Holiday(right.lastKnownDay(), name, "Ley de prueba", scope, HolidayKind.ONE_OFF));
      return new Holidays(right.firstKnownDay(), right.lastKnownDay(), days);
    }
  }
}
