package cl.certificates.viewing;

import cl.certificates.dossier.Paper;
import cl.certificates.identity.Folio;

/**
 * The receipt of an act, as it is handed out; the same bytes whenever it is asked for.
 *
 * @param folio the version the act is about
 * @param revision the place of the act in the history, from 1
 * @param fileName a name for the file, ASCII only, of this act alone
 * @param paper the PDF
 */
public record ReceiptCopy(Folio folio, int revision, String fileName, Paper paper) {}
