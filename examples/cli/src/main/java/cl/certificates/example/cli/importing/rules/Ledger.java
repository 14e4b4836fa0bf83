package cl.certificates.example.cli.importing.rules;

import cl.certificates.attendance.ClassWindow;
import cl.certificates.attendance.Stay;
import cl.certificates.identity.Rut;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who attended how much of which class, whatever it was proved by (rules 8 and 9). Nothing in it
 * depends on the order in which it is told, and nothing told twice counts twice.
 */
public final class Ledger {
  private static final int MOST_STAYS_APART = 32;

  /** What is known of a class. */
  private static final class Slot {
    private boolean mentioned;
    private boolean held;
  }

  /** What somebody did in one class. */
  private static final class Presence {
    private int minutes;
    private List<Stay> stays = new ArrayList<>();

    void add(Stay stay) {
      stays.add(stay);
      if (stays.size() > MOST_STAYS_APART) {
        stays = new ArrayList<>(Stay.united(stays));
      }
    }
  }

  private record Connected(int minutes, LocalDate asOf) {}

  private final TreeMap<ClassWindow, Slot> classes =
      new TreeMap<>(Comparator.comparing(ClassWindow::start).thenComparing(ClassWindow::minutes));
  private final Map<Rut, Map<ClassWindow, Presence>> people = new HashMap<>();
  private final Map<Rut, Connected> connected = new HashMap<>();

  /** A ledger with the classes of a calendar. */
  public Ledger(List<ClassWindow> calendar) {
    calendar.forEach(this::add);
  }

  /** Makes a class known. */
  public void add(ClassWindow window) {
    classes.putIfAbsent(window, new Slot());
  }

  /** The class that begins at a moment. */
  public Optional<ClassWindow> startingAt(LocalDateTime start) {
    return classes.keySet().stream().filter(window -> window.start().equals(start)).findFirst();
  }

  /**
   * The class an opening belongs to: one that is under way, else one that begins within the
   * tolerance.
   */
  public Optional<ClassWindow> taking(LocalDateTime opened, int tolerance) {
    return first(opened, 0).or(() -> first(opened, tolerance));
  }

  private Optional<ClassWindow> first(LocalDateTime opened, int tolerance) {
    for (ClassWindow window : classes.keySet()) {
      if (window.takes(opened, tolerance)) {
        return Optional.of(window);
      }
    }
    return Optional.empty();
  }

  /** A file tells of a class, which need not have been held. */
  public void mention(ClassWindow window) {
    slot(window).mentioned = true;
  }

  /** A class took place. */
  public void hold(ClassWindow window) {
    mention(window);
    slot(window).held = true;
  }

  private Slot slot(ClassWindow window) {
    return classes.computeIfAbsent(window, made -> new Slot());
  }

  /** Somebody attended so many minutes of a class; the most that was told of it counts. */
  public void attended(Rut who, ClassWindow window, int minutes) {
    Presence presence = presence(who, window);
    presence.minutes = Math.max(presence.minutes, Math.min(minutes, window.minutes()));
  }

  /** The classes a stay reaches into; they took place, whoever it was. */
  public List<ClassWindow> reached(Stay stay) {
    List<ClassWindow> reached =
        classes.keySet().stream().filter(window -> window.cut(stay).isPresent()).toList();
    reached.forEach(this::hold);
    return reached;
  }

  /** Somebody stayed for a time, in whatever classes it reaches into. */
  public void stayed(Rut who, Stay stay) {
    for (ClassWindow window : reached(stay)) {
      window.cut(stay).ifPresent(inside -> presence(who, window).add(inside));
    }
  }

  private Presence presence(Rut who, ClassWindow window) {
    return people
        .computeIfAbsent(who, made -> new HashMap<>())
        .computeIfAbsent(window, made -> new Presence());
  }

  /** Somebody was connected for so long in all, as of a day; the latest day replaces the others. */
  public void connected(Rut who, int minutes, LocalDate asOf) {
    connected.merge(
        who,
        new Connected(minutes, asOf),
        (known, later) -> later.asOf().isBefore(known.asOf()) ? known : later);
  }

  /** Every class, in the order of time. */
  public List<ClassWindow> classes() {
    return List.copyOf(classes.keySet());
  }

  /** Whether a class took place. */
  public boolean isHeld(ClassWindow window) {
    return slot(window).held;
  }

  /** Whether any file tells of a class. */
  public boolean isMentioned(ClassWindow window) {
    return slot(window).mentioned;
  }

  /** The whole minutes somebody attended in a class. */
  public int minutes(Rut who, ClassWindow window) {
    Presence presence = people.getOrDefault(who, Map.of()).get(window);
    return presence == null ? 0 : Math.max(presence.minutes, window.minutesOf(presence.stays));
  }

  /** The minutes somebody was connected that belong to no class. */
  public int minutesOutsideClasses(Rut who) {
    return connected.getOrDefault(who, new Connected(0, LocalDate.EPOCH)).minutes();
  }
}
