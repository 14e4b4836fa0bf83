package cl.certificates.example.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Spanish what the parser of the command line could not make sense of. */
final class Misreading {
  private Misreading() {}

  static Stopped of(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (failure instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), failure);
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return Stopped.misused("OPTION_REPEATED", Map.of("option", name(twice.getOverwritten())));
    }
    return Optional.ofNullable(failure.getArgSpec())
        .map(spec -> value(spec, Optional.ofNullable(failure.getValue())))
        .orElseGet(() -> Stopped.misused(isGroup(failure) ? "COMMAND_MISSING" : "ARGUMENTS_WRONG"));
  }

  /** What was typed is repeated only where it is the name of something. */
  private static Stopped unmatched(UnmatchedArgumentException failure) {
    String first = failure.getUnmatched().get(0);
    String better =
        failure.getSuggestions().stream()
            .limit(3)
            .collect(Collectors.joining(", "))
            .replaceFirst("^(.+)$", " ¿Quiso decir $1?");
    if (failure.isUnknownOption()) {
      return Stopped.misused(
          "OPTION_UNKNOWN", Map.of("option", first.replaceFirst("=.*", ""), "better", better));
    }
    if (isGroup(failure)) {
      return Stopped.misused(
          "COMMAND_UNKNOWN", Map.of("command", first.replaceFirst("(?s)[:/?;=].*", "…")));
    }
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    String takes =
        command.positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" "));
    return takes.isEmpty()
        ? Stopped.misused("ARGUMENTS_NONE", Map.of("command", command.name()))
        : Stopped.misused("ARGUMENTS_TOO_MANY", Map.of("command", command.name(), "takes", takes));
  }

  private static Stopped missing(List<ArgSpec> missing, ParameterException failure) {
    if (missing.isEmpty()) {
      return Stopped.misused(isGroup(failure) ? "COMMAND_MISSING" : "ARGUMENTS_WRONG");
    }
    ArgSpec first = missing.get(0);
    return first instanceof OptionSpec option
        ? Stopped.misused(
            "VALUE_MISSING", Map.of("option", option.longestName(), "label", first.paramLabel()))
        : Stopped.misused(
            "PARAMETER_MISSING",
            Map.of(
                "label",
                missing.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", "))));
  }

  private static Stopped value(ArgSpec spec, Optional<String> typed) {
    String name = name(spec);
    Class<?> type = spec.isMultiValue() ? spec.auxiliaryTypes()[0] : spec.type();
    if (type == Clock.class) {
      return typed
          .flatMap(text -> Moment.read(text).swap().toJavaOptional())
          .map(code -> Stopped.misused(code, Map.of("option", name)))
          .orElseGet(() -> Stopped.misused("MOMENT_INVALID", Map.of("option", name)));
    }
    if (type == LocalDate.class) {
      return Stopped.misused("DAY_INVALID", Map.of("option", name));
    }
    if (type.isEnum()) {
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return Stopped.misused("VALUE_UNKNOWN", Map.of("option", name, "known", known));
    }
    if (type == Year.class) {
      return Stopped.misused("YEAR_INVALID", Map.of("option", name));
    }
    if (type == Integer.class || type == int.class) {
      return Stopped.misused(
          typed.map(Misreading::unlikeANumber).orElse("NUMBER_INVALID"),
          Map.of("option", name, "limit", Integer.MAX_VALUE));
    }
    return Stopped.misused("VALUE_INVALID", Map.of("option", name));
  }

  /** A number that is too long to be counted with is one nevertheless. */
  private static String unlikeANumber(String typed) {
    if (!typed.strip().matches("[+-]?[0-9]+")) {
      return "NUMBER_INVALID";
    }
    return typed.strip().startsWith("-") ? "NUMBER_TOO_SMALL" : "NUMBER_TOO_LARGE";
  }

  private static String name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }

  private static boolean isGroup(ParameterException failure) {
    return !failure.getCommandLine().getSubcommands().isEmpty();
  }
}
