package cl.certificates.testkit.model;

import cl.certificates.CertificateOffice;
import cl.certificates.course.Course;
import cl.certificates.course.Courses;
import cl.certificates.dossier.CertificatePolicy;
import cl.certificates.dossier.Dossiers;
import cl.certificates.identity.ActionId;
import cl.certificates.testkit.fixture.Fixtures;
import cl.certificates.testkit.memory.InMemoryCourses;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Lets a {@link History} happen twice, in an office over adapters of yours and in the reference
 * model, and compares after every step: what was answered, the state, every version and its status,
 * deadlines, warnings, what may follow. Each answer of the store is held against one in memory,
 * too: events in their order, the chain of hashes, codes, and papers byte for byte.
 *
 * <pre>{@code
 * Comparison.of(() -> new MyDossiers(store)).compare(history);
 * }</pre>
 *
 * <p>Each history has an action of its own, so the store need not be empty. One comparison runs one
 * history at a time.
 */
public final class Comparison {
  private final Supplier<? extends Dossiers> dossiers;
  private final Supplier<? extends Courses> courses;
  private final Consumer<Course> store;
  private final UnaryOperator<CertificateOffice.Builder> ports;
  private final Supplier<ActionId> newAction;
  private final Map<CertificatePolicy, Desk> desks = new ConcurrentHashMap<>();

  private Comparison(
      Supplier<? extends Dossiers> dossiers,
      Supplier<? extends Courses> courses,
      Consumer<Course> store,
      UnaryOperator<CertificateOffice.Builder> ports,
      Supplier<ActionId> newAction) {
    this.dossiers = dossiers;
    this.courses = courses;
    this.store = store;
    this.ports = ports;
    this.newAction = newAction;
  }

  /**
   * Over a store of yours, with all else in memory.
   *
   * @param clients gives a new adapter over the store, one for each call
   */
  public static Comparison of(Supplier<? extends Dossiers> clients) {
    InMemoryCourses book = new InMemoryCourses();
    return new Comparison(
        clients,
        () -> book,
        course ->
            book.register(course)
                .getOrElseThrow(fault -> new IllegalStateException("courses differ: " + fault)),
        UnaryOperator.identity(),
        Fixtures::aNewAction);
  }

  /**
   * Over a class book of yours as well.
   *
   * @param clients gives a new adapter over the class book, one for each call
   * @param store puts a course into the class book, in place of the one known under its action id
   */
  public Comparison over(Supplier<? extends Courses> clients, Consumer<Course> store) {
    return new Comparison(dossiers, clients, store, ports, newAction);
  }

  /**
   * With other ports of yours, such as {@code office -> office.holidays(new MyHolidays())}.
   *
   * <p>The model needs its own clock, and the mandates of its own people: a {@code Permissions} of
   * yours would have to know them.
   */
  public Comparison with(UnaryOperator<CertificateOffice.Builder> ports) {
    return new Comparison(dossiers, courses, store, ports, newAction);
  }

  /**
   * On actions of yours, for a store or class book that does not take every {@link ActionId}, as a
   * key that is a number takes digits alone: {@code comparison.onActions(() ->
   * ActionId.of(Integer.toString(NEXT.incrementAndGet())))}.
   *
   * @param newAction gives one to which nothing has happened yet, another at each call
   */
  public Comparison onActions(Supplier<ActionId> newAction) {
    return new Comparison(dossiers, courses, store, ports, newAction);
  }

  /**
   * Compares.
   *
   * @return where office and model end, for statistics: "TO_ISSUE v0", "ISSUED v2"; from the third
   *     version on it is "v3"
   * @throws AssertionError if they part; it tells every step until then
   */
  public String compare(History history) {
    Desk desk =
        desks.computeIfAbsent(
            history.policy(), policy -> new Desk(policy, dossiers, courses, store, ports));
    desk.dossiers.begin();
    return Replay.of(history, desk, newAction.get());
  }
}
