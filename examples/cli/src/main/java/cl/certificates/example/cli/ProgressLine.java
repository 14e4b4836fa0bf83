package cl.certificates.example.cli;

import cl.certificates.bulk.BulkProgress;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a run has come, on the last line of a terminal; nothing where nobody looks. */
final class ProgressLine implements Consumer<BulkProgress>, AutoCloseable {
  private static final int WIDTH = 78;
  private static final int REDRAWN_EACH_MILLIS = 200;

  private final PrintWriter err;
  private final @Nullable ProgressBar bar;

  private ProgressLine(PrintWriter err, @Nullable ProgressBar bar) {
    this.err = err;
    this.bar = bar;
  }

  static ProgressLine of(String task, long total, Attendant attendant, PrintWriter err) {
    if (!attendant.isThere()) {
      return new ProgressLine(err, null);
    }
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAWN_EACH_MILLIS)
            .showSpeed(
                new DecimalFormat(
                    "0.0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-CL"))))
            .setConsumer(
                new DelegatingProgressBarConsumer(
                    line -> {
                      err.print("\r" + line);
                      err.flush();
                    },
                    WIDTH));
    return new ProgressLine(err, builder.build());
  }

  @Override
  public void accept(BulkProgress progress) {
    if (bar != null) {
      bar.stepTo(progress.done());
    }
  }

  /** Goes on by so much, for a run that counts no items; never beyond the end. */
  void goOn(long more) {
    if (bar != null) {
      bar.stepTo(Math.min(bar.getMax(), bar.getCurrent() + more));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      err.println();
    }
  }
}
