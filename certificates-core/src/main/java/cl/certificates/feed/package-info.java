/**
 * All that happens, in one row, for whoever must be told of it.
 *
 * <p>A host follows the {@link EventFeed} to send messages, feed a report or fill a search engine
 * of its own. It is for the host itself: entries hold what was certified, and no actor is asked.
 */
@NullMarked
package cl.certificates.feed;

import org.jspecify.annotations.NullMarked;
