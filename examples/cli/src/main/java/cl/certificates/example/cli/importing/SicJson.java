package cl.certificates.example.cli.importing;

import cl.certificates.example.cli.importing.rules.Amounts;
import cl.certificates.example.cli.importing.rules.Dates;
import cl.certificates.example.cli.importing.rules.Dates.Form;
import cl.certificates.example.cli.importing.rules.Dates.Order;
import cl.certificates.example.cli.importing.rules.Fault;
import cl.certificates.example.cli.importing.rules.Read;
import cl.certificates.example.cli.importing.rules.Runs;
import cl.certificates.identity.Rut;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider sends to SIC's Gestor Intermedio: seconds of connection in all, no classes, no
 * names. One participant is held at a time. The token is passed over unread.
 */
final class SicJson implements Source {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // one of many is read at a time
          .build();
  private static final String PEOPLE = "listaAlumnos";
  private static final String GROUP = "codigoGrupo";
  private static final String ISSUER = "rutOtec";

  @Override
  public Format format() {
    return Format.SIC;
  }

  @Override
  public boolean recognises(List<Row> head) {
    return false; // it has no rows
  }

  /** Whether a JSON document is one of these: it has a list of people among its fields. */
  static boolean recognises(InputFile file) {
    Fields fields = new Fields();
    try {
      fields.read(file, false, (node, path) -> {});
      return fields.hasPeople;
    } catch (Unreadable damaged) { // what is wrong with it is told when it is read
      return fields.hasPeople;
    }
  }

  @Override
  public Optional<String> action(InputFile file) {
    Fields fields = new Fields();
    fields.read(file, false, (node, path) -> {});
    return fields.group;
  }

  @Override
  public boolean needsCalendar() {
    return false;
  }

  @Override
  public void read(InputFile file, Desk desk) {
    if (!desk.options().connectedIsAttended()) {
      desk.findings().add(Fault.CONSENT_MISSING, file.whole(), "");
    }
    Fields fields = new Fields();
    Reading reading = new Reading(file, desk);
    fields.read(file, true, reading::person);
    Where group = Where.path(file.name(), GROUP);
    fields.group.ifPresentOrElse(
        named -> desk.isOfAction(named, group),
        () -> desk.findings().add(Fault.VALUE_MISSING, group, ""));
    fields.issuer.ifPresent(issuer -> reading.issuer(issuer, Where.path(file.name(), ISSUER)));
    if (!fields.hasPeople) {
      desk.findings().add(Fault.VALUE_MISSING, Where.path(file.name(), PEOPLE), "");
    }
  }

  /** Takes what is wanted of the document as it comes by. */
  private static final class Fields {
    interface Taker {
      void take(JsonNode person, String path);
    }

    private Optional<String> group = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private boolean hasPeople;

    void read(InputFile file, boolean people, Taker taker) {
      try (Reader text = file.json();
          JsonParser parser = JSON.createParser(text)) {
        try {
          if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw broken(file, parser);
          }
          while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            field(parser, people, taker);
          }
          if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw broken(file, parser);
          }
        } catch (JacksonException damaged) { // its message may quote the token
          throw broken(file, parser);
        }
      } catch (IOException gone) {
        throw new Unreadable(Fault.FILE_UNREADABLE, file.whole());
      }
    }

    private void field(JsonParser parser, boolean people, Taker taker) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals(PEOPLE) && value == JsonToken.START_ARRAY) {
        hasPeople = true;
        if (people) {
          for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            taker.take(JSON.readTree(parser), PEOPLE + "[" + i + "]");
          }
          return;
        }
      }
      if (name.equals(GROUP) && value == JsonToken.VALUE_STRING) {
        group = Optional.of(parser.getString());
      } else if (name.equals(ISSUER) && value == JsonToken.VALUE_STRING) {
        issuer = Optional.of(parser.getString());
      } else {
        parser.skipChildren();
      }
    }

    private static Unreadable broken(InputFile file, JsonParser parser) {
      int line = Math.max(1, parser.currentLocation().getLineNr());
      return new Unreadable(Fault.FILE_BROKEN, file.row(line));
    }
  }

  /** One reading of one document. */
  private static final class Reading {
    private static final int MOST_SECONDS = 100_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final InputFile file;
    private final Desk desk;
    private final Set<Rut> seen = new HashSet<>();

    Reading(InputFile file, Desk desk) {
      this.file = file;
      this.desk = desk;
    }

    void issuer(String text, Where where) {
      desk.run(Runs.read(text), where, text)
          .filter(issuer -> !issuer.equals(desk.facts().issuer()))
          .ifPresent(other -> desk.findings().add(Fault.ACTION_MISMATCH, where, text));
    }

    void person(JsonNode person, String path) {
      if (!person.isObject()) {
        desk.findings().add(Fault.VALUE_UNKNOWN, at(path), "");
        return;
      }
      Optional<Rut> run = run(person, path);
      OptionalInt seconds = whole(person, path, "tiempoConectividad", true, MOST_SECONDS);
      progress(person, path);
      percent(person, path, "evaluacionFinal", false);
      Optional<LocalDate> asOf = day(person, path, "fechaEjecucion", false);
      long inModules = 0;
      boolean modulesTell = person.path("listaModulos").isArray();
      for (int i = 0; modulesTell && i < person.get("listaModulos").size(); i++) {
        OptionalInt inOne =
            module(person.get("listaModulos").get(i), path + ".listaModulos[" + i + "]");
        modulesTell = inOne.isPresent();
        inModules += inOne.orElse(0);
      }
      if (seconds.isEmpty()) {
        return;
      }
      if (modulesTell && inModules != seconds.getAsInt()) {
        desk.findings()
            .add(
                Fault.MODULES_DIFFER,
                at(path + ".tiempoConectividad"),
                Integer.toString(seconds.getAsInt()));
      }
      run.ifPresent(
          rut ->
              desk.ledger()
                  .connected(
                      rut,
                      Amounts.minutesOfSeconds(seconds.getAsInt()),
                      asOf.orElse(LocalDate.EPOCH)));
    }

    private OptionalInt module(JsonNode module, String path) {
      if (!module.isObject()) {
        desk.findings().add(Fault.VALUE_UNKNOWN, at(path), "");
        return OptionalInt.empty();
      }
      OptionalInt seconds = whole(module, path, "tiempoConectividad", true, MOST_SECONDS);
      progress(module, path);
      percent(module, path, "notaModulo", false);
      return seconds;
    }

    /** What a person and a module have in common. */
    private void progress(JsonNode node, String path) {
      whole(node, path, "estado", true, Integer.MAX_VALUE)
          .ifPresent(
              state -> {
                if (state < 1 || state > 3) {
                  desk.findings()
                      .add(Fault.VALUE_UNKNOWN, at(path + ".estado"), Integer.toString(state));
                }
              });
      percent(node, path, "porcentajeAvance", true);
      Optional<LocalDate> start = day(node, path, "fechaInicio", true);
      Optional<LocalDate> end = day(node, path, "fechaFin", true);
      if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
        desk.findings().add(Fault.END_BEFORE_START, at(path + ".fechaFin"), end.get().toString());
      }
      whole(node, path, "cantActividadSincronica", false, Integer.MAX_VALUE);
      whole(node, path, "cantActividadAsincronica", false, Integer.MAX_VALUE);
    }

    private Optional<Rut> run(JsonNode person, String path) {
      String number = person.path("rutAlumno").asString("");
      String digit = person.path("dvAlumno").asString("");
      Where where = at(path + ".rutAlumno");
      Where digits = at(path + ".dvAlumno");
      if (number.isBlank() || digit.isBlank()) {
        desk.findings().add(Fault.VALUE_MISSING, number.isBlank() ? where : digits, "");
        return Optional.empty();
      }
      String whole = number + "-" + digit;
      Either<Fault, Read<Rut>> read = Runs.read(number, digit);
      boolean wrongDigit = read.isLeft() && read.getLeft() == Fault.RUN_CHECK_DIGIT;
      Optional<Rut> run = desk.run(read, wrongDigit ? digits : where, whole);
      if (run.isPresent() && !seen.add(run.get())) {
        desk.findings().add(Fault.DUPLICATE_PERSON, where, whole);
        return Optional.empty();
      }
      return run.filter(rut -> desk.isCommunicated(rut, where, whole));
    }

    private OptionalInt whole(
        JsonNode node, String path, String field, boolean required, int most) {
      JsonNode value = node.path(field);
      Where where = at(path + "." + field);
      if (value.isMissingNode() || value.isNull()) {
        if (required) {
          desk.findings().add(Fault.VALUE_MISSING, where, "");
        }
        return OptionalInt.empty();
      }
      if (!value.isIntegralNumber()) {
        desk.findings().add(Fault.NUMBER_FORMAT, where, value.asString(""), Hint.WHOLE_NUMBER);
        return OptionalInt.empty();
      }
      if (!value.canConvertToInt() || value.intValue() < 0 || value.intValue() > most) {
        desk.findings().add(Fault.NUMBER_OUT_OF_RANGE, where, value.asString(""));
        return OptionalInt.empty();
      }
      return OptionalInt.of(value.intValue());
    }

    private void percent(JsonNode node, String path, String field, boolean required) {
      JsonNode value = node.path(field);
      Where where = at(path + "." + field);
      if (value.isMissingNode() || value.isNull()) {
        if (required) {
          desk.findings().add(Fault.VALUE_MISSING, where, "");
        }
      } else if (!value.isNumber()) {
        desk.findings().add(Fault.NUMBER_FORMAT, where, value.asString(""), Hint.WHOLE_NUMBER);
      } else if (value.decimalValue().signum() < 0 || value.decimalValue().compareTo(HUNDRED) > 0) {
        desk.findings().add(Fault.NUMBER_OUT_OF_RANGE, where, value.asString(""));
      }
    }

    private Optional<LocalDate> day(JsonNode node, String path, String field, boolean required) {
      JsonNode value = node.path(field);
      Where where = at(path + "." + field);
      String text = value.asString("");
      if (value.isMissingNode() || value.isNull() || text.isBlank()) {
        if (required) {
          desk.findings().add(Fault.VALUE_MISSING, where, "");
        }
        return Optional.empty();
      }
      return desk.findings().of(Dates.of(Form.ISO, Order.DAY_FIRST).day(text), where, text);
    }

    private Where at(String path) {
      return Where.path(file.name(), path);
    }
  }
}
