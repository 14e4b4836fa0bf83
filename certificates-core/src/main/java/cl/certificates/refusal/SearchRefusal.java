package cl.certificates.refusal;

/** Why searching courses was refused. */
public sealed interface SearchRefusal extends Refusal
    permits Refusal.ProfileNotAllowed,
        Refusal.TrainingLineRequired,
        Refusal.TrainingLineUnknown,
        Refusal.PageInvalid,
        Refusal.OutsideCalendar,
        Refusal.InvalidForm {}
