package cl.certificates.jdbc;

/**
 * Rows that stand under an id which no action can have, so that nothing ever reads them.
 *
 * @param table where, without schema or prefix
 * @param actionId what stands in the column {@code action_id}
 */
public record StrayRow(String table, String actionId) {}
