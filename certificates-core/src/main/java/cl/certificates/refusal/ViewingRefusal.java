package cl.certificates.refusal;

/** Why looking at a certificate, its attendance, history, deadlines or paper was refused. */
public sealed interface ViewingRefusal extends Refusal
    permits Refusal.AttendanceInvalid,
        Refusal.DetailNotVisible,
        Refusal.TemplateUnavailable,
        CaseRefusal {}
