/** The library over HTTP for programs: JSON, and application/problem+json for a refusal. */
@NullMarked
package cl.certificates.example.host.api;

import org.jspecify.annotations.NullMarked;
