package cl.certificates.feed;

import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.Revision;

/**
 * An event at its place in the feed.
 *
 * @param position from 1, without gaps; the same for ever
 * @param revision the place of the event in its own dossier, from 1
 * @param event what happened
 */
public record FeedEntry(long position, Revision revision, DossierEvent event) {}
