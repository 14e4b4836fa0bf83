package cl.certificates.example.host.office;

import cl.certificates.dossier.Certificate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A table of this host's own: the certificates that are still to be sent to the OTIC or company
 * they are addressed to (R22). It is written in the transaction of the issue, so there is no
 * certificate without its delivery and no delivery without its certificate.
 */
@Component
public class Deliveries {
  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that a certificate is to be sent. */
  public void note(Certificate certificate) {
    jdbc.sql("insert into delivery (folio, recipient_rut, noted_at) values (?, ?, ?)")
        .param(certificate.folio().text())
        .param(certificate.content().recipient().rut().canonical())
        .param(certificate.issuedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The folios that wait, the oldest first. */
  public List<String> waiting() {
    return jdbc.sql("select folio from delivery order by noted_at, folio")
        .query(String.class)
        .list();
  }
}
