package cl.certificates.testkit.model;

import cl.certificates.course.CourseState;
import cl.certificates.dossier.AnnulmentCategory;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a random history; it prints as a line one can read. */
public sealed interface Step {
  /** Who tries it. */
  enum Who {
    ADMINISTRATOR,
    OTHER_ADMINISTRATOR,
    FACILITATOR,
    STRANGER,
    OFFICIAL,
    OFFICIAL_ELSEWHERE,
    ADMINISTRATOR_AS_OFFICIAL,
    HOST
  }

  /** What is typed as the payment document. */
  enum Document {
    INVOICE_4521,
    INVOICE_4522,
    ORDER,
    NONE,
    BOTH,
    MALFORMED
  }

  /** What is typed as the real date. */
  enum RealDate {
    AS_DUE,
    NONE,
    FIRST_CLASS,
    LAST_CLASS,
    BEFORE_START
  }

  /** What is typed as an explanation. */
  enum Words {
    NONE,
    BLANK,
    SOME,
    OTHERS,
    TOO_LONG;

    @Nullable String text() {
      return switch (this) {
        case NONE -> null;
        case BLANK -> " \t ";
        case SOME -> "huellero dañado";
        case OTHERS -> "corte de luz";
        case TOO_LONG -> "x".repeat(2_001);
      };
    }

    boolean saySomething() {
      return this == SOME || this == OTHERS;
    }
  }

  /** Which token is presented. */
  enum Token {
    OF_A_SUMMARY_TAKEN_NOW,
    OF_THE_LAST_SUMMARY,
    NONE
  }

  /** What is filled in to issue. */
  record Form(Document document, RealDate realDate, Words justification) {}

  /** Time passes. */
  record Wait(int days, int hours) implements Step {}

  /** The clock is set back, as a server's may be. */
  record SetBack(int seconds) implements Step {}

  /** Time passes until an hour of a day counted from the communicated end, if it is to come. */
  record UntilDay(int day, String time) implements Step {}

  /** Time passes until so many days after the due date of the open request, if there is one. */
  record UntilDue(int daysAfter, String time) implements Step {}

  /** The class book reports another state. */
  record CourseIs(CourseState state) implements Step {}

  /** The class book corrects what a participant attended. */
  record Minutes(int participant, int minutes) implements Step {}

  /** A summary is taken. */
  record Summarise(Who who, Form form) implements Step {}

  /** A summary is accepted. */
  record Accept(Who who, Form form, Token token) implements Step {}

  /** The last acceptance is sent once more, as it was. */
  record AcceptOnceMore(Who who) implements Step {}

  /** An annulment is asked for. */
  record Request(Who who, @Nullable AnnulmentCategory category, Words motive) implements Step {}

  /** The open request is approved or rejected. */
  record Decide(Who who, boolean approve, Words reason) implements Step {}

  /** The liquidation is recorded. */
  record Liquidate(Who who) implements Step {}
}
