package cl.certificates.viewing;

import cl.certificates.dossier.DocumentStatus;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.Folio;

/**
 * The paper of a version, as it is handed out.
 *
 * @param folio the version
 * @param status what it is worth; of a version no longer in force the paper bears a mark
 * @param fileName a name for the file, ASCII only
 * @param paper the bytes: those archived at the issue, or a marked copy
 */
public record CertificateCopy(Folio folio, DocumentStatus status, String fileName, Paper paper) {}
