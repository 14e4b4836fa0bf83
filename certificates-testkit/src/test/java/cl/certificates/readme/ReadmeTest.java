package cl.certificates.readme;

import static cl.certificates.testkit.fixture.Fixtures.aCourse;
import static cl.certificates.testkit.fixture.Fixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;

import cl.certificates.CertificateOffice;
import cl.certificates.access.Mandate;
import cl.certificates.document.Template;
import cl.certificates.issuing.IssueForm;
import cl.certificates.testkit.memory.InMemoryOffice;
import cl.certificates.testkit.memory.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void theOfficeWithALookOfItsOwnIssuesWithIt() {
    Mandate otec = anAdministrator();
    InMemoryOffice memory =
        InMemoryOffice.at(SettableClock.at("2026-03-16T10:00")) // Monday
            .register(aCourse().build())
            .grant(otec);
    CertificateOffice office = OwnLook.office(memory.builder(), Template.standard());

    IssueForm form = IssueForm.of("6543210").withInvoice("4521");
    IssueForm signed = form.accepting(office.summary(otec.actor(), form).get());

    assertThat(office.accept(otec.actor(), signed).get().certificate().look())
        .isEqualTo("plain-text-1/capacita-sur-2");
  }

  @Test
  void theExampleOfManyIssuesAllOrNone() {
    Mandate otec = anAdministrator();
    InMemoryOffice memory =
        InMemoryOffice.at(SettableClock.at("2026-03-16T10:00")) // Monday
            .register(aCourse().build())
            .register(aCourse().ofAction("6543211").build())
            .grant(otec);
    List<IssueForm> both =
        List.of(
            IssueForm.of("6543210").withInvoice("4521"),
            IssueForm.of("6543211").withInvoice("4522"));
    List<String> heard = new ArrayList<>();
    AllOfMarch march =
        new AllOfMarch(
            progress -> heard.add(progress.done() + " of " + progress.total().getAsLong()),
            item -> heard.add(item.outcome().answer().orElseThrow().code()));

    march.issue(memory.office(), otec.actor(), List.of(both.get(0), IssueForm.of("6543299")));
    assertThat(heard).as("one would be refused").isEmpty();

    march.issue(memory.office(), otec.actor(), both);
    assertThat(heard)
        .containsExactly("CERTIFICATE_ISSUED", "1 of 2", "CERTIFICATE_ISSUED", "2 of 2");
  }

  @Test
  void theExampleOfTheReadmeIssuesAnnulsAndReissues() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstCertificate.main(new String[0]);
    } finally {
      System.setOut(before);
    }

    String story = printed.toString(StandardCharsets.UTF_8);
    assertThat(story.lines()).hasSize(4);
    assertThat(story).contains("a más tardar el 19-05-2026").contains("versión 2");
    assertThat(Files.readString(README)).contains("```text\n" + story + "```");
  }
}
