/**
 * Issuing on three MariaDB nodes that Galera keeps alike, while nodes are killed; an example about
 * faults, through nothing but what is public.
 *
 * <p>Each {@link Issuer} is one instance of a host, with a pool of its own. {@link
 * IssuingWhileNodesDie} lets them work, kills and restarts nodes of the {@link Cluster} meanwhile,
 * and holds what the issuers were told against what each node has: a {@link Reckoning}. The cluster
 * itself is started and stopped by scripts.
 */
@NullMarked
package cl.certificates.example.galera;

import org.jspecify.annotations.NullMarked;
