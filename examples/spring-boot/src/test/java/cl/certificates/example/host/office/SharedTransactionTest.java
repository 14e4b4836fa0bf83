package cl.certificates.example.host.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.certificates.CertificateOffice;
import cl.certificates.dossier.CertificateState;
import cl.certificates.example.host.DemoWorld;
import cl.certificates.example.host.People;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A certificate and what the host writes beside it are one transaction, or none. */
@SpringBootTest(properties = DemoWorld.OWN_H2)
@Import(DemoWorld.class)
class SharedTransactionTest {
  @Autowired CertificateOffice office;
  @Autowired CertificateDesk desk;
  @Autowired Deliveries deliveries;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private IssueForm accepted(String action) {
    IssueForm form = IssueForm.of(action).withInvoice("4521");
    return form.accepting(office.summary(People.ADMINISTERING, form).get());
  }

  private CertificateState stateOf(String action) {
    return office.certificate(People.ADMINISTERING, ActionId.of(action)).get().state();
  }

  @Test
  void whatTheHostCommitsIsIssuedAndToBeSent() {
    Folio folio =
        desk.accept(People.ADMINISTERING, accepted("6543210")).get().certificate().folio();

    assertThat(stateOf("6543210")).isEqualTo(CertificateState.ISSUED);
    assertThat(deliveries.waiting()).contains(folio.text());
  }

  @Test
  void whatTheHostRollsBackWasNeverIssued() {
    IssueForm form = accepted("6543218");

    Issued undone =
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  Issued issued = desk.accept(People.ADMINISTERING, form).get();
                  assertThat(stateOf("6543218"))
                      .as("seen from within")
                      .isEqualTo(CertificateState.ISSUED);
                  status.setRollbackOnly();
                  return issued;
                });

    Folio folio = undone.certificate().folio();
    assertThat(stateOf("6543218")).isEqualTo(CertificateState.TO_ISSUE);
    assertThat(office.download(People.ADMINISTERING, folio).getLeft().code())
        .isEqualTo("NOT_FOUND");
    assertThat(office.verify(undone.certificate().code().grouped()).code())
        .isEqualTo("VERIFICATION_UNKNOWN");
    assertThat(deliveries.waiting()).doesNotContain(folio.text());
  }

  @Test
  void whatTheHostCannotWriteTakesTheCertificateWithIt() {
    IssueForm form = accepted("6543246");
    Folio folio = office.summary(People.ADMINISTERING, form).get().content().folio();
    jdbc.sql(
            "insert into delivery (folio, recipient_rut, noted_at) values (?, '1-9', current_timestamp)")
        .param(folio.text())
        .update();

    assertThatThrownBy(() -> desk.accept(People.ADMINISTERING, form))
        .isInstanceOf(DuplicateKeyException.class);

    assertThat(stateOf("6543246")).isEqualTo(CertificateState.TO_ISSUE);

    jdbc.sql("delete from delivery where folio = ?").param(folio.text()).update();
    assertThat(desk.accept(People.ADMINISTERING, form).get().certificate().folio())
        .as("nothing of the first attempt is in the way of the second")
        .isEqualTo(folio);
  }

  @Test
  void outsideOfATransactionTheLibraryCommitsByItself() {
    assertThat(office.accept(People.ADMINISTERING, accepted("RLAB-26-02-05-0071-1")).isRight())
        .isTrue();

    assertThat(
            jdbc.sql("select state from dossier where action_id = 'RLAB-26-02-05-0071-1'")
                .query(String.class)
                .single())
        .isEqualTo("ISSUED");
  }
}
