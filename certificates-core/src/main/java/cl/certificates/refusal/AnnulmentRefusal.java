package cl.certificates.refusal;

/** Why asking for an annulment was refused. */
public sealed interface AnnulmentRefusal extends Refusal
    permits Refusal.CourseLiquidated,
        Refusal.AnnulmentDeadlineExpired,
        Refusal.AnnulmentReasonNotAllowed,
        Refusal.RequestAlreadyOpen,
        Refusal.TextNotPrintable,
        Refusal.InvalidForm,
        Refusal.IllegalTransition,
        CaseRefusal {}
