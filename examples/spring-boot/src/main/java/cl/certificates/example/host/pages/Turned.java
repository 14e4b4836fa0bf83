package cl.certificates.example.host.pages;

import cl.certificates.refusal.Refusal;

/** Carries a refusal to the page that tells it where there is no form to tell it at. */
final class Turned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Turned(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
