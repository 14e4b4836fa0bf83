package cl.certificates.access;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody asked for what is not his to have; whether it exists is not said.
 *
 * @param at when, to the microsecond
 * @param actor who asked, for which entity and under which profile, held or not
 * @param operation what was tried
 * @param asked the action id, folio or code of a region asked for, in its canonical form, but for
 *     one that reads as a RUT, which is masked, {@code 12.***.***-5}; empty where none was named.
 *     Criteria of a search are left out: they may be a person's name
 * @param code the refusal code, for instance {@code NOT_FOUND}
 */
public record RefusedAttempt(
    Instant at, Actor actor, Operation operation, Optional<String> asked, String code) {}
