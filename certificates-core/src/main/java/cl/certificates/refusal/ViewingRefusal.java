package cl.certificates.refusal;

/**
 * Why looking at a certificate, its attendance, history, deadlines, paper, credential or receipts
 * was refused.
 */
public sealed interface ViewingRefusal extends Refusal
    permits Refusal.AttendanceInvalid,
        Refusal.DetailNotVisible,
        Refusal.TemplateUnavailable,
        Refusal.NoReceipt,
        Refusal.NotInForce,
        Refusal.TextNotPrintable,
        CaseRefusal {}
