package cl.certificates.refusal;

/** Why deciding on an annulment, or listing the open requests was refused. */
public sealed interface DecisionRefusal extends Refusal
    permits Refusal.CourseLiquidated,
        Refusal.OwnRequest,
        Refusal.PageInvalid,
        Refusal.TextNotPrintable,
        Refusal.InvalidForm,
        Refusal.IllegalTransition,
        CaseRefusal {}
