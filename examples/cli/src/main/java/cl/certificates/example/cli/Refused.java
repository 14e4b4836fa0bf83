package cl.certificates.example.cli;

import cl.certificates.refusal.Refusal;
import cl.certificates.wording.Worded;
import cl.certificates.wording.Wording;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries a refusal from a command to the end of the program, where it is told on stderr. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that was wrong.
   *
   * @param code the refusal code
   * @param text what was wrong and what to do
   */
  record Fault(String code, String text) {}

  private final transient List<Fault> faults;
  private final transient boolean json;

  private Refused(List<Fault> faults, boolean json) {
    super(faults.get(0).code(), null, false, false);
    this.faults = List.copyOf(faults);
    this.json = json;
  }

  static Refused because(Refusal refusal, Wording words, boolean json) {
    return because(refusal.faults(), words, json);
  }

  static Refused because(List<Worded> faults, Wording words, boolean json) {
    return new Refused(
        faults.stream().map(fault -> new Fault(fault.code(), words.say(fault))).toList(), json);
  }

  static Refused file(List<FileFault> faults, boolean json) {
    return new Refused(
        faults.stream().map(fault -> new Fault(fault.code(), fault.report())).toList(), json);
  }

  void tell(PrintWriter err) {
    if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("refused", faults.get(0).code());
      told.put("faults", faults);
      err.println(Json.write(told));
    } else {
      faults.forEach(fault -> err.println("Rechazado [" + fault.code() + "]: " + fault.text()));
    }
  }
}
