package cl.certificates.example.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whoever sits at the terminal, if anybody does: he is asked, and shown how far a run has come. */
interface Attendant {
  /** Nobody: the program was started by another, or what it tells goes into a file. */
  Attendant NOBODY = new Absent();

  boolean isThere();

  /** What is answered to a question; empty if nobody is there or the input has ended. */
  String answer(String question);

  /** Whoever has the terminal that the process was started in. */
  static Attendant ofTheProcess() {
    Console console = System.console();
    return console != null && isTerminal(console) ? new AtConsole(console) : NOBODY;
  }

  /** From JDK 22 on there is a console without a terminal, too; before, there was none. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Nobody. */
  record Absent() implements Attendant {
    @Override
    public boolean isThere() {
      return false;
    }

    @Override
    public String answer(String question) {
      return "";
    }
  }

  /** Somebody at the console of the process. */
  record AtConsole(Console console) implements Attendant {
    @Override
    public boolean isThere() {
      return true;
    }

    @Override
    public String answer(String question) {
      String typed = console.readLine("%s", question);
      return typed == null ? "" : typed;
    }
  }
}
