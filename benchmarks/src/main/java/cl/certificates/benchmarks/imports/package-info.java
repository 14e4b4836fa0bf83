/** Exports of 100,000 rows, imported and merely parsed. */
package cl.certificates.benchmarks.imports;
