package example.libro;

import cl.certificates.AdapterException;
import cl.certificates.OutcomeUnknownException;
import cl.certificates.dossier.Dossier;
import cl.certificates.dossier.DossierEvent;
import cl.certificates.dossier.DossierEvent.CertificateIssued;
import cl.certificates.dossier.Dossiers;
import cl.certificates.dossier.EventEncoding;
import cl.certificates.dossier.EventEncoding.Encoded;
import cl.certificates.dossier.NotAppended;
import cl.certificates.dossier.NotAppended.CodeTaken;
import cl.certificates.dossier.NotAppended.Overtaken;
import cl.certificates.dossier.Paper;
import cl.certificates.dossier.Revision;
import cl.certificates.identity.ActionId;
import cl.certificates.identity.Folio;
import cl.certificates.identity.VerificationCode;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Dossiers in an {@link MVStore}, the key-value store under H2: one file, one process, no server
 * and no SQL.
 *
 * <p>All maps of a store are committed together, so an event is there with its code and its paper
 * or not at all; a commit is on the disk before it is answered. The store itself is the lock of all
 * adapters over it.
 */
public final class MvStoreDossiers implements Dossiers {
  private final MVStore store;
  private final MVMap<String, String> kinds;
  private final MVMap<String, byte[]> events;
  private final MVMap<String, byte[]> snapshots;
  private final MVMap<String, byte[]> papers;
  private final MVMap<String, String> codes;

  /**
   * The dossiers of a store.
   *
   * @param store opened by {@link #open}; who opened it closes it
   */
  public MvStoreDossiers(MVStore store) {
    this.store = store;
    synchronized (store) {
      this.kinds = texts("kind");
      this.events = bytes("event");
      this.snapshots = bytes("snapshot");
      this.papers = bytes("paper");
      this.codes = texts("code");
    }
  }

  /**
   * Opens the file of a store, or makes it; another process that has it open keeps it.
   *
   * @throws AdapterException if it cannot be opened
   */
  public static MVStore open(String file) {
    try {
      // without it a thread of the store's own would commit what is half written
      MVStore store = new MVStore.Builder().fileName(file).autoCommitDisabled().open();
      store.setReuseSpace(false); // what is written into a gap may not be found after a kill
      return store;
    } catch (MVStoreException broken) {
      throw new AdapterException("the dossiers cannot be opened", broken);
    }
  }

  private MVMap<String, String> texts(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<String, String>()
            .keyType(StringDataType.INSTANCE)
            .valueType(StringDataType.INSTANCE));
  }

  private MVMap<String, byte[]> bytes(String name) {
    return store.openMap(
        name,
        new MVMap.Builder<String, byte[]>()
            .keyType(StringDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  @Override
  public Dossier of(ActionId action) {
    return reading(() -> read(action));
  }

  @Override
  public Optional<Dossier> ofCode(VerificationCode code) {
    return reading(
        () -> Optional.ofNullable(codes.get(code.symbols())).map(ActionId::of).map(this::read));
  }

  @Override
  public Optional<Paper> paper(Folio folio) {
    return reading(() -> Optional.ofNullable(papers.get(folio.text())).map(Paper::of));
  }

  private <T> T reading(Supplier<T> read) {
    synchronized (store) {
      try {
        return read.get();
      } catch (IllegalArgumentException | IllegalStateException damaged) {
        throw new AdapterException("the dossiers hold what none can be", damaged);
      } catch (MVStoreException broken) {
        throw new AdapterException("the dossiers cannot be read", broken);
      }
    }
  }

  private Dossier read(ActionId action) {
    List<DossierEvent> read = new ArrayList<>();
    Revision revision = new Revision(1);
    String kind = kinds.get(key(action, revision));
    while (kind != null) {
      String key = key(action, revision);
      read.add(
          EventEncoding.decode(
              new Encoded(
                  revision, kind, events.get(key), Optional.ofNullable(snapshots.get(key)))));
      revision = revision.next();
      kind = kinds.get(key(action, revision));
    }
    return Dossier.of(action, read);
  }

  /** No action has such a mark in its id, so no two share a key. */
  private static String key(ActionId action, Revision revision) {
    return action.text() + "#" + revision.number();
  }

  @Override
  public Either<NotAppended, Dossier> append(
      DossierEvent event, Revision decidedOn, Optional<Paper> paper) {
    Dossiers.requireItsPaper(event, paper);
    synchronized (store) {
      Dossier standing = of(event.action());
      if (!standing.revision().equals(decidedOn)) {
        return Either.left(new Overtaken(standing));
      }
      if (event instanceof CertificateIssued issued && codes.containsKey(issued.code().symbols())) {
        return Either.left(new CodeTaken());
      }
      Dossier after = standing.after(event); // it may still throw, and nothing is written yet
      write(event, EventEncoding.encode(event, after.revision()), paper);
      return Either.right(after);
    }
  }

  private void write(DossierEvent event, Encoded encoded, Optional<Paper> paper) {
    try {
      String key = key(event.action(), encoded.revision());
      kinds.put(key, encoded.kind());
      events.put(key, encoded.event());
      encoded.snapshot().ifPresent(snapshot -> snapshots.put(key, snapshot));
      if (event instanceof CertificateIssued issued) {
        codes.put(issued.code().symbols(), issued.action().text());
        paper.ifPresent(archived -> papers.put(issued.content().folio().text(), archived.bytes()));
      }
    } catch (MVStoreException broken) {
      store.rollback();
      throw new AdapterException("an event cannot be written", broken);
    }
    try {
      store.commit();
      store.sync();
    } catch (MVStoreException broken) {
      throw new OutcomeUnknownException("whether an event was written is unknown", broken);
    }
  }
}
