package cl.certificates.refusal;

/** Why taking a summary, accepting it, or reissuing was refused. */
public sealed interface IssueRefusal extends Refusal
    permits Refusal.CourseLiquidated,
        Refusal.CourseStateNotAllowed,
        Refusal.EndDateNotReached,
        Refusal.IssueDeadlineExpired,
        Refusal.JustificationRequired,
        Refusal.RealDateRequired,
        Refusal.RealDateNotApplicable,
        Refusal.RealDateMismatch,
        Refusal.NoParticipants,
        Refusal.StaleSummary,
        Refusal.AlreadyIssued,
        Refusal.NotReissuable,
        Refusal.RutInvalid,
        Refusal.TextMissing,
        Refusal.TextTooLong,
        Refusal.TextNotPrintable,
        Refusal.AttendanceInvalid,
        Refusal.TrainingLineUnknown,
        Refusal.InvalidForm,
        Refusal.EntityMismatch,
        Refusal.IllegalTransition,
        CaseRefusal {}
