package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading the files of one course.
 *
 * @param formats what each file was taken for, in the order in which they were given
 * @param findings everything that is wrong or worth knowing, file by file
 * @param untold of which kinds there are more warnings, and how many, than a person would read
 * @param understood the course; empty if there is an error
 */
public record Review(
    Map<String, Format> formats,
    List<Finding> findings,
    Map<Fault, Integer> untold,
    Optional<Understood> understood) {

  /** Keeps its own copy of the findings. */
  public Review {
    findings = List.copyOf(findings);
  }

  /** What keeps the course from being stored. */
  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }

  /** What is shown and blocks nothing. */
  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.isError()).toList();
  }
}
