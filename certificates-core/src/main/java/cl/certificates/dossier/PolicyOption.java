package cl.certificates.dossier;

/**
 * One choice of a policy, as it is listed in {@code docs/policy.md}.
 *
 * @param name the attribute of {@link CertificatePolicy}
 * @param value what is chosen
 * @param source the rule or decision it answers
 * @param meaning what the choice decides
 */
public record PolicyOption(String name, String value, String source, String meaning) {}
