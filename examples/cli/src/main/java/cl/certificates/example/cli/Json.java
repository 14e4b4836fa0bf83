package cl.certificates.example.cli;

import cl.certificates.attendance.AttendanceRate;
import cl.certificates.calendar.HolidayKind;
import cl.certificates.calendar.Scope;
import cl.certificates.dossier.Digest;
import cl.certificates.dossier.Paper;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.PaymentDocument;
import cl.certificates.identity.Region;
import cl.certificates.identity.Rut;
import cl.certificates.identity.SenceCode;
import cl.certificates.identity.VerificationCode;
import cl.certificates.json.VerificationJson;
import cl.certificates.verification.Verification;
import cl.certificates.wording.Worded;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Year;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any value of the API as JSON: the keys are the names of its accessors, identifiers are text. The
 * answer to a code has a form of its own, which is the library's.
 */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Set<String> COMPUTED =
      Set.of("folio", "version", "day", "lastDayNumber", "overdue", "issuable");

  private Json() {}

  static String write(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(plain(value));
  }

  private static Object plain(Object value) {
    if (value instanceof Verification answer) {
      return MAPPER.readTree(VerificationJson.of(answer));
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.<Object>map(Json::plain).orElse(Missing.VALUE);
    }
    if (value instanceof OptionalLong maybe) {
      return maybe.isPresent() ? maybe.getAsLong() : Missing.VALUE;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> put(entries, String.valueOf(key), entry));
      return entries;
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Json::plain).toList();
    }
    if (value instanceof HolidayKind kind) {
      return CalendarWords.notation(kind); // as in every table of holidays
    }
    if (value instanceof Year year) {
      return year.getValue();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof String) {
      return value;
    }
    return identifier(value).<Object>map(text -> text).orElseGet(() -> attributes(value));
  }

  private enum Missing {
    VALUE
  }

  private static Optional<String> identifier(Object value) {
    if (value instanceof Rut rut) {
      return Optional.of(rut.canonical());
    }
    if (value instanceof Folio folio) {
      return Optional.of(folio.text());
    }
    if (value instanceof ActionId action) {
      return Optional.of(action.text());
    }
    if (value instanceof SenceCode code) {
      return Optional.of(code.digits());
    }
    if (value instanceof VerificationCode code) {
      return Optional.of(code.grouped());
    }
    if (value instanceof Region region) {
      return Optional.of(region.code());
    }
    if (value instanceof Scope scope) {
      return Optional.of(scope.notation());
    }
    if (value instanceof Digest digest) {
      return Optional.of(digest.hex());
    }
    return value instanceof TemporalAccessor ? Optional.of(value.toString()) : Optional.empty();
  }

  private static Map<String, Object> attributes(Object value) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (value instanceof Worded worded && !(value instanceof Enum<?>)) {
      attributes.put("code", worded.code());
    }
    if (value instanceof PaymentDocument) {
      attributes.put("kind", value.getClass().getSimpleName());
    }
    for (Method accessor : accessors(value.getClass())) {
      put(attributes, accessor.getName(), call(accessor, value));
    }
    if (value instanceof AttendanceRate rate) {
      put(attributes, "percent", rate.percent());
    }
    return attributes;
  }

  private static void put(Map<String, Object> attributes, String name, Object value) {
    Object plain = value instanceof Paper ? Missing.VALUE : plain(value);
    if (plain != Missing.VALUE) {
      attributes.put(name, plain);
    }
  }

  private static Object call(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("an accessor of the API cannot be called", impossible);
    }
  }

  /** The components of a record, the attributes of a generated value. */
  private static List<Method> accessors(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
    }
    List<Method> accessors = new ArrayList<>();
    for (Class<?> described : type.getInterfaces()) {
      Arrays.stream(described.getDeclaredMethods())
          .filter(method -> method.getParameterCount() == 0 && isAttribute(method))
          .sorted(Comparator.comparing(Method::getName))
          .forEach(accessors::add);
    }
    if (accessors.isEmpty()) {
      throw new IllegalStateException("no JSON form for " + type.getSimpleName());
    }
    return accessors;
  }

  /** What a value computes from its attributes is told beside them, save for what is for code. */
  private static boolean isAttribute(Method method) {
    return Modifier.isAbstract(method.getModifiers()) || COMPUTED.contains(method.getName());
  }
}
