package cl.certificates.example.host.api;

import cl.certificates.refusal.Refusal;

/** Carries a refusal out of a controller to where it becomes a problem; no stack, no cause. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Refused(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
