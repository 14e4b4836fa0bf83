package cl.certificates.document;

import cl.certificates.DomainStyle;
import org.immutables.value.Value;

/**
 * The receipt (comprobante) of an annulment that was asked for, approved or rejected, ready to be
 * typeset on one page.
 *
 * <p>Its {@link #contentDigest} is the hash of the act, as the history has it.
 */
@DomainStyle
@Value.Immutable
public interface ReceiptDocument extends PrintedDocument {
  /** The act; its name is for machines: {@code ANNULMENT_REQUESTED}. */
  ReceiptDocuments.Act act();

  /** The place of the act in the history of the action, from 1, for machines. */
  int revision();

  /** Builds a receipt. */
  final class Builder extends ImmutableReceiptDocument.Builder {}
}
