package cl.certificates.annulment;

import cl.certificates.dossier.AnnulmentRequest;
import cl.certificates.identity.ActionId;

/**
 * A request that waits for a directorate, as its inbox lists it.
 *
 * @param action the action
 * @param courseName its course
 * @param request what is asked, and until when it is to be decided
 * @param overdue whether its due date is behind (A13)
 * @param liquidated whether the course is liquidated, so that it can only be rejected (A11)
 */
public record PendingRequest(
    ActionId action,
    String courseName,
    AnnulmentRequest request,
    boolean overdue,
    boolean liquidated) {}
