package cl.certificates.refusal;

/**
 * Why looking at a certificate, its attendance, history, deadlines, paper or receipts was refused.
 */
public sealed interface ViewingRefusal extends Refusal
    permits Refusal.AttendanceInvalid,
        Refusal.DetailNotVisible,
        Refusal.TemplateUnavailable,
        Refusal.NoReceipt,
        Refusal.TextNotPrintable,
        CaseRefusal {}
