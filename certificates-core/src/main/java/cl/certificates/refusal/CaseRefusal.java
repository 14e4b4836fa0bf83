package cl.certificates.refusal;

/** Why a case could not be opened, whatever the job: access, calendar or clock. */
public sealed interface CaseRefusal
    extends IssueRefusal, AnnulmentRefusal, DecisionRefusal, LiquidationRefusal, ViewingRefusal
    permits Refusal.NotFound,
        Refusal.ProfileNotAllowed,
        Refusal.WrongRegion,
        Refusal.OutsideCalendar,
        Refusal.ClockBehind {}
