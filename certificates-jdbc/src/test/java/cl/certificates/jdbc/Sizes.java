package cl.certificates.jdbc;

import java.util.Random;

/**
 * How much the large tests do, on each engine. Every size is a system property, so that the profile
 * {@code release} and whoever looks for a fault can ask for more, and for a part of it: {@code
 * -Dcertificates.engines=POSTGRESQL -Dcertificates.actions=2000}.
 */
final class Sizes {
  /**
   * {@code certificates.settings}: {@code pairwise}, or {@code all}: of stores 24, and of faults
   * each with autocommit and without.
   */
  static final boolean EVERY_SETTING =
      switch (System.getProperty("certificates.settings", "pairwise")) {
        case "pairwise" -> false;
        case "all" -> true;
        default -> throw new IllegalArgumentException("certificates.settings: pairwise or all");
      };

  /** {@code certificates.issuers}: threads that all try every action, 16. */
  static final int ISSUERS = Integer.getInteger("certificates.issuers", 16);

  /** {@code certificates.actions}: the actions they try, 500. */
  static final int ACTIONS = Integer.getInteger("certificates.actions", 500);

  /** {@code certificates.attempts}: how often each of them tries each action, 3. */
  static final int ATTEMPTS = Integer.getInteger("certificates.attempts", 3);

  /** {@code certificates.rounds}: rounds in which 32 callers accept for one action, 50. */
  static final int ROUNDS = Integer.getInteger("certificates.rounds", 50);

  /**
   * {@code certificates.races}: rounds of acts that exclude each other, 700, on all engines 2,100.
   */
  static final int RACES = Integer.getInteger("certificates.races", 700);

  /**
   * {@code certificates.kills}: how often a process that issues is killed, 7, on all engines 21.
   */
  static final int KILLS = Integer.getInteger("certificates.kills", 7);

  /** {@code certificates.cuts}: how often a connection is cut between rendering and commit, 50. */
  static final int CUTS = Integer.getInteger("certificates.cuts", 50);

  /** {@code certificates.kept}: certificates that stand when a store is upgraded, 500. */
  static final int KEPT = Integer.getInteger("certificates.kept", 500);

  /** {@code certificates.rows}: courses that are walked through page by page, 2,000. */
  static final int ROWS = Integer.getInteger("certificates.rows", 2_000);

  /**
   * {@code certificates.edits}: edits of a store on H2, 500; a fifth of it on the others, of each
   * kind one.
   */
  static final int EDITS = Integer.getInteger("certificates.edits", 500);

  /** {@code certificates.untouched}: random histories on H2, 150; a fifth of it on the others. */
  static final int UNTOUCHED = Integer.getInteger("certificates.untouched", 150);

  /** {@code certificates.seed}: what edits and histories are drawn by; another one each time. */
  static final long SEED = Long.getLong("certificates.seed", new Random().nextInt(1_000_000));

  /** {@code certificates.walked}: courses walked through by the day on which they end, 10,000. */
  static final int WALKED = Integer.getInteger("certificates.walked", 10_000);

  /** {@code certificates.queries}: random searches compared with those in memory, 5,000. */
  static final int QUERIES = Integer.getInteger("certificates.queries", 5_000);

  /** {@code certificates.histories.stored}: histories held against the reference model, 40. */
  static final int HISTORIES = Integer.getInteger("certificates.histories.stored", 40);

  private Sizes() {}
}
