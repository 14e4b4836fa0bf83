package cl.certificates.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.document.TemplateFault;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.Refusal;
import cl.certificates.refusal.Refusal.AttendanceInvalid;
import cl.certificates.refusal.Refusal.InvalidForm;
import cl.certificates.refusal.SearchRefusal;
import cl.certificates.refusal.ViewingRefusal;
import cl.certificates.wording.Worded;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalogue of refusals is made of the types, the front door and both bundles. */
class RefusalsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "refusals.md");
  private static final Path README = Path.of("..", "README.md");

  /** Type and codes of a row of the README's table; without a type those that several answer. */
  private static final Pattern JOB =
      Pattern.compile(
          "^\\| [a-z, ]+ \\| ?(|`\\w+Refusal`) \\| ([A-Z_]+[, (].*) \\|$", Pattern.MULTILINE);

  private static final Class<?>[] JOBS = {
    IssueRefusal.class,
    AnnulmentRefusal.class,
    DecisionRefusal.class,
    ViewingRefusal.class,
    SearchRefusal.class
  };

  private static final Path BUNDLES =
      Path.of("..", "certificates-core/src/main/resources/cl/certificates/wording");

  private static final String INTRODUCTION =
      """
      # What the library says no with

      Every no is a value on the left of an `Either`: a case of the sealed type `Refusal`, with its data. `code()` is stable and is what
      programs compare; `Wording.in(language).say(refusal)` gives the text below with the values set in, in Spanish or English: first what
      was wrong, then what to do. None holds a person's name or RUT.

      The boxes of a form are checked together: an `InvalidForm` has all their faults in `violations()`, each with the field and a code of
      its own, and its `code()` is that of the first. What is judged before the boxes is told alone: an action id, or in a search a line, that
      is missing or cannot be read, who asks, the state ([the order](rules.md#the-order-of-judging)). An `AttendanceInvalid` has every fault
      of the attendance. `faults()` lists what is to be told, whichever it is.

      The second column names the methods whose type of refusal has the case, so that a `switch` over it names it, too; some of them never
      answer it. The rule behind each is in the Javadoc of its type; who is answered what is in [access.md](access.md).

      """;

  private static final String END =
      """

      This file is generated from the types and the bundles: run `./mvnw test -pl certificates-core,certificates-testkit
      -Dtest=RefusalsDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true`.
      """;

  @Test
  @DisplayName("docs/refusals.md lists every code with what it is answered to and both texts")
  void listsEveryRefusal() throws IOException {
    String right = document();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(DOCUMENT, right);
    }

    assertThat(Files.readString(DOCUMENT, UTF_8))
        .as("docs/refusals.md; run this test with -Dupdate.docs=true")
        .isEqualTo(right);
  }

  @Test
  @DisplayName("the table of the README names under each sealed type every code of its cases")
  void readmeNamesEveryCodeOfAJob() throws IOException {
    Map<String, String> rows =
        JOB.matcher(Files.readString(README, UTF_8))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    String several = rows.remove("");

    assertThat(rows.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(JOBS).map(type -> "`" + type.getSimpleName() + "`").toList());
    for (Class<?> type : JOBS) {
      Set<String> told = codes(rows.get("`" + type.getSimpleName() + "`"));
      told.addAll(codes(several));
      assertThat(told)
          .as("codes of %s in the README", type.getSimpleName())
          .containsAll(
              OneOfEach.refusal().stream()
                  .filter(type::isInstance)
                  .filter(one -> !(one instanceof InvalidForm))
                  .map(Refusal::code)
                  .toList());
    }
  }

  private static Set<String> codes(String cell) {
    return new TreeSet<>(Arrays.asList(cell.replaceAll(" \\([^)]*\\)", "").split(", ")));
  }

  private static String document() throws IOException {
    Properties english = bundle("en");
    Properties spanish = bundle("es");
    StringBuilder document = new StringBuilder(INTRODUCTION);
    document.append("## Refusals\n\n| code | in the type of | English | Spanish |\n");
    document.append("| --- | --- | --- | --- |\n");
    Map<String, Refusal> refusals = new TreeMap<>();
    OneOfEach.refusal().stream()
        .filter(one -> !(one instanceof InvalidForm)) // its faults are told below
        .forEach(one -> refusals.put(one.code() + " " + one.textKey(), one));
    for (Refusal refusal : refusals.values()) {
      document.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  refusal.code(),
                  String.join(", ", answeredBy(refusal)),
                  text(english, refusal),
                  text(spanish, refusal)));
    }
    Stream<Worded> ofAttendance =
        OneOfEach.refusal().stream()
            .filter(AttendanceInvalid.class::isInstance)
            .flatMap(invalid -> ((AttendanceInvalid) invalid).faults().stream());
    faults(
        document,
        "Faults of a form",
        "`InvalidForm`",
        OneOfEach.ofTheLibrary().faults().stream(),
        english,
        spanish);
    faults(
        document,
        "Faults of a form that a host writes",
        "the `InvalidForm` of a record of the host's own, by the constraints `@ValidRut`, `@ValidFolio` and `@ValidVerificationCode`; besides"
            + " those above",
        OneOfEach.ofHosts().faults().stream(),
        english,
        spanish);
    faults(document, "Faults of attendance", "`AttendanceInvalid`", ofAttendance, english, spanish);
    Stream<Worded> ofTemplates =
        Arrays.stream(TemplateFault.Rule.values())
            .map(rule -> new TemplateFault(rule, "logo", "", ""));
    faults(
        document,
        "Faults of a template",
        "`Template.Builder.parse`",
        ofTemplates,
        english,
        spanish);
    return document.append(END).toString();
  }

  private static void faults(
      StringBuilder document,
      String title,
      String of,
      Stream<Worded> faults,
      Properties english,
      Properties spanish) {
    document.append("\n## %s\n\nIn %s.\n\n| code | English | Spanish |\n".formatted(title, of));
    document.append("| --- | --- | --- |\n");
    Map<String, Worded> each = new TreeMap<>();
    faults.forEach(fault -> each.put(fault.textKey(), fault));
    for (Worded fault : each.values()) {
      document.append(
          "| `%s` | %s | %s |\n"
              .formatted(fault.code(), text(english, fault), text(spanish, fault)));
    }
  }

  private static String text(Properties bundle, Worded worded) {
    return Objects.requireNonNull(bundle.getProperty(worded.textKey()), worded.textKey());
  }

  /** The methods of the front door whose type of refusal takes in this case. */
  private static Set<String> answeredBy(Refusal refusal) {
    Set<String> methods = new TreeSet<>();
    for (Method method : CertificateOffice.class.getMethods()) {
      if (method.getReturnType() == Either.class && refusalOf(method).isInstance(refusal)) {
        methods.add("`" + method.getName() + "`");
      }
    }
    return methods;
  }

  private static Class<?> refusalOf(Method method) {
    return (Class<?>)
        ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
  }

  private static Properties bundle(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(BUNDLES.resolve("wording_" + language + ".properties"), UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
