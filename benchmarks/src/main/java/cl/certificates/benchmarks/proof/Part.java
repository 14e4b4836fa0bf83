package cl.certificates.benchmarks.proof;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A proof that takes too long for every build, and that can be run by itself. */
enum Part {
  HISTORIES(
      "Histories in memory",
      """
      Random histories of issues, annulments, decisions, mistakes and clocks: after every step an office in memory answers and
      stands as the rules, written a second time, say. Half of them under the standard policy, half under any.""",
      release("certificates-testkit", "DossierModelPropertyTest")),

  STORED(
      "Histories in a database",
      "The same over `certificates-jdbc`, with dossiers and courses in a database of each engine.",
      release("certificates-testkit,certificates-jdbc", "ModelTest")),

  CROWDS(
      "Crowds",
      "Many callers at once for the same actions: one certificate each, no illegal state, nothing written twice.",
      release("certificates-testkit,certificates-jdbc", "CrowdTest")),

  KILLS(
      "Killed processes",
      "A process that issues is killed with signal 9, over and over: no paper without its event, no event without its paper.",
      release("certificates-testkit,certificates-jdbc", "KilledTest")),

  CUTS(
      "Cut connections",
      "The database ends the session between rendering and commit: what was issued is there once, the rest is not there.",
      release("certificates-testkit,certificates-jdbc", "CutConnectionTest")),

  TAMPERING(
      "Tampering",
      "Random edits of a store, each found by the audit at its place; untouched stores raise no alarm.",
      release("certificates-testkit,certificates-jdbc", "TamperTest")),

  UPGRADES(
      "Upgrades",
      "Certificates accepted again after the library, its policy and its layout were changed: nothing is issued anew.",
      release("certificates-testkit,certificates-jdbc", "UpgradeTest")),

  SEARCHES(
      "Searches",
      "Random searches answered as in memory, and courses walked through page by page while others insert and annul.",
      release(
          "certificates-testkit,certificates-jdbc", "AlikeSearchTest,PagesTest,PagesByEndTest")),

  SETTINGS(
      "Settings",
      "The contracts of the ports under all 24 settings of engine, pool, autocommit and prefix.",
      release("certificates-testkit,certificates-jdbc", "EverySettingTest")),

  PAPERS(
      "Papers",
      """
      A corpus of documents through the validators of PDF/A-2b and PDF/UA-1, and papers printed on 32 threads, each read for the
      markers of others.""",
      release(
          "certificates-testkit,certificates-pdf-openpdf",
          "StandardsTest,QpdfTest,ManyThreadsTest")),

  MUTATIONS(
      "Faults put in on purpose",
      """
      PIT changes compiled code one place at a time, a comparison, a returned value, a call left out, and asks whether a test
      notices. Which rooms, with which tests, and who got away and why: [mutations.md](mutations.md).""",
      "./mvnw -B -ntp -Pmutations test-compile -pl certificates-core,certificates-testkit,"
          + "certificates-json,certificates-pdf-openpdf,certificates-jdbc"),

  FUZZING(
      "Fuzzing",
      "Every fuzz target for 30 seconds.",
      "./mvnw -B -ntp test -Prelease -Dsurefire.failIfNoSpecifiedTests=false '-Dtest=*FuzzTest'"),

  YEAR(
      "A whole year",
      """
      150,000 actions of 30 participants, in all regions and by 480 entities: each registered, then summarised, accepted and its
      paper archived, over `certificates-jdbc` and `certificates-pdf-openpdf` on a PostgreSQL that shares the machine. Aim:
      under ten minutes, and the last tenth as fast as the first.""",
      "benchmarks/run year");

  final String title;
  final String what;

  /** What a shell at the root of the project is given. */
  final String command;

  Part(String title, String what, String command) {
    this.title = title;
    this.what = what;
    this.command = command;
  }

  private static String release(String modules, String tests) {
    return "./mvnw -B -ntp test -Prelease -Dfuzz.skip -pl certificates-core,"
        + modules
        + " -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
        + tests;
  }

  /** Its name on the command line. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Part> named(String id) {
    return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
  }
}
