package cl.certificates.example.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types commands as a person would, on a base of its own. */
final class Terminal {
  static final String ADMINISTRATOR = "12345678-5";
  static final String FACILITATOR = "11111111-1";
  static final String OFFICIAL = "22222222-2";
  static final String RECIPIENT = "10000013-K";
  static final String HOST = "7000004-0";

  private final String base;
  private final String now;

  /** What a command left: its exit code and both streams. */
  record Answer(int exit, String out, String err) {
    JsonNode json() {
      return JsonMapper.builder().build().readTree(out);
    }

    String found(String pattern) {
      Matcher matcher = Pattern.compile(pattern).matcher(out);
      if (!matcher.find()) {
        throw new AssertionError("no " + pattern + " in: " + out + err);
      }
      return matcher.group(1);
    }
  }

  private Terminal(String base, String now) {
    this.base = base;
    this.now = now;
  }

  static Terminal in(Path folder) {
    return on(folder.resolve("base").toString());
  }

  /** On any base: the path of a file, or a URL. */
  static Terminal on(String base) {
    return new Terminal(base, "2026-11-16T09:00");
  }

  Terminal at(String moment) {
    return new Terminal(base, moment);
  }

  Answer type(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--ahora", now));
    return ask(all.toArray(String[]::new));
  }

  /** A command that has no use for a moment. */
  Answer ask(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--base", base));
    return exactly(all.toArray(String[]::new));
  }

  Answer as(String person, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--actor", person));
    return type(all.toArray(String[]::new));
  }

  static Answer exactly(String... words) {
    return before(Attendant.NOBODY, words);
  }

  /** With somebody at the terminal. */
  static Answer before(Attendant attendant, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Certificados.run(attendant, new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Answer(exit, out.toString(), err.toString());
  }
}
