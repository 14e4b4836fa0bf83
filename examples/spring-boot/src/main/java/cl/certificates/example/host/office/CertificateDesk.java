package cl.certificates.example.host.office;

import cl.certificates.AdapterException;
import cl.certificates.CertificateOffice;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.StoreBusyException;
import cl.certificates.access.Actor;
import cl.certificates.annulment.AnnulmentAsked;
import cl.certificates.annulment.AnnulmentDecided;
import cl.certificates.annulment.AnnulmentForm;
import cl.certificates.annulment.DecisionForm;
import cl.certificates.identity.ActionId;
import cl.certificates.issuing.IssueForm;
import cl.certificates.issuing.Issued;
import cl.certificates.liquidation.LiquidationRecorded;
import cl.certificates.refusal.AnnulmentRefusal;
import cl.certificates.refusal.DecisionRefusal;
import cl.certificates.refusal.IssueRefusal;
import cl.certificates.refusal.LiquidationRefusal;
import cl.certificates.refusal.Refusal;
import cl.certificates.verification.Caller;
import cl.certificates.verification.Verification;
import cl.certificates.wording.Worded;
import io.micrometer.core.instrument.MeterRegistry;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every act on a certificate, as this host performs it: in one transaction with what the host
 * writes itself, once more if the store was busy, and counted by its code, without a name. What
 * breaks in a transaction of Spring is told as the library tells it, so whoever answers a program
 * or a person knows one set of names.
 */
@Component
public class CertificateDesk {
  private static final String ACTS = "certificates.acts";
  private static final int MORE_ATTEMPTS = 2;
  private static final Duration BREATH = Duration.ofMillis(50);

  private final CertificateOffice office;
  private final Deliveries deliveries;
  private final TransactionTemplate transaction;
  private final RetryTemplate again;
  private final MeterRegistry meters;

  CertificateDesk(
      CertificateOffice office,
      Deliveries deliveries,
      PlatformTransactionManager transactions,
      MeterRegistry meters) {
    this.office = office;
    this.deliveries = deliveries;
    this.transaction = new TransactionTemplate(transactions);
    this.again =
        new RetryTemplate(
            RetryPolicy.builder()
                .includes(StoreBusyException.class, ConcurrencyFailureException.class)
                .maxRetries(MORE_ATTEMPTS)
                .delay(BREATH)
                .build());
    this.meters = meters;
  }

  /** Accepts a summary, and notes that the certificate is to be sent to whom it is addressed. */
  public Either<IssueRefusal, Issued> accept(Actor actor, IssueForm form) {
    return act(
        "accept",
        () ->
            office
                .accept(actor, form)
                .peek(
                    issued -> {
                      if (!issued.replay()) {
                        deliveries.note(issued.certificate());
                      }
                    }));
  }

  /** Asks for an annulment. */
  public Either<AnnulmentRefusal, AnnulmentAsked> requestAnnulment(
      Actor actor, AnnulmentForm form) {
    return act("requestAnnulment", () -> office.requestAnnulment(actor, form));
  }

  /** Approves an open request. */
  public Either<DecisionRefusal, AnnulmentDecided> approve(Actor actor, DecisionForm form) {
    return act("approve", () -> office.approve(actor, form));
  }

  /** Rejects an open request. */
  public Either<DecisionRefusal, AnnulmentDecided> reject(Actor actor, DecisionForm form) {
    return act("reject", () -> office.reject(actor, form));
  }

  /** Records a liquidation. */
  public Either<LiquidationRefusal, LiquidationRecorded> recordLiquidation(
      Actor actor, ActionId action) {
    return act("recordLiquidation", () -> office.recordLiquidation(actor, action));
  }

  /** Answers a stranger's code. */
  public Verification verify(Caller caller, String code) {
    Verification answer = office.verifyFor(caller, code);
    count("verify", answer.code());
    return answer;
  }

  private <R extends Refusal, T extends Worded> Either<R, T> act(
      String name, Supplier<Either<R, T>> work) {
    Either<R, T> answer = inOneTransaction(name, work);
    count(name, answer.fold(Refusal::code, Worded::code)); // after the commit: what is done
    return answer;
  }

  private <T> T inOneTransaction(String name, Supplier<T> work) {
    try {
      return again.invoke(() -> transaction.execute(status -> work.get()));
    } catch (ConcurrencyFailureException busy) {
      throw new StoreBusyException(name + ": the store is busy", busy);
    } catch (CannotCreateTransactionException unreachable) {
      throw new AdapterException(name + ": no transaction could be begun", unreachable);
    } catch (TransactionSystemException
        | DataAccessResourceFailureException
        | TransientDataAccessResourceException
        | RecoverableDataAccessException lost) {
      // which of them a commit without an answer becomes, its SQLState and the driver say
      throw new OutcomeUnknownException(name + ": whether it was done is unknown", lost);
    }
  }

  private void count(String act, String outcome) {
    meters.counter(ACTS, "act", act, "outcome", outcome).increment();
  }
}
