package cl.certificates.viewing;

import cl.certificates.dossier.DocumentStatus;
import cl.certificates.identity.Folio;
import cl.certificates.verification.WrittenCredential;

/**
 * The credential of a version in force, as it is handed out.
 *
 * @param folio the version
 * @param status what it is worth now, in force or under annulment; the credential does not say it
 * @param fileName a name for a file, ASCII only
 * @param credential what was written
 */
public record CredentialCopy(
    Folio folio, DocumentStatus status, String fileName, WrittenCredential credential) {}
