/**
 * The store beside hand-written JDBC, its growth, and search among many courses.
 *
 * <p>{@link cl.certificates.benchmarks.store.StoreComparison} times issuing, deciding, rebuilding
 * and growth; {@link cl.certificates.benchmarks.store.SearchComparison} fills a large register and
 * walks through all its pages. Both first show that what is timed does the same work, take turns
 * between subjects, and judge ratios of medians within one run.
 */
package cl.certificates.benchmarks.store;
